package charon.application.command.token;

import charon.application.command.word.Command;
import charon.application.command.word.Given;
import charon.application.command.word.Order;
import charon.application.port.in.command.CommandSpec;
import charon.application.port.in.command.MemberSpec;
import charon.domain.encounter.RemoveToken;
import charon.domain.encounter.TokenId;
import charon.domain.view.ChangeEncounter;
import java.util.Map;

/** A token off the map. */
final class RemoveTokenCommand implements Command {

  private static final CommandSpec SPEC = CommandSpec.of(
      "remove-token", "Takes a token off the map.", MemberSpec.id(TokenCommands.ID, "The token."));

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Order read(Given given) {
    TokenId id = new TokenId(given.members().required(TokenCommands.ID, "token_id is required"));
    return Order.of(
        new ChangeEncounter(new RemoveToken(id)),
        moment -> Map.of(TokenCommands.TOKENS, moment.tokens()),
        moment -> "Took " + moment.formerNames().token(id) + " off the map");
  }
}
