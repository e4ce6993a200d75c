package charon.application.command.token;

import charon.application.command.word.Command;
import charon.application.command.word.Given;
import charon.application.command.word.Moment;
import charon.application.command.word.Order;
import charon.application.port.in.command.CommandSpec;
import charon.domain.encounter.ClearTokens;
import charon.domain.view.ChangeEncounter;
import java.util.Map;

/** No tokens any more. */
final class ClearTokensCommand implements Command {

  private static final CommandSpec SPEC =
      CommandSpec.of("clear-tokens", "Takes all tokens off the map.");

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Order read(Given given) {
    return Order.of(
        new ChangeEncounter(new ClearTokens()),
        moment -> Map.of(TokenCommands.TOKENS, moment.tokens()),
        ClearTokensCommand::summary);
  }

  private static String summary(Moment moment) {
    int tokens = moment.before().view().encounter().tokens().size();
    return tokens == 1
        ? "Took the token off the map"
        : "Took all " + tokens + " tokens off the map";
  }
}
