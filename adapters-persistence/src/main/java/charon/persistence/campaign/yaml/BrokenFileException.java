package charon.persistence.campaign.yaml;

import java.util.OptionalInt;

/** A file that cannot be used at all. */
public final class BrokenFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int line;
  private final String expected;

  /** A problem in a line, from 1; 0 if it concerns the file as a whole. */
  public BrokenFileException(int line, String what, String expected) {
    super(what);
    this.line = line;
    this.expected = expected;
  }

  /** A problem of the file as a whole. */
  public BrokenFileException(String what, String expected) {
    this(0, what, expected);
  }

  /** Where, from 1; empty if it concerns the file as a whole. */
  public OptionalInt line() {
    return line < 1 ? OptionalInt.empty() : OptionalInt.of(line);
  }

  /** What is wrong. */
  public String what() {
    return String.valueOf(getMessage());
  }

  /** What was expected instead. */
  public String expected() {
    return expected;
  }
}
