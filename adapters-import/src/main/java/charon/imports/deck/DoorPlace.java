package charon.imports.deck;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a door stands. Immutable.
 *
 * @param x of its middle, in cells from the left
 * @param y of its middle, in cells from the top
 * @param length along the wall, in cells
 * @param angle of the wall, in degrees from the direction to the right, clockwise, below 180
 */
public record DoorPlace(double x, double y, double length, double angle) {

  private static final double HALF_TURN = 180;

  /** The one between two ends, in cells. */
  public static DoorPlace between(double x1, double y1, double x2, double y2) {
    double angle = Math.toDegrees(Math.atan2(y2 - y1, x2 - x1));
    double upward = Math.rint(((angle % HALF_TURN) + HALF_TURN) % HALF_TURN * 10) / 10;
    return new DoorPlace(
        (x1 + x2) / 2,
        (y1 + y2) / 2,
        Math.hypot(x2 - x1, y2 - y1),
        upward >= HALF_TURN ? 0 : upward);
  }

  Map<String, @Nullable Object> members() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("x", Cells.of(x));
    members.put("y", Cells.of(y));
    members.put("length", Cells.of(length));
    members.put("angle", Cells.of(angle));
    return members;
  }
}
