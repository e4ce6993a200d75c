package charon.application.port.in.steering;

import charon.domain.journal.Actor;
import charon.domain.journal.EntryTitle;
import charon.domain.journal.JournalEntry;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What was done at the table, and how it is taken back. Thread-safe; may wait for storage. */
public interface JournalUseCase {

  /** How many entries can be asked for at once. */
  int MOST_ENTRIES = 500;

  /**
   * Some of the journal.
   *
   * @param entries the newest first
   * @param undo what would be taken back next; empty: nothing
   * @param redo what would be done again next; empty: nothing
   * @param problem what is wrong with it at the moment, for the game master; empty: nothing
   */
  record Page(
      List<JournalEntry> entries,
      Optional<EntryTitle> undo,
      Optional<EntryTitle> redo,
      Optional<String> problem) {}

  /**
   * An entry that was taken back, or done again.
   *
   * @param entry the entry
   * @param revision the revision that game masters are at
   */
  record Reverted(EntryTitle entry, long revision) {}

  /**
   * Which entry, and how.
   *
   * @param id its id; empty: the one whose turn it is
   * @param force whether it is done even if what it changed was changed again since
   * @param by who wants it
   */
  record Wish(OptionalLong id, boolean force, Actor by) {}

  /**
   * The newest entries.
   *
   * @param limit how many at most, 1 to {@link #MOST_ENTRIES}
   * @param before older than the entry of this id only
   */
  Page newest(int limit, OptionalLong before);

  /**
   * Takes an entry back: everything that it changed is what it was before, and all else stays.
   *
   * @throws charon.domain.NotFoundException if there is none
   * @throws ChangedSinceException if what it changed was changed again since
   * @throws charon.domain.RefusedException if the table cannot be so any more
   */
  Reverted undo(Wish wish);

  /**
   * Does again what was taken back.
   *
   * @throws charon.domain.NotFoundException if there is none
   * @throws ChangedSinceException if what it changed was changed again since
   * @throws charon.domain.RefusedException if the table cannot be so any more
   */
  Reverted redo(Wish wish);
}
