package charon.picture.type;

import java.awt.geom.Path2D;
import java.nio.ByteBuffer;

/** A glyph of contours: straight lines, and quadratic curves around points beside them. Immutable. */
final class SimpleGlyph {

  private static final int HEADER = 10;
  private static final int ON_CURVE = 0x1;
  private static final int SHORT_X = 0x2;
  private static final int SHORT_Y = 0x4;
  private static final int REPEAT = 0x8;
  private static final int SAME_X = 0x10;
  private static final int SAME_Y = 0x20;

  private final int[] ends;
  private final byte[] flags;
  private final int[] x;
  private final int[] y;

  /** Reads the points of a glyph that begins there. */
  SimpleGlyph(ByteBuffer file, int from, int contours) {
    ByteBuffer at = file.duplicate();
    at.position(from + HEADER);
    ends = new int[contours];
    for (int i = 0; i < contours; i++) {
      ends[i] = Short.toUnsignedInt(at.getShort());
    }
    int points = contours == 0 ? 0 : ends[contours - 1] + 1;
    int hints = Short.toUnsignedInt(at.getShort());
    at.position(at.position() + hints);
    flags = flags(at, points);
    x = coordinates(at, SHORT_X, SAME_X);
    y = coordinates(at, SHORT_Y, SAME_Y);
  }

  private static byte[] flags(ByteBuffer at, int points) {
    byte[] flags = new byte[points];
    for (int i = 0; i < points; i++) {
      byte flag = at.get();
      int times = (flag & REPEAT) == 0 ? 0 : Byte.toUnsignedInt(at.get());
      flags[i] = flag;
      while (times-- > 0) {
        flags[++i] = flag;
      }
    }
    return flags;
  }

  private int[] coordinates(ByteBuffer at, int isShort, int isSame) {
    int[] values = new int[flags.length];
    int value = 0;
    for (int i = 0; i < flags.length; i++) {
      boolean same = (flags[i] & isSame) != 0;
      if ((flags[i] & isShort) != 0) {
        int step = Byte.toUnsignedInt(at.get());
        value += same ? step : -step; // of a short step the flag is its sign
      } else if (!same) {
        value += at.getShort();
      }
      values[i] = value;
    }
    return values;
  }

  void appendTo(Path2D path, Placement at) {
    int start = 0;
    for (int end : ends) {
      contour(path, at, start, end);
      start = end + 1;
    }
  }

  private void contour(Path2D path, Placement at, int start, int end) {
    int count = end - start + 1;
    if (count < 2) {
      return;
    }
    int first = start;
    while (first <= end && (flags[first] & ON_CURVE) == 0) {
      first++;
    }
    boolean curvesOnly = first > end;
    first = curvesOnly ? start : first;
    double[] from = curvesOnly ? middle(end, start) : point(first);
    path.moveTo(at.x(from[0], from[1]), at.y(from[0], from[1]));
    int steps = curvesOnly ? 0 : 1;
    for (int i = steps; i < count; i++) {
      int now = start + (first - start + i) % count;
      int next = start + (first - start + i + 1) % count;
      segment(path, at, now, next);
    }
    path.closePath();
  }

  private void segment(Path2D path, Placement at, int now, int next) {
    double[] point = point(now);
    if ((flags[now] & ON_CURVE) != 0) {
      path.lineTo(at.x(point[0], point[1]), at.y(point[0], point[1]));
      return;
    }
    double[] to = (flags[next] & ON_CURVE) != 0 ? point(next) : middle(now, next);
    path.quadTo(
        at.x(point[0], point[1]), at.y(point[0], point[1]), at.x(to[0], to[1]), at.y(to[0], to[1]));
  }

  private double[] point(int index) {
    return new double[] {x[index], y[index]};
  }

  private double[] middle(int one, int other) {
    return new double[] {(x[one] + x[other]) / 2.0, (y[one] + y[other]) / 2.0};
  }
}
