package charon.domain.thing;

import java.util.Objects;
import java.util.Optional;

/**
 * Where displays look at the map. Immutable.
 *
 * @param on what they look at
 * @param roomId the room; empty unless it is one
 * @param area the rectangle; empty unless it is one
 * @param millis how long they glide there, in milliseconds
 */
public record Focus(On on, String roomId, Optional<Area> area, int millis) {

  /** What displays look at. */
  public enum On {
    /** A room. */
    ROOM,
    /** A rectangle of the map. */
    AREA,
    /** All that is seen. */
    ALL,
    /** Where the party is. */
    PARTY
  }

  /**
   * A rectangle of the map, in cells.
   *
   * @param x its left edge
   * @param y its upper edge
   * @param width to the right
   * @param height down
   */
  public record Area(double x, double y, double width, double height) {}

  public Focus {
    Objects.requireNonNull(on, "on");
  }
}
