package seeded.charon.domain;

/** Final and cannot be made by others, but not functions alone: it counts. */
final class Stateful {

  private static final Stateful ONLY = new Stateful();
  private int count;

  private Stateful() {}

  static int next() {
    return ++ONLY.count;
  }
}
