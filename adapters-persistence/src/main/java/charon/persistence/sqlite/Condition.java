package charon.persistence.sqlite;

import charon.application.port.StorageException.Reason;
import java.util.Optional;

/**
 * What is known of a database: whether its last write was kept, and whether damage was seen, which
 * nothing but a search that finds none can put out of mind. Thread-safe.
 */
final class Condition {

  private Optional<Reason> fault = Optional.empty(); // guarded by this, as are the next
  private boolean damaged;
  private long sightings;

  synchronized boolean isSound() {
    return !damaged && fault.isEmpty();
  }

  synchronized boolean isDamaged() {
    return damaged;
  }

  synchronized void writeKept() {
    fault = Optional.empty();
  }

  synchronized void writeFailed(Reason reason) {
    if (reason == Reason.DAMAGED) {
      damageSeen();
    }
    fault = Optional.of(reason);
  }

  synchronized void damageSeen() {
    damaged = true;
    sightings++;
  }

  /** How often damage was seen so far. */
  synchronized long sightings() {
    return sightings;
  }

  /** A search that began after so many sightings found no damage; what is left to try is writing. */
  synchronized void searchedInVain(long sightingsBefore) {
    if (sightings == sightingsBefore) {
      damaged = false;
      fault = Optional.of(Reason.OTHER);
    }
  }
}
