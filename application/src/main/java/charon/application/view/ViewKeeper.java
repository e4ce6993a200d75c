package charon.application.view;

import charon.application.port.out.ViewSnapshot;
import charon.application.port.out.ViewSnapshotRepository;
import charon.domain.disclosure.Fog;
import charon.domain.disclosure.PublicCampaign;
import charon.domain.show.Showing;
import charon.domain.table.TableId;
import charon.domain.view.ActiveView;
import charon.domain.view.Blackout;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Keeps what a table shows over sleep and restart. Either the table begins anew each time and can
 * take back what it showed before, or it goes on where it was. Thread-safe.
 */
public final class ViewKeeper implements AutoCloseable {

  private final TableId table;
  private final SnapshotWriter writer;
  private final boolean goesOn;
  private volatile Optional<ViewSnapshot> before;
  private long after; // guarded by this
  private boolean closed; // guarded by this

  private ViewKeeper(
      TableId table,
      Optional<ViewSnapshot> before,
      SnapshotWriter writer,
      boolean goesOn,
      long after) {
    this.table = table;
    this.before = before;
    this.writer = writer;
    this.goesOn = goesOn;
    this.after = after;
  }

  /**
   * For a table that begins anew. Looks for the view of before the start; that is not overwritten
   * until there is a view to take its place: until the first switch. A blackout alone is on again at
   * once: what was dark is not to be seen because the server was started again.
   *
   * @param later runs work a while after it was given, on another thread; the while is how much a
   *     crash can take
   * @param after id of the last entry of the journal: what was done up to now, this show is without
   */
  public ViewKeeper(ViewSnapshotRepository repository, Executor later, Clock clock, long after) {
    this(
        TableId.DEFAULT,
        repository.load(),
        new SnapshotWriter(snapshots -> snapshots.values().forEach(repository::save), later, clock),
        false,
        after);
  }

  /**
   * For a table that goes on where it was.
   *
   * @param before what it showed when it was last kept; empty: nothing yet
   * @param writer writes down what all such tables show
   */
  public static ViewKeeper goingOn(
      TableId table, Optional<ViewSnapshot> before, SnapshotWriter writer) {
    return new ViewKeeper(table, before, writer, true, 0);
  }

  /** What the table shows to begin with. */
  Showing first(PublicCampaign campaign, Fog fog) {
    if (!goesOn) {
      return Showing.first(before.flatMap(found -> found.view().blackout()), campaign, fog);
    }
    Optional<ViewSnapshot> last = before.map(this::asItIsNow);
    before = Optional.empty(); // it is in what is shown now, and need not be in memory twice
    return last.map(found -> Showing.goingOn(found.view(), found.rooms(), campaign, fog))
        .orElseGet(() -> Showing.goingOn(ActiveView.INITIAL, List.of(), campaign, fog));
  }

  /** The view of before the start, unless it was taken back or the table has gone on with it. */
  Optional<ViewSnapshot> earlier() {
    return before.filter(ViewSnapshot::begun).map(this::asItIsNow);
  }

  /** Without what has gone by itself since it was kept. */
  private ViewSnapshot asItIsNow(ViewSnapshot kept) {
    ActiveView view = kept.view();
    return new ViewSnapshot(
        view.withThings(view.things().at(writer.now())),
        kept.rooms(),
        kept.savedAt(),
        kept.begun(),
        kept.after());
  }

  /** The view of before the start is shown: nobody gets it again, and what is shown is of its show. */
  synchronized void resumed(ViewSnapshot earlier, Showing shown) {
    before = Optional.empty();
    after = earlier.after();
    keep(shown);
  }

  /** Keeps what is worth it of what is shown soon; neither blocks nor throws. Once this is closed, nothing is kept. */
  synchronized void keep(Showing shown) {
    if (closed) {
      return;
    }
    if (shown.begun()) {
      writer.keep(table, shown, after);
    } else {
      keep(shown.view().blackout());
    }
  }

  /** Until a show has begun, the view of before the start stays, and a blackout comes or goes. */
  private void keep(Optional<Blackout> blackout) {
    ViewSnapshot last = earlier()
        .orElseGet(
            () -> new ViewSnapshot(ActiveView.INITIAL, List.of(), writer.now(), false, after));
    ActiveView view = last.view().withBlackout(blackout);
    if (!before.flatMap(found -> found.view().blackout()).equals(blackout)) {
      var next = new ViewSnapshot(view, last.rooms(), last.savedAt(), last.begun(), last.after());
      before = Optional.of(next);
      writer.keep(table, next);
    }
  }

  /**
   * Keeps now what is not kept yet. Waits for storage.
   *
   * @return whether everything is kept
   */
  public boolean save() {
    return writer.save(table);
  }

  /**
   * Keeps what is not kept yet, and nothing that comes later: the table may be awake again by then,
   * and show something newer.
   */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    save();
  }
}
