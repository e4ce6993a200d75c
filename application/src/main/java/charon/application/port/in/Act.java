package charon.application.port.in;

import charon.domain.Attributes;
import charon.domain.journal.Actor;
import java.util.function.Function;

/**
 * Who makes a change, and how it is told in the journal. Immutable.
 *
 * @param by who
 * @param command the command as data
 * @param summary says what was done, in the past tense, for the game master; asked at most once, maybe
 *     later and by another thread
 * @param speaks whether something is said besides, so that it is told even if nothing changes
 */
public record Act(
    Actor by, Attributes command, Function<ViewChange, String> summary, boolean speaks) {

  /** Nothing is said besides. */
  public Act(Actor by, Attributes command, Function<ViewChange, String> summary) {
    this(by, command, summary, false);
  }
}
