package charon.application.conversation;

import charon.application.port.out.CharonResponder;
import charon.domain.table.TableId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * How many answers of a text-generation service each table has had today: they cost money, and one
 * table is not to spend what is meant for all. A table that sleeps meanwhile gets no second helping;
 * a restart of the server forgets. Thread-safe.
 */
public final class AnswerRations {

  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

  private final InstantSource clock;
  private final Map<TableId, Integer> taken = new HashMap<>(); // guarded by this
  private long day; // guarded by this

  /** Days are those of the clock, in UTC. */
  public AnswerRations(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * A responder that asks the service as long as a table has something left for today, and then
   * another.
   *
   * @param most how many answers a table may have in a day, at the moment; 0: any number
   */
  public CharonResponder limited(
      TableId table, IntSupplier most, CharonResponder service, CharonResponder otherwise) {
    return query -> (tryTake(table, most.getAsInt()) ? service : otherwise).respond(query);
  }

  private synchronized boolean tryTake(TableId table, int most) {
    if (most == 0) {
      return true;
    }
    long today = Math.floorDiv(clock.millis(), DAY_MILLIS);
    if (today != day) {
      day = today;
      taken.clear();
    }
    return taken.merge(table, 1, Integer::sum) <= most;
  }
}
