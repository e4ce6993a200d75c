package charon.domain.journal;

import charon.domain.Attributes;
import java.time.Instant;
import java.util.Objects;

/**
 * One change that was accepted. Immutable.
 *
 * @param id grows with each entry of the table
 * @param at when
 * @param by who did it
 * @param command the command as data
 * @param summary what was done, in the past tense, for the game master
 * @param revision the revision that game masters were at then
 * @param state what has become of it
 */
public record JournalEntry(
    long id,
    Instant at,
    Actor by,
    Attributes command,
    String summary,
    long revision,
    EntryState state) {

  public JournalEntry {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(state, "state");
  }

  /** The same, of which something else has become. */
  public JournalEntry in(EntryState newState) {
    return new JournalEntry(id, at, by, command, summary, revision, newState);
  }
}
