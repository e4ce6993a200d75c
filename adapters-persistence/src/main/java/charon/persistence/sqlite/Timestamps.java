package charon.persistence.sqlite;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Times as the database keeps them: nanoseconds since 1970, good for the years 1678 to 2261. */
final class Timestamps {

  private static final long NANOS = TimeUnit.SECONDS.toNanos(1);

  private Timestamps() {}

  static long of(Instant instant) {
    return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), NANOS), instant.getNano());
  }

  static Instant toInstant(long nanos) {
    return Instant.ofEpochSecond(0, nanos);
  }
}
