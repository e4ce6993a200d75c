package charon.http.message;

import charon.domain.InvalidValueException;
import java.util.Optional;

/** What a request's query says of what is prepared: of the draft, and of cues. */
public final class Prepared {

  private static final String DRAFT = "draft";
  private static final String CUE = "cue";
  private static final String FALSE = "false";

  private Prepared() {}

  /** Whether it is about that at all: then only game masters may send it, whatever else it is. */
  public static boolean isMeant(Request request) {
    return asked(request, DRAFT).filter(value -> !value.equals(FALSE)).isPresent()
        || (request.isSafe() && cue(request).isPresent());
  }

  /**
   * Whether it is about the draft.
   *
   * @throws InvalidValueException if that cannot be understood
   */
  public static boolean draft(Request request) {
    String value = asked(request, DRAFT).orElse(FALSE);
    if (!value.equals("true") && !value.equals(FALSE)) {
      throw new InvalidValueException("draft must be true or false, or left out");
    }
    return value.equals("true");
  }

  /** The id of the cue that it is about. */
  public static Optional<String> cue(Request request) {
    return asked(request, CUE);
  }

  private static Optional<String> asked(Request request, String parameter) {
    return request.target().parameter(parameter);
  }
}
