package charon.persistence.campaign;

import java.util.OptionalInt;

/** A file that cannot be used at all. */
final class BrokenFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int line;
  private final String expected;

  BrokenFileException(int line, String what, String expected) {
    super(what);
    this.line = line;
    this.expected = expected;
  }

  BrokenFileException(String what, String expected) {
    this(0, what, expected);
  }

  /** Where, from 1; empty if it concerns the file as a whole. */
  OptionalInt line() {
    return line < 1 ? OptionalInt.empty() : OptionalInt.of(line);
  }

  /** What is wrong. */
  String what() {
    return String.valueOf(getMessage());
  }

  /** What was expected instead. */
  String expected() {
    return expected;
  }
}
