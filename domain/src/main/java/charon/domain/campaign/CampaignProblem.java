package charon.domain.campaign;

import java.util.OptionalInt;

/**
 * Something in the campaign folder that cannot be used as it is, or was probably meant otherwise. The
 * rest of the campaign works.
 *
 * @param file path relative to the campaign folder, with {@code /}
 * @param line where in the file, from 1; empty if it concerns the file as a whole
 * @param what what is wrong
 * @param expected what was expected instead
 * @param kind how bad it is
 */
public record CampaignProblem(
    String file, OptionalInt line, String what, String expected, Kind kind) {

  /** How bad something is. */
  public enum Kind {
    /** It does not work as it is. */
    PROBLEM,
    /** It works, but was probably meant otherwise. */
    HINT
  }

  /** Something that does not work. */
  public CampaignProblem(String file, OptionalInt line, String what, String expected) {
    this(file, line, what, expected, Kind.PROBLEM);
  }

  /** Whether it works, but was probably meant otherwise. */
  public boolean isHint() {
    return kind == Kind.HINT;
  }
}
