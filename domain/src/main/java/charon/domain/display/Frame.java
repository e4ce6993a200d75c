package charon.domain.display;

import charon.domain.Attributes;
import charon.domain.InvalidValueException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A part of the map that a display shows, in cells. Immutable.
 *
 * @param x its left edge
 * @param y its upper edge
 * @param width to the right
 * @param height down
 */
public record Frame(double x, double y, double width, double height) {

  /** The names of its members. */
  public static final List<String> MEMBERS = List.of("x", "y", "width", "height");

  /** No map is so large. */
  public static final int FARTHEST = 100_000;

  /** How long a side is at least. */
  public static final double SHORTEST = 0.1;

  /** How long a side is at most. */
  public static final int LONGEST = 10_000;

  /**
   * Checks the bounds.
   *
   * @throws InvalidValueException naming what lies beyond them
   */
  public Frame {
    requireBetween(-FARTHEST, x, FARTHEST, "x");
    requireBetween(-FARTHEST, y, FARTHEST, "y");
    requireBetween(SHORTEST, width, LONGEST, "width");
    requireBetween(SHORTEST, height, LONGEST, "height");
  }

  private static void requireBetween(double least, double value, double most, String name) {
    if (!(value >= least && value <= most)) {
      throw new InvalidValueException(
          "frame." + name + " must be between " + said(least) + " and " + said(most));
    }
  }

  private static String said(double bound) {
    return bound == (long) bound ? String.valueOf((long) bound) : String.valueOf(bound);
  }

  /**
   * The members that make a frame, as they were written; others are left out. Empty if they make none.
   */
  static Optional<Attributes> shaped(Object value) {
    if (!(value instanceof Attributes given)) {
      return Optional.empty();
    }
    Map<String, Object> members = new LinkedHashMap<>();
    MEMBERS.forEach(name -> given
        .get(name)
        .filter(Number.class::isInstance)
        .ifPresent(number -> members.put(name, number)));
    return members.size() == MEMBERS.size() && isFrame(members)
        ? Optional.of(new Attributes(members))
        : Optional.empty();
  }

  private static boolean isFrame(Map<String, Object> members) {
    try {
      new Frame(of(members, "x"), of(members, "y"), of(members, "width"), of(members, "height"));
      return true;
    } catch (InvalidValueException refused) {
      return false;
    }
  }

  private static double of(Map<String, Object> members, String name) {
    return members.get(name) instanceof Number number ? number.doubleValue() : Double.NaN;
  }
}
