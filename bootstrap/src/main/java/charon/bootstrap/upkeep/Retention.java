package charon.bootstrap.upkeep;

import charon.application.port.StorageException;
import charon.bootstrap.settings.CharonConfig;
import charon.persistence.PersistenceAdapter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets go every day what was kept for long enough. Thread-safe. */
public final class Retention {

  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
  private static final Duration DAY = Duration.ofDays(1);

  private final PersistenceAdapter database;
  private final int archiveDays;
  private final int journalDays;
  private final InstantSource clock;

  /** Of what is kept in a database. */
  public Retention(PersistenceAdapter database, CharonConfig config, InstantSource clock) {
    this.database = database;
    this.archiveDays = config.tables().archiveDays();
    this.journalDays = config.keeping().journalDays();
    this.clock = clock;
  }

  /** Looks now, and then once a day. */
  public void begin(BackgroundWork background) {
    background.repeat(this::letGo, Duration.ZERO, DAY);
  }

  /** Deletes what is too old now; what cannot be deleted is so the next time. */
  void letGo() {
    delete("Archived tables", archiveDays, database.tables()::deleteArchived);
    delete("Entries of journals", journalDays, database.journals()::deleteBefore);
  }

  private void delete(String what, int days, ToIntFunction<Instant> deletion) {
    if (days == 0) {
      return;
    }
    Instant before = clock.instant().minus(Duration.ofDays(days));
    try {
      int deleted = deletion.applyAsInt(before);
      if (deleted > 0) {
        LOG.info("{} of before {} are deleted: {}", what, before, deleted);
      }
    } catch (StorageException fault) {
      LOG.warn("{} of before {} cannot be deleted: {}", what, before, fault.getMessage());
    }
  }
}
