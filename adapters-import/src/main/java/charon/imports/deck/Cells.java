package charon.imports.deck;

/** Writes numbers of cells as people do: whole ones without a point, others with three digits at most. */
final class Cells {

  private static final double PARTS = 1_000;

  private Cells() {}

  static Number of(double cells) {
    double rounded = Math.rint(cells * PARTS) / PARTS;
    return rounded == Math.rint(rounded) ? (Number) (long) rounded : (Number) rounded;
  }
}
