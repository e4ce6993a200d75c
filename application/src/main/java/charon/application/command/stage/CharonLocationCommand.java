package charon.application.command.stage;

import charon.application.command.word.Command;
import charon.application.command.word.Given;
import charon.application.command.word.Order;
import charon.application.port.in.command.CommandSpec;
import charon.application.port.in.command.MemberSpec;
import charon.domain.view.SetCharonLocation;
import java.util.Map;

/** Where the ship's computer believes to be. */
final class CharonLocationCommand implements Command {

  private static final String PATH = "location_path";
  private static final CommandSpec SPEC = CommandSpec.of(
      "charon-location",
      "Says where the ship's computer believes to be while no encounter is shown.",
      MemberSpec.text(PATH, "Slugs from the system down, joined with /; need not exist.")
          .or(""));

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Order read(Given given) {
    String path = given.members().text(PATH, "");
    return Order.of(
        new SetCharonLocation(path),
        moment -> Map.of(PATH, moment.view().charon().locationPath()),
        moment -> path.isEmpty()
            ? "Let the ship's computer be nowhere"
            : "Let the ship's computer be at " + moment.names().path(path));
  }
}
