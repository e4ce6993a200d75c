package charon.picture.draw;

import java.awt.Color;
import java.util.Optional;

/**
 * How words are written. Immutable.
 *
 * @param size of the letters
 * @param bold whether in the weight of titles
 * @param color of the letters
 * @param align to which side of the place they are written at
 * @param tracking added after each letter, in parts of the size
 * @param halo the colour around the letters, so that they can be read on anything; empty: none
 */
public record Ink(
    double size, boolean bold, Color color, Align align, double tracking, Optional<Color> halo) {

  /** To which side of a place words are written. */
  public enum Align {
    /** They begin there. */
    LEFT,
    /** They have their middle there. */
    MIDDLE,
    /** They end there. */
    RIGHT
  }

  /** How high capitals are, in parts of the size. */
  private static final double CAPITALS = 0.7;

  /** Plain words. */
  public static Ink plain(double size, Color color) {
    return new Ink(size, false, color, Align.LEFT, 0, Optional.empty());
  }

  /** Words of weight. */
  public static Ink bold(double size, Color color) {
    return new Ink(size, true, color, Align.LEFT, 0, Optional.empty());
  }

  /** The same, set wide, as titles are. */
  public Ink wide() {
    return new Ink(size, bold, color, align, 0.12, halo);
  }

  /** The same around a place. */
  public Ink middle() {
    return new Ink(size, bold, color, Align.MIDDLE, tracking, halo);
  }

  /** The same, ending at a place. */
  public Ink right() {
    return new Ink(size, bold, color, Align.RIGHT, tracking, halo);
  }

  /** The same in another size. */
  public Ink sized(double other) {
    return new Ink(other, bold, color, align, tracking, halo);
  }

  /** The same with a colour around the letters. */
  public Ink haloed(Color around) {
    return new Ink(size, bold, color, align, tracking, Optional.of(around));
  }

  /** How far below the middle of capitals their base is. */
  public double drop() {
    return size * CAPITALS / 2;
  }
}
