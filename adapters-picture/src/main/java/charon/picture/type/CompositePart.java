package charon.picture.type;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A glyph as a part of another one, as the letter of one with an accent. Immutable.
 *
 * @param glyph which
 * @param placement where in the other
 */
record CompositePart(int glyph, Placement placement) {

  private static final int HEADER = 10;
  private static final int WORDS = 0x1;
  private static final int SCALE = 0x8;
  private static final int MORE = 0x20;
  private static final int TWO_SCALES = 0x40;
  private static final int MATRIX = 0x80;
  private static final double ONE = 1 << 14;

  static List<CompositePart> all(ByteBuffer file, int from) {
    List<CompositePart> parts = new ArrayList<>();
    ByteBuffer at = file.duplicate();
    at.position(from + HEADER);
    int flags = MORE;
    while ((flags & MORE) != 0) {
      flags = at.getShort();
      int glyph = Short.toUnsignedInt(at.getShort());
      boolean words = (flags & WORDS) != 0;
      double dx = words ? at.getShort() : at.get();
      double dy = words ? at.getShort() : at.get();
      parts.add(new CompositePart(glyph, placement(flags, at, dx, dy)));
    }
    return parts;
  }

  private static Placement placement(int flags, ByteBuffer at, double dx, double dy) {
    double xx = 1;
    double xy = 0;
    double yx = 0;
    double yy = 1;
    if ((flags & SCALE) != 0) {
      xx = at.getShort() / ONE;
      yy = xx;
    } else if ((flags & TWO_SCALES) != 0) {
      xx = at.getShort() / ONE;
      yy = at.getShort() / ONE;
    } else if ((flags & MATRIX) != 0) {
      xx = at.getShort() / ONE;
      xy = at.getShort() / ONE;
      yx = at.getShort() / ONE;
      yy = at.getShort() / ONE;
    }
    return new Placement(xx, xy, yx, yy, dx, dy);
  }
}
