package charon.application.command.token;

import charon.application.command.word.Command;
import charon.application.command.word.Given;
import charon.application.command.word.Order;
import charon.application.port.in.ViewStep;
import charon.application.port.in.command.CommandSpec;
import charon.application.port.in.command.MemberSpec;
import charon.application.port.in.command.Members;
import charon.application.port.in.command.Sender;
import charon.domain.Attributes;
import charon.domain.ForbiddenException;
import charon.domain.encounter.MoveToken;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import charon.domain.show.Showing;
import java.util.List;
import java.util.Optional;

/** A token at another place. */
final class MoveTokenCommand implements Command {

  private static final CommandSpec SPEC = CommandSpec.of(
      "move-token",
      "Moves a token; a player's move ends where players see.",
      MemberSpec.id(TokenCommands.ID, "The token."),
      TokenCommands.X,
      TokenCommands.Y,
      TokenCommands.IN_ROOM,
      TokenCommands.ON_DECK);

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Order read(Given given) {
    Members members = given.members();
    members.require("token_id, x, and y are required", TokenCommands.ID, "x", "y");
    TokenId id = new TokenId(members.text(TokenCommands.ID, ""));
    MoveToken move = new MoveToken(
        id, TokenCommands.position(members), members.text(TokenCommands.ROOM, ""), deck(members));
    return Order.of(
        shown -> {
          requireMay(given.by(), shown, id);
          return ViewStep.moveToken(move, given.by().audience()).on(shown);
        },
        moment -> TokenCommands.changed(moment, id),
        moment -> "Moved " + moment.names().token(id));
  }

  /** Who may move none is told so whatever there is; who may move some, of those that they see. */
  private static void requireMay(Sender by, Showing shown, TokenId id) {
    if (by.moves().isAny()) {
      return;
    }
    if (by.moves().isNone()) {
      throw new ForbiddenException("Players do not move this table's tokens");
    }
    Token token = shown.disclosedTo(by.audience()).view().encounter().tokens().get(id);
    List<Attributes> crew = shown.sight().campaign().whole().people().crew();
    if (token != null && !by.moves().covers(id, token, crew)) {
      throw new ForbiddenException("This token is somebody else's");
    }
  }

  /** A token stays on its deck unless another is named. */
  private static Optional<String> deck(Members members) {
    return members.has(TokenCommands.DECK)
        ? Optional.of(members.text(TokenCommands.DECK, ""))
        : Optional.empty();
  }
}
