package charon.http.leak;

import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Shapes of rooms, different from box to box. */
final class Outlines {

  private Outlines() {}

  /** Corners of an outline that fills a box but for its corners, and maybe a notch; none: the box. */
  static List<List<Double>> any(int x, int y, int width, int height) {
    Random random = new Random(Objects.hash(x, y, width, height));
    if (random.nextBoolean()) {
      return List.of();
    }
    double left = x + part(random, width);
    double right = x + width - part(random, width);
    double top = y + part(random, height);
    double bottom = y + height - part(random, height);
    double notch = random.nextBoolean() ? part(random, width) : 0;
    return List.of(
        List.of(left, (double) y),
        List.of(right, (double) y),
        List.of((double) x + width, top),
        List.of(x + width - notch, (top + bottom) / 2),
        List.of((double) x + width, bottom),
        List.of(right, (double) y + height),
        List.of(left, (double) y + height),
        List.of((double) x, bottom),
        List.of((double) x, top));
  }

  private static double part(Random random, int length) {
    return length * (0.05 + 0.4 * random.nextDouble());
  }
}
