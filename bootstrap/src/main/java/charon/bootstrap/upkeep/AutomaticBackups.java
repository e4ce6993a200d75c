package charon.bootstrap.upkeep;

import charon.application.port.StorageException;
import charon.bootstrap.settings.Keeping;
import charon.bootstrap.terminal.Failures;
import charon.persistence.DataBackups;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Backups that nobody has to think of. Thread-safe. */
public final class AutomaticBackups {

  private static final Logger LOG = LoggerFactory.getLogger(AutomaticBackups.class);

  /** Also how long after one that failed the next one is tried. */
  private static final Duration LOOK = Duration.ofMinutes(10);

  private final DataBackups backups;
  private final Keeping keeping;
  private final Clock clock;

  /** Of a data folder, as often as is set. */
  public AutomaticBackups(DataBackups backups, Keeping keeping, Clock clock) {
    this.backups = backups;
    this.keeping = keeping;
    this.clock = clock;
  }

  /** Looks now and then whether it is time for one. */
  public void begin(BackgroundWork background) {
    if (keeping.backupHours() > 0) {
      background.repeat(this::makeIfDue, Duration.ZERO, LOOK);
    }
  }

  /** Makes one if the newest is old enough; one that fails stays due. */
  void makeIfDue() {
    Instant now = clock.instant();
    try {
      if (isDue(now)) {
        LOG.info("Backup: {}", backups.backUpRegularly(now, keeping.backupsKept()));
      }
    } catch (IOException | StorageException e) {
      LOG.warn("The automatic backup failed: {}", Failures.describe(e));
    }
  }

  private boolean isDue(Instant now) {
    return backups
        .newest(now)
        .filter(taken -> taken.plus(Duration.ofHours(keeping.backupHours())).isAfter(now))
        .isEmpty();
  }
}
