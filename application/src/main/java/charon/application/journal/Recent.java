package charon.application.journal;

import charon.application.port.in.Act;
import charon.application.port.in.ViewChange;
import charon.domain.history.ViewDiff;
import charon.domain.journal.EntryState;
import charon.domain.journal.JournalEntry;
import charon.domain.view.ActiveView;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;

/**
 * What was done just now, of which nothing has been found out yet: whoever changes the view waits for no
 * more than its being put here. Thread-safe; nobody waits long.
 */
final class Recent {

  /** From so many moments on it is time: each has a view of its own. One change alone has two. */
  private static final int MOST = 64;

  private final ArrayDeque<Change> all = new ArrayDeque<>(); // guarded by this
  private boolean closed; // guarded by this

  /**
   * A change, or moves of one token that followed each other.
   *
   * @param deed what it means
   * @param act who has made it last, and how it is told
   * @param change what was made last
   * @param before the view before the first of them
   * @param after the view after the first of them
   * @param first when the first was made
   * @param last when the last was made
   */
  record Change(
      Deed deed,
      Act act,
      ViewChange change,
      ActiveView before,
      ActiveView after,
      Instant first,
      Instant last) {

    /** Whether that is another move of the token, and nothing has come in between, such as an edit. */
    @SuppressWarnings("ReferenceEquality") // the very view that was left
    private boolean goesOnWith(Deed next, Act by, ViewChange move, Instant now) {
      return deed.moved().isPresent()
          && deed.equals(next)
          && act.by().equals(by.by())
          && change.shown().view() == move.before(0).view()
          && !now.isAfter(last.plus(Drags.PAUSE));
    }

    private Change with(Act newAct, ViewChange next, Instant now) {
      return new Change(deed, newAct, next, before, after, first, now);
    }

    /** What is told of it in the journal. */
    JournalEntry entry(long id) {
      return new JournalEntry(
          id,
          first,
          act.by(),
          Brevity.of(act.command()),
          Brevity.of(act.summary().apply(change)),
          change.revision(),
          EntryState.DONE);
    }

    /** What was changed; if a token is back where it was, how it came away from there. */
    ViewDiff diff() {
      ViewDiff together = ViewDiff.between(before, change.shown().view());
      ViewDiff diff = together.changesNothing() ? ViewDiff.between(before, after) : together;
      return leavesAPlace() ? diff.leaving(change.before(0).roomsOfEncounter(before)) : diff;
    }

    private boolean leavesAPlace() {
      String place = before.encounterLocation();
      return !place.isEmpty() && !place.equals(change.shown().view().encounterLocation());
    }
  }

  /**
   * One more change.
   *
   * @return whether it is the only one
   */
  synchronized boolean add(Act act, ViewChange change, Instant now) {
    if (closed) {
      return false;
    }
    Deed deed = Deed.of(act.command());
    Change before = all.peekLast();
    if (before != null && before.goesOnWith(deed, act, change, now)) {
      all.removeLast();
      all.addLast(before.with(act, change, now));
      return false;
    }
    ActiveView was = change.before(0).view();
    all.addLast(new Change(deed, act, change, was, change.shown().view(), now, now));
    return all.size() == 1;
  }

  /** Whether it is time to find out what there is about them. */
  synchronized boolean isFull() {
    int moments = 0;
    for (Change change : all) {
      moments += change.change().moments().size();
    }
    return moments >= MOST;
  }

  /** All of them, in their order; they are no longer here then. */
  synchronized List<Change> take() {
    List<Change> taken = List.copyOf(all);
    all.clear();
    return taken;
  }

  /** Nothing more is put here. */
  synchronized void close() {
    closed = true;
  }
}
