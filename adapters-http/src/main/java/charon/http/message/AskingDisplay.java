package charon.http.message;

import charon.application.port.in.display.CrewTie;
import charon.application.port.in.display.DisplayId;
import java.util.Optional;

/** Which display a request comes from, as it says itself: {@code ?display={id}}. */
public final class AskingDisplay {

  private static final String NAME = "display";

  private AskingDisplay() {}

  /** Whether it says which. */
  public static boolean isNamed(Request request) {
    return request.target().parameter(NAME).isPresent();
  }

  /**
   * Which it is, if it says so.
   *
   * @throws charon.domain.InvalidValueException if what it says is no id
   */
  public static Optional<DisplayId> of(Request request) {
    return request.target().parameter(NAME).map(DisplayId::new);
  }

  /**
   * To whom of the crew game masters have tied it, if to anybody. Enters the table.
   *
   * @throws charon.domain.InvalidValueException if what it says is no id
   */
  public static Optional<CrewTie> tie(Request request) {
    return of(request).flatMap(request.desk().displays()::tieOf);
  }
}
