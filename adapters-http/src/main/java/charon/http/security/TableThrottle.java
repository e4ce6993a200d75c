package charon.http.security;

import charon.application.port.in.table.Desk;
import charon.http.routing.TooManyRequestsException;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How often all who sit at one table may do what costs the others something. Thread-safe; of a table
 * where nothing was done for a while nothing is kept.
 */
public final class TableThrottle {

  private static final int BURST_SECONDS = 5;

  private final RateLimiter changes;
  private final RateLimiter questions;

  /**
   * Counts for all tables.
   *
   * @param nanoTime nanoseconds since some moment
   */
  public TableThrottle(LongSupplier nanoTime) {
    changes = new RateLimiter(0, Duration.ofSeconds(BURST_SECONDS), nanoTime);
    questions = new RateLimiter(0, Duration.ofMinutes(1), nanoTime);
  }

  /**
   * Counts a command, whoever gives it.
   *
   * @throws TooManyRequestsException if it is one too many
   */
  public void requireChange(Desk desk) {
    int most = (int)
        Math.min(Integer.MAX_VALUE, (long) BURST_SECONDS * desk.limits().get().changes());
    require(changes, most, desk, "Too many changes at this table");
  }

  /**
   * Counts a question to the ship's computer.
   *
   * @throws TooManyRequestsException if it is one too many
   */
  public void requireQuestion(Desk desk) {
    require(questions, desk.limits().get().questions(), desk, "Too many questions at this table");
  }

  private static void require(RateLimiter limiter, int most, Desk desk, String refusal) {
    if (most > 0) {
      limiter.tryTake(String.valueOf(desk.table().id().value()), most).ifPresent(wait -> {
        throw new TooManyRequestsException(refusal, wait);
      });
    }
  }
}
