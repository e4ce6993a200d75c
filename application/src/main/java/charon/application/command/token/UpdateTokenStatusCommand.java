package charon.application.command.token;

import charon.application.command.word.Command;
import charon.application.command.word.Given;
import charon.application.command.word.Moment;
import charon.application.command.word.Order;
import charon.application.port.in.command.CommandSpec;
import charon.application.port.in.command.MemberSpec;
import charon.application.port.in.command.Members;
import charon.domain.encounter.SetTokenStatus;
import charon.domain.encounter.TokenId;
import charon.domain.encounter.TokenStatus;
import charon.domain.view.ChangeEncounter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A token's conditions. */
final class UpdateTokenStatusCommand implements Command {

  private static final CommandSpec SPEC = CommandSpec.of(
      "update-token-status",
      "Replaces the conditions of a token.",
      MemberSpec.id(TokenCommands.ID, "The token."),
      TokenCommands.CONDITIONS.must());

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Order read(Given given) {
    Members members = given.members();
    String missing = "token_id and status are required";
    TokenId id = new TokenId(members.required(TokenCommands.ID, missing));
    List<TokenStatus> status = TokenCommands.conditions(members, missing);
    return Order.of(
        new ChangeEncounter(new SetTokenStatus(id, status)),
        moment -> TokenCommands.changed(moment, id),
        moment -> summary(moment, id, status));
  }

  private static String summary(Moment moment, TokenId id, List<TokenStatus> status) {
    String name = moment.names().token(id);
    return status.isEmpty()
        ? "Took all conditions from " + name
        : name + " is now " + words(status);
  }

  private static String words(List<TokenStatus> status) {
    return status.stream()
        .map(word -> word.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
