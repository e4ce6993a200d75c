package charon.application.view;

import charon.application.port.StorageException;
import charon.application.port.out.ViewSnapshot;
import charon.application.port.out.ViewSnapshotRepository;
import charon.domain.show.Showing;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the view for the next start, off the way of whoever changes it: changes that follow each
 * other fast are written once. Thread-safe.
 */
public final class ViewKeeper implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ViewKeeper.class);

  private final ViewSnapshotRepository repository;
  private final Executor later;
  private final Clock clock;
  private final Object state = new Object(); // held for a moment only, never while writing
  private Optional<ViewSnapshot> earlier;
  private Optional<Showing> unsaved = Optional.empty();
  private boolean due;

  /**
   * Looks for the view of before the start.
   *
   * @param later runs work a while after it was given, on another thread; the while is how much a
   *     crash can take
   */
  public ViewKeeper(ViewSnapshotRepository repository, Executor later, Clock clock) {
    this.repository = repository;
    this.later = later;
    this.clock = clock;
    this.earlier = repository.load();
  }

  /** The view of before the start, unless it was taken back. */
  Optional<ViewSnapshot> earlier() {
    synchronized (state) {
      return earlier;
    }
  }

  /** The view of before the start was taken: nobody gets it again. */
  void forgetEarlier() {
    synchronized (state) {
      earlier = Optional.empty();
    }
  }

  /** Keeps what is shown soon; neither blocks nor throws. */
  void keep(Showing shown) {
    boolean first;
    synchronized (state) {
      unsaved = Optional.of(shown);
      first = !due;
      due = true;
    }
    if (first) {
      later.execute(this::save);
    }
  }

  private synchronized void save() {
    Optional<Showing> newest = takeUnsaved();
    try {
      newest.ifPresent(shown -> repository.save(
          new ViewSnapshot(shown.view(), shown.roomsOfEncounter(shown.view()), clock.instant())));
    } catch (StorageException e) {
      // tried again with the next change and at the end; a newer one is the better one
      synchronized (state) {
        unsaved = unsaved.or(() -> newest);
      }
      LOG.warn("The view could not be kept for the next start: {}", e.getMessage());
    }
  }

  private Optional<Showing> takeUnsaved() {
    synchronized (state) {
      Optional<Showing> taken = unsaved;
      unsaved = Optional.empty();
      due = false;
      return taken;
    }
  }

  /** Keeps what is not kept yet. */
  @Override
  public void close() {
    save();
  }
}
