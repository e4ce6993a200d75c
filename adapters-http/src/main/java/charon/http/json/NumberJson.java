package charon.http.json;

/** How numbers look on the wire that need not be integers. */
final class NumberJson {

  private NumberJson() {}

  /** The number; without a point, if it is an integer. */
  static Number of(double number) {
    long whole = (long) number;
    return whole == number ? (Number) whole : (Number) number;
  }
}
