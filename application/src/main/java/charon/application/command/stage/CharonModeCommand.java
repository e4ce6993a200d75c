package charon.application.command.stage;

import charon.application.command.word.Command;
import charon.application.command.word.Given;
import charon.application.command.word.Order;
import charon.application.port.in.command.CommandSpec;
import charon.application.port.in.command.MemberSpec;
import charon.domain.InvalidValueException;
import charon.domain.view.CharonMode;
import charon.domain.view.SetCharonMode;
import java.util.Arrays;
import java.util.Map;

/** Whether players may ask the ship's computer. */
final class CharonModeCommand implements Command {

  private static final String MODE = "mode";
  private static final CommandSpec SPEC = CommandSpec.of(
      "charon-mode",
      "Says whether players may ask the ship's computer, or only read.",
      MemberSpec.word(MODE, "Whether they may.", MemberSpec.upperCase(CharonMode.class))
          .or(CharonMode.DISPLAY.name()));

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Order read(Given given) {
    CharonMode mode = mode(given.members().text(MODE, CharonMode.DISPLAY.name()));
    return Order.of(
        new SetCharonMode(mode),
        moment -> Map.of(MODE, moment.view().charon().mode().name()),
        moment -> mode == CharonMode.QUERY
            ? "Let players ask the ship's computer"
            : "Let players only read what the ship's computer says");
  }

  private static CharonMode mode(String word) {
    return Arrays.stream(CharonMode.values())
        .filter(value -> value.name().equals(word))
        .findFirst()
        .orElseThrow(() -> new InvalidValueException("Invalid mode. Must be DISPLAY or QUERY"));
  }
}
