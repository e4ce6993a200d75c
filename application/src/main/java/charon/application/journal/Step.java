package charon.application.journal;

import charon.application.port.out.JournalRepository.Kept;
import charon.domain.history.ViewDiff;
import charon.domain.journal.Actor;
import charon.domain.journal.EntryState;
import charon.domain.journal.EntryTitle;
import charon.domain.journal.JournalEntry;
import java.time.Instant;
import java.util.Optional;

/**
 * An entry that can be taken back or done again: what is needed for that, and no more. Not thread-safe.
 */
final class Step {

  private final long id;
  private final Instant at;
  private final Actor by;
  private String summary;
  private ViewDiff change;
  private EntryState state;
  private long doneBy;
  private long undoneBy;
  private Optional<ViewDiff> undoing = Optional.empty();

  /** An entry as it was made, or as it is kept. */
  Step(JournalEntry entry, ViewDiff change) {
    id = entry.id();
    at = entry.at();
    by = entry.by();
    summary = entry.summary();
    state = entry.state();
    doneBy = id;
    this.change = change;
  }

  long id() {
    return id;
  }

  Actor by() {
    return by;
  }

  EntryTitle title() {
    return new EntryTitle(id, summary);
  }

  /** What it changed. */
  ViewDiff change() {
    return change;
  }

  EntryState state() {
    return state;
  }

  boolean is(EntryState what) {
    return state == what;
  }

  /** The id of the entry by which it was done last: its own, or that of doing it again. */
  long doneBy() {
    return doneBy;
  }

  /** The id of the entry by which it was taken back last; 0: it never was. */
  long undoneBy() {
    return undoneBy;
  }

  /** What was changed when it was taken back; empty: it was not, or that is not known any more. */
  Optional<ViewDiff> undoing() {
    return undoing;
  }

  /** About how much memory it holds on to, in bytes. */
  long bytes() {
    return change.bytes() + undoing.map(ViewDiff::bytes).orElse(0L);
  }

  /**
   * It was taken back, or done again.
   *
   * @param entry the id of the entry by which it was
   * @param changed what that changed; empty: it is not known any more
   */
  void reverted(Deed.Kind kind, long entry, Optional<ViewDiff> changed) {
    if (kind == Deed.Kind.UNDO) {
      state = EntryState.UNDONE;
      undoneBy = entry;
      undoing = changed;
    } else {
      state = EntryState.DONE;
      doneBy = entry;
      undoing = Optional.empty();
    }
  }

  /** It has gone on: what was done later is part of it. */
  Kept goneOn(JournalEntry later, ViewDiff changed) {
    change = change.then(changed);
    summary = later.summary();
    return new Kept(
        new JournalEntry(id, at, by, later.command(), summary, later.revision(), state),
        Optional.of(change));
  }
}
