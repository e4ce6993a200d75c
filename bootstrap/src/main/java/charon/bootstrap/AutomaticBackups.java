package charon.bootstrap;

import charon.application.port.out.StorageException;
import charon.persistence.DataBackups;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Backups that nobody has to think of. */
final class AutomaticBackups {

  private static final Logger LOG = LoggerFactory.getLogger(AutomaticBackups.class);

  private final DataBackups backups;
  private final CharonConfig.Keeping keeping;
  private final Clock clock;

  AutomaticBackups(DataBackups backups, CharonConfig.Keeping keeping, Clock clock) {
    this.backups = backups;
    this.keeping = keeping;
    this.clock = clock;
  }

  /** Makes one when the newest is old enough, which may be now, and then regularly. */
  void begin(BackgroundWork background) {
    if (keeping.backupHours() > 0) {
      background.repeat(this::make, untilNext(), period());
    }
  }

  /** How long the newest backup will do; not longer than a period, whatever the clock says. */
  Duration untilNext() {
    List<Path> all = backups.regular();
    Instant now = clock.instant();
    Duration rest = all.isEmpty()
        ? Duration.ZERO
        : DataBackups.takenAt(all.get(all.size() - 1))
            .map(newest -> Duration.between(now, newest.plus(period())))
            .orElse(Duration.ZERO);
    Duration bounded = rest.compareTo(period()) > 0 ? period() : rest;
    return bounded.isNegative() ? Duration.ZERO : bounded;
  }

  private void make() {
    try {
      LOG.info("Backup: {}", backups.backUpRegularly(clock.instant(), keeping.backupsKept()));
    } catch (IOException | StorageException e) {
      LOG.warn("The automatic backup failed: {}", Failures.describe(e));
    }
  }

  private Duration period() {
    return Duration.ofHours(keeping.backupHours());
  }
}
