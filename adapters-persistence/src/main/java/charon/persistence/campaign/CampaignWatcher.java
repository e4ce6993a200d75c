package charon.persistence.campaign;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the campaign folder again and again, on a thread of its own, until it is closed. */
public final class CampaignWatcher implements AutoCloseable {

  /** Twice this, and an edit shows: it must have been seen at rest. */
  public static final Duration INTERVAL = Duration.ofMillis(500);

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Logger LOG = LoggerFactory.getLogger(CampaignWatcher.class);

  private final YamlCampaignCatalog catalog;
  private final Runnable onChange;
  private final ScheduledExecutorService thread;

  private CampaignWatcher(YamlCampaignCatalog catalog, Runnable onChange) {
    this.catalog = catalog;
    this.onChange = onChange;
    this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
      Thread made = new Thread(task, "campaign-watcher");
      made.setDaemon(true);
      return made;
    });
  }

  /**
   * Begins to look.
   *
   * @param onChange called on the watcher's thread after the catalog has the new campaign; what it
   *     throws is logged
   */
  public static CampaignWatcher start(YamlCampaignCatalog catalog, Runnable onChange) {
    CampaignWatcher watcher = new CampaignWatcher(catalog, onChange);
    long millis = INTERVAL.toMillis();
    watcher.thread.scheduleWithFixedDelay(watcher::look, millis, millis, TimeUnit.MILLISECONDS);
    return watcher;
  }

  /** Stops looking and waits a moment for a look under way. */
  @Override
  public void close() {
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("the campaign watcher is still reading and is left behind");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One look; nothing that goes wrong in it may end the watching. */
  private void look() {
    try {
      if (catalog.scan()) {
        onChange.run();
      }
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      LOG.error("the campaign folder could not be read again; the last campaign stays", e);
    }
  }
}
