package charon.application.picture;

import charon.domain.disclosure.Audience;
import charon.domain.table.TableId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Whose turn it is to be drawn. The first {@value #SEATS} widths of a table and audience are regulars for as
 * long as they are asked for: each is drawn whenever it has changed. All others of them share
 * {@value #AT_ONCE} drawings at once and then one a second, so that no regular waits for them.
 *
 * <p>For one thread at a time.
 */
final class Regulars {

  static final int SEATS = 6;
  static final int AT_ONCE = 4;
  static final Duration LATELY = Duration.ofMinutes(10);

  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  /** When each was asked for last. */
  private final Map<Side, Map<Integer, Long>> asked = new HashMap<>();

  /** When others may have as many at once again as ever. */
  private final Map<Side, Long> fullAgain = new HashMap<>();

  /** Who share drawings. Players cannot take a game master's. */
  private record Side(TableId table, Audience audience) {

    static Side of(PictureShelf.Key key) {
      return new Side(key.table(), key.audience());
    }
  }

  /** Somebody asks for one: how long until it may be drawn; empty: now. */
  Optional<Duration> untilTurn(PictureShelf.Key key, long now) {
    if (isRegular(key, now)) {
      seats(key).put(key.width(), now);
      return Optional.empty();
    }
    long wait = untilFull(Side.of(key), now) - (AT_ONCE - 1) * SECOND;
    return wait > 0 ? Optional.of(Duration.ofNanos(wait)) : Optional.empty();
  }

  /** One is drawn; if a seat is free, it is a regular from now on. */
  void drawn(PictureShelf.Key key, long now) {
    if (isRegular(key, now)) {
      return;
    }
    asked.values().forEach(widths -> widths.values().removeIf(last -> isLongAgo(last, now)));
    asked.values().removeIf(Map::isEmpty);
    long full = now + untilFull(Side.of(key), now) + SECOND;
    fullAgain.values().removeIf(at -> at - now <= 0); // as good as unknown
    fullAgain.put(Side.of(key), full);
    if (asked.getOrDefault(Side.of(key), Map.of()).size() < SEATS) {
      seats(key).put(key.width(), now);
    }
  }

  private boolean isRegular(PictureShelf.Key key, long now) {
    Long last = asked.getOrDefault(Side.of(key), Map.of()).get(key.width());
    return last != null && !isLongAgo(last, now);
  }

  private Map<Integer, Long> seats(PictureShelf.Key key) {
    return asked.computeIfAbsent(Side.of(key), unknown -> new HashMap<>());
  }

  private static boolean isLongAgo(long last, long now) {
    return now - last > LATELY.toNanos();
  }

  private long untilFull(Side side, long now) {
    return Math.max(0, fullAgain.getOrDefault(side, now) - now);
  }
}
