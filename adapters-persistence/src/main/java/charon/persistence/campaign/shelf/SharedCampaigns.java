package charon.persistence.campaign.shelf;

import charon.application.port.in.command.CommandCheck;
import charon.application.port.out.CampaignLibrary;
import charon.persistence.campaign.folder.CampaignRoot;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/**
 * The campaigns that tables hold, each once for all who play it. Thread-safe; nothing is read under
 * the lock.
 */
public final class SharedCampaigns implements AutoCloseable {

  private final CampaignPlace own;
  private final CommandCheck commands;
  private final Executor callbacks;
  private final CampaignWatcher watcher;
  private final Map<Path, SharedCampaign> open = new HashMap<>();
  private volatile boolean closed;

  /**
   * No campaign yet.
   *
   * @param own the folder of the server's own campaign: it may be of any size
   * @param commands finds out what cues can say
   * @param callbacks where tables are told of changes
   * @param nanoTime nanoseconds since some moment
   */
  public SharedCampaigns(
      Path own, CommandCheck commands, Executor callbacks, LongSupplier nanoTime) {
    this.own = new CampaignPlace(own, Optional.empty());
    this.commands = commands;
    this.callbacks = callbacks;
    this.watcher = new CampaignWatcher(nanoTime);
  }

  /** Takes hold of the server's own campaign. */
  public CampaignLibrary.Hold openOwn(Runnable onChange) {
    return open(own, onChange);
  }

  /** Takes hold of the campaign of any folder. */
  public CampaignLibrary.Hold open(Path folder, Runnable onChange) {
    return open(new CampaignPlace(folder, Optional.empty()), onChange);
  }

  /** Takes hold of the campaign of a folder that must not lead out of another. */
  public CampaignLibrary.Hold openWithin(Path root, Path folder, Runnable onChange) {
    return open(new CampaignPlace(folder, Optional.of(root)), onChange);
  }

  /** Looks at no folder and tells no table any more; what is held stays as last read. */
  @Override
  public void close() {
    closed = true;
    watcher.close();
  }

  boolean isClosed() {
    return closed;
  }

  Executor callbacks() {
    return callbacks;
  }

  private CampaignLibrary.Hold open(CampaignPlace place, Runnable onChange) {
    SharedCampaign shared = come(place);
    try {
      shared.read();
      return hold(shared, place, onChange);
    } finally {
      arrive(shared);
    }
  }

  private synchronized TableHold hold(
      SharedCampaign shared, CampaignPlace place, Runnable onChange) {
    var hold = new TableHold(this, common(shared, place), onChange, shared);
    shared.holds.add(hold);
    return hold;
  }

  /** The campaign of a place; it is kept until {@link #arrive}. */
  private SharedCampaign come(CampaignPlace place) {
    Path key = place.key();
    boolean limited = !key.equals(own.key());
    synchronized (this) {
      SharedCampaign shared = open.computeIfAbsent(
          key,
          folder ->
              new SharedCampaign(new CampaignRoot(folder, false, limited), commands, this::look));
      shared.coming++;
      return shared;
    }
  }

  private synchronized void arrive(SharedCampaign shared) {
    shared.coming--;
    if (!shared.watched && !shared.holds.isEmpty()) {
      shared.watched = true;
      watcher.add(shared);
    }
    forgetUnused(shared);
  }

  /** Lets go of a campaign; who does so last has it forgotten. */
  synchronized void release(TableHold hold) {
    hold.shared().holds.remove(hold);
    forgetUnused(hold.shared());
  }

  private void forgetUnused(SharedCampaign shared) {
    if (shared.holds.isEmpty() && shared.coming == 0) {
      open.remove(shared.folder(), shared);
      watcher.remove(shared);
    }
  }

  /** Many tables that name the same place have one object between them. */
  private static CampaignPlace common(SharedCampaign shared, CampaignPlace place) {
    return shared.holds.stream()
        .map(TableHold::place)
        .filter(place::equals)
        .findFirst()
        .orElse(place);
  }

  private void look(SharedCampaign shared) {
    places(shared).forEach(place -> follow(shared, place));
    if (shared.catalog().scan()) {
      holds(shared).forEach(TableHold::changed);
    }
  }

  private synchronized List<TableHold> holds(SharedCampaign shared) {
    return List.copyOf(shared.holds);
  }

  private List<CampaignPlace> places(SharedCampaign shared) {
    return holds(shared).stream().map(TableHold::place).distinct().toList();
  }

  /**
   * A link may lead to another folder than before, or to one at last; whoever came over it goes there.
   */
  private void follow(SharedCampaign before, CampaignPlace place) {
    if (place.real().filter(real -> !real.equals(before.folder())).isEmpty()) {
      return;
    }
    SharedCampaign now = come(place);
    List<TableHold> moved;
    try {
      now.read();
      moved = move(before, place, now);
    } finally {
      arrive(now);
    }
    moved.forEach(TableHold::changed);
  }

  private synchronized List<TableHold> move(
      SharedCampaign before, CampaignPlace place, SharedCampaign now) {
    List<TableHold> moved =
        before.holds.stream().filter(hold -> hold.place().equals(place)).toList();
    before.holds.removeAll(moved);
    now.holds.addAll(moved);
    moved.forEach(hold -> hold.moveTo(now));
    forgetUnused(before);
    return moved;
  }
}
