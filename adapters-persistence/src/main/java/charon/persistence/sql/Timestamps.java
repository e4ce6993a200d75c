package charon.persistence.sql;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Times as the database keeps them: nanoseconds since 1970, good for the years 1678 to 2261. */
public final class Timestamps {

  private static final long NANOS = TimeUnit.SECONDS.toNanos(1);

  private Timestamps() {}

  /** As the database keeps it. */
  public static long of(Instant instant) {
    return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), NANOS), instant.getNano());
  }

  /** The same of any moment: one that cannot be kept is as early, or as late, as can be. */
  static long ofAny(Instant instant) {
    try {
      return of(instant);
    } catch (ArithmeticException beyond) {
      return instant.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }

  /** The moment that is kept so. */
  public static Instant toInstant(long nanos) {
    return Instant.ofEpochSecond(0, nanos);
  }
}
