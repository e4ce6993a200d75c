package charon.application.port.in.display;

import charon.domain.campaign.People;
import charon.domain.display.DisplaySettings;
import java.util.Optional;

/**
 * To whom of the crew a display is tied: it is told what is theirs alone. Immutable.
 *
 * @param crew the id of the crew member
 * @param player the name by which whoever plays them logs in, which may be nobody's
 */
public record CrewTie(String crew, String player) {

  /**
   * As a display is set. Who has no player in the campaign's file is played by whoever logs in by their
   * id, as it is with tokens; somebody of whom the file does not know is nobody.
   */
  public static Optional<CrewTie> of(DisplaySettings settings, People people) {
    return settings
        .crew()
        .flatMap(people::ofCrew)
        .map(person -> new CrewTie(
            person.text("id"), firstOf(person.text("player").strip(), person.text("id"))));
  }

  private static String firstOf(String name, String otherwise) {
    return name.isEmpty() ? otherwise : name;
  }
}
