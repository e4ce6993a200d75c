package charon.imports.uvtt;

import charon.imports.deck.DoorPlace;
import charon.imports.json.Member;
import java.util.List;

/**
 * A door or window of a map. Immutable.
 *
 * @param place where it stands
 * @param ends two points, in cells from the map's corner
 * @param closed whether it is
 * @param freestanding whether it stands in no wall
 */
record Portal(DoorPlace place, List<double[]> ends, boolean closed, boolean freestanding) {

  /** What is narrower and leads outside is a window. */
  private static final double A_DOOR = 0.95;

  private static final double SHORT = 0.05;

  /** How far beside it a room may begin, in cells: walls have a thickness. */
  private static final List<Double> STEPS = List.of(0.1, 0.25, 0.5, 0.75, 1.0);

  static Portal of(Member portal, Frame frame) {
    List<Member> bounds = portal.member("bounds").items();
    List<double[]> ends = bounds.size() == 2
        ? bounds.stream().map(frame::point).toList()
        : aroundPosition(portal, frame);
    double[] one = frame.within(ends.get(0));
    double[] other = frame.within(ends.get(1));
    return new Portal(
        DoorPlace.between(one[0], one[1], other[0], other[1]),
        List.of(one, other),
        portal.member("closed").flag(true),
        portal.member("freestanding").flag(false));
  }

  /** A door as wide as a cell, where no bounds are given. */
  private static List<double[]> aroundPosition(Member portal, Frame frame) {
    double[] at = frame.point(portal.member("position"));
    double radians = portal.member("rotation").number(0);
    double x = Math.cos(radians) / 2;
    double y = Math.sin(radians) / 2;
    return List.of(new double[] {at[0] - x, at[1] - y}, new double[] {at[0] + x, at[1] + y});
  }

  boolean isNothing() {
    return place.length() < SHORT;
  }

  boolean isNarrow() {
    return place.length() < A_DOOR;
  }

  /** Places on one side, the nearest first. */
  List<double[]> beside(boolean left) {
    double[] one = ends.get(0);
    double[] other = ends.get(1);
    double sign = (left ? 1 : -1) / place.length();
    double x = -(other[1] - one[1]) * sign;
    double y = (other[0] - one[0]) * sign;
    return STEPS.stream()
        .map(step -> new double[] {place.x() + step * x, place.y() + step * y})
        .toList();
  }
}
