package charon.persistence.campaign;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the campaign folder again and again, on a thread of its own, until it is closed. */
public final class CampaignWatcher implements AutoCloseable {

  private static final Duration INTERVAL = Duration.ofSeconds(1);

  /** What changed is looked at again soon: it counts when it is at rest. */
  private static final Duration SETTLING = Duration.ofMillis(250);

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
    watcher.lookAfter(INTERVAL);
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

  private void lookAfter(Duration pause) {
    try {
      var unused = thread.schedule(this::look, pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException closed) {
      LOG.debug("the campaign folder is looked at no more");
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
    } finally {
      lookAfter(catalog.rests() ? INTERVAL : SETTLING);
    }
  }
}
