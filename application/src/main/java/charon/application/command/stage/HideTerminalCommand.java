package charon.application.command.stage;

import charon.application.command.word.Command;
import charon.application.command.word.Given;
import charon.application.command.word.Order;
import charon.application.port.in.ViewStep;
import charon.application.port.in.command.CommandSpec;
import charon.domain.view.HideOverlay;
import java.util.Map;

/** No comm terminal on top of the view. */
final class HideTerminalCommand implements Command {

  private static final CommandSpec SPEC =
      CommandSpec.of("hide-terminal", "Takes away the comm terminal on top of the view.");

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Order read(Given given) {
    return Order.of(
        ViewStep.seen(new HideOverlay(), given.by().audience()),
        moment -> Map.of(),
        moment -> "Took the terminal off the screens");
  }
}
