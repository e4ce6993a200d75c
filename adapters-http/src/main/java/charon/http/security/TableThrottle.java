package charon.http.security;

import charon.application.port.in.table.Desk;
import charon.domain.disclosure.Audience;
import charon.http.routing.TooManyRequestsException;
import charon.http.security.RateLimiter.Turns;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How often all who sit at one table may do what costs the others something. Thread-safe; of a table
 * where nothing was done for a while nothing is kept.
 */
public final class TableThrottle {

  private static final int BURST_SECONDS = 5;

  /** For game masters alone: however many strangers come, who leads the table is not kept out. */
  private static final int KEPT_SECONDS = 2;

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
   * Counts commands that are given at once, whoever gives them.
   *
   * @param who game masters, or somebody else
   * @param commands how many; more than a table takes at once are as many as that
   * @throws TooManyRequestsException if there are too many
   */
  public void requireChange(Desk desk, Audience who, int commands) {
    int most = (int)
        Math.min(Integer.MAX_VALUE, (long) BURST_SECONDS * desk.limits().get().changes());
    int kept = who == Audience.GM ? 0 : most / BURST_SECONDS * KEPT_SECONDS;
    require(changes, new Turns(most, kept, commands), desk, "Too many changes at this table");
  }

  /**
   * Counts a question to the ship's computer.
   *
   * @throws TooManyRequestsException if it is one too many
   */
  public void requireQuestion(Desk desk) {
    Turns turns = new Turns(desk.limits().get().questions(), 0, 1);
    require(questions, turns, desk, "Too many questions at this table");
  }

  private static void require(RateLimiter limiter, Turns turns, Desk desk, String refusal) {
    limiter.tryTake(String.valueOf(desk.table().id().value()), turns).ifPresent(wait -> {
      throw new TooManyRequestsException(refusal, wait);
    });
  }
}
