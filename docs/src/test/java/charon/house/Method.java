package charon.house;

/**
 * A method or constructor.
 *
 * @param name its name, with its type
 * @param exposed whether it is public, in a public type
 * @param lines how many lines it has, from its first annotation or word to its last brace
 * @param parameters how many it takes; 0 for a record's constructor, which takes what the record is made of
 * @param throwing whether a {@code throw} stands in its body, outside of lambdas
 * @param doc its Javadoc, empty without one, or {@link #INHERITED}
 */
record Method(
    String name, boolean exposed, int lines, int parameters, boolean throwing, String doc) {

  /** Stands for the Javadoc of what is overridden. */
  static final String INHERITED = "{@inheritDoc}";

  /** Whether callers have to be told here that it throws. */
  boolean hasToSayThatItThrows() {
    return exposed && throwing && !doc.equals(INHERITED);
  }

  boolean saysWhatItThrows() {
    return doc.contains("@throws");
  }
}
