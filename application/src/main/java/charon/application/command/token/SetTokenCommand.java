package charon.application.command.token;

import charon.application.command.word.Bounds;
import charon.application.command.word.Command;
import charon.application.command.word.Given;
import charon.application.command.word.Order;
import charon.application.port.in.command.CommandSpec;
import charon.application.port.in.command.MemberSpec;
import charon.application.port.in.command.Members;
import charon.domain.InvalidValueException;
import charon.domain.encounter.SetToken;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import charon.domain.view.ChangeEncounter;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a token is called, and how it is drawn. */
final class SetTokenCommand implements Command {

  private static final String NOTE = "note";
  private static final int LONGEST_NOTE = 2_000;
  private static final CommandSpec SPEC = CommandSpec.of(
      "set-token",
      "Says what a token is called and how it is drawn; what is missing stays.",
      MemberSpec.id(TokenCommands.ID, "The token."),
      MemberSpec.text(PlaceTokenCommand.NAME, "Shown beside it.").like("\\S"),
      TokenLook.size("How wide it is; null: as its type has it.").orNull(),
      TokenLook.facing("Where it looks, clockwise from up; null: nowhere.").orNull(),
      MemberSpec.text(NOTE, "For the game master alone; empty: none.").upTo(LONGEST_NOTE),
      MemberSpec.text(PlaceTokenCommand.IMAGE, "The address of its picture; empty: none."));
  private static final List<String> MEMBERS = List.of(
      PlaceTokenCommand.NAME, TokenLook.SIZE, TokenLook.FACING, NOTE, PlaceTokenCommand.IMAGE);

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Order read(Given given) {
    Members members = given.members();
    TokenId id = new TokenId(members.required(TokenCommands.ID, "token_id required"));
    if (MEMBERS.stream().noneMatch(members::has)) {
      throw new InvalidValueException(String.join(", ", MEMBERS) + ": one of them is required");
    }
    SetToken change = new SetToken(id, name(members), image(members), look(members));
    return Order.of(
        new ChangeEncounter(change),
        moment -> TokenCommands.changed(moment, id),
        moment -> "Changed " + moment.formerNames().token(id));
  }

  private static Optional<String> name(Members members) {
    if (!members.has(PlaceTokenCommand.NAME)) {
      return Optional.empty();
    }
    String name = members.text(PlaceTokenCommand.NAME, "");
    if (name.isBlank()) {
      throw new InvalidValueException("name must not be blank");
    }
    return Optional.of(name);
  }

  private static Optional<String> image(Members members) {
    return members.has(PlaceTokenCommand.IMAGE)
        ? Optional.of(members.text(PlaceTokenCommand.IMAGE, ""))
        : Optional.empty();
  }

  private static UnaryOperator<Token.Look> look(Members members) {
    Optional<Double> size = TokenLook.size(members);
    Optional<Double> facing = TokenLook.facing(members);
    String note = Bounds.text(members.ofSeveralLines(), NOTE, LONGEST_NOTE);
    return now -> new Token.Look(
        members.has(TokenLook.SIZE) ? size : now.size(),
        members.has(TokenLook.FACING) ? facing : now.facing(),
        members.has(NOTE) ? note : now.note());
  }
}
