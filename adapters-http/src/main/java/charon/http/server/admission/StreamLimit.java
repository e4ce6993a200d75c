package charon.http.server.admission;

import charon.domain.table.TableId;
import charon.domain.table.TableLimits;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many event streams there may be at a time: in all; of one client's network, three quarters of
 * all, so that nobody alone takes every place; and of one table. Thread-safe.
 */
public final class StreamLimit {

  private final int most;
  private final int mostOfOne;
  private final Map<String, Integer> networks = new HashMap<>();
  private final Map<TableId, Integer> tables = new HashMap<>(); // those with a limit
  private int taken;

  /**
   * A place that is taken.
   *
   * @param network by whom
   * @param table at which table; null: at one without a limit, where nobody counts
   */
  public record Share(String network, @Nullable TableId table) {}

  /**
   * Free places.
   *
   * @param most how many there are; 0: as many as are asked for
   */
  public StreamLimit(int most) {
    this.most = most == 0 ? Integer.MAX_VALUE : most;
    this.mostOfOne = this.most - this.most / 4;
  }

  /**
   * Takes a place for a client, to be released; null, and nothing is taken, if there is none.
   *
   * @param limits of the table
   */
  public synchronized @Nullable Share tryTake(String network, TableId table, TableLimits limits) {
    boolean limited = limits.streams() > 0;
    if (taken >= most
        || networks.getOrDefault(network, 0) >= mostOfOne
        || (limited && tables.getOrDefault(table, 0) >= limits.streams())) {
      return null;
    }
    taken++;
    networks.merge(network, 1, Integer::sum);
    if (limited) {
      tables.merge(table, 1, Integer::sum);
    }
    return new Share(network, limited ? table : null);
  }

  /** Gives a place back. */
  public synchronized void release(Share share) {
    taken--;
    networks.computeIfPresent(share.network(), StreamLimit::oneLess);
    if (share.table() != null) {
      tables.computeIfPresent(share.table(), StreamLimit::oneLess);
    }
  }

  private static @Nullable Integer oneLess(Object of, int count) {
    return count == 1 ? null : count - 1;
  }
}
