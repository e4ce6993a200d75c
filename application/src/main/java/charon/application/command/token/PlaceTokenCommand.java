package charon.application.command.token;

import charon.application.command.word.Command;
import charon.application.command.word.Given;
import charon.application.command.word.Order;
import charon.application.port.in.command.CommandSpec;
import charon.application.port.in.command.MemberSpec;
import charon.application.port.in.command.Members;
import charon.application.port.in.command.Words;
import charon.domain.Attributes;
import charon.domain.ConflictException;
import charon.domain.InvalidValueException;
import charon.domain.encounter.GridPosition;
import charon.domain.encounter.PlaceToken;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import charon.domain.encounter.TokenStatus;
import charon.domain.encounter.TokenType;
import charon.domain.show.Showing;
import charon.domain.view.ChangeEncounter;
import charon.domain.view.ViewCommand;
import java.util.List;
import java.util.regex.Pattern;

/** A new token. */
final class PlaceTokenCommand implements Command {

  private static final String TYPE = "type";
  static final String NAME = "name";
  static final String IMAGE = "image_url";
  private static final Pattern OWN_ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final CommandSpec SPEC = CommandSpec.of(
      "place-token",
      "Puts a new token on the map.",
      MemberSpec.word(TYPE, "What it stands for.", MemberSpec.lowerCase(TokenType.class))
          .must(),
      MemberSpec.id(NAME, "Shown beside it.").like("\\S"),
      TokenCommands.X,
      TokenCommands.Y,
      MemberSpec.text(IMAGE, "The address of its picture; empty: none.").or(""),
      TokenCommands.IN_ROOM,
      MemberSpec.text(TokenCommands.ID, "Its id, which no token has; a new one, if missing.")
          .like("^" + OWN_ID + "$"),
      TokenCommands.CONDITIONS.or(List.of()),
      TokenCommands.ON_DECK.or(""),
      TokenLook.size("How wide it is; as its type has it, if missing.").orNull(),
      TokenLook.facing("Where it looks, clockwise from up; nowhere, if missing.")
          .orNull());

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Order read(Given given) {
    Members members = given.members();
    members.require("type, name, x, and y are required", TYPE, NAME, "x", "y");
    TokenType type = Words.lowerCase(TokenType.class, TYPE, members.text(TYPE, ""));
    String name = members.text(NAME, "");
    GridPosition position = TokenCommands.position(members);
    String image = members.text(IMAGE, "");
    String room = members.text(TokenCommands.ROOM, "");
    Token token = new Token(type, name, position, List.of(), image, room);
    TokenId id = id(given);
    Token placed = new Token(type, token.name(), position, status(members), image, room)
        .onDeck(members.text(TokenCommands.DECK, ""))
        .looking(new Token.Look(TokenLook.size(members), TokenLook.facing(members), ""));
    return Order.of(
        now -> placed(now, id, placed),
        moment -> TokenCommands.changed(moment, id),
        moment -> "Placed " + moment.names().token(id));
  }

  @Override
  public Attributes settled(Given given) {
    Attributes data = given.members().data();
    return data.has(TokenCommands.ID)
        ? data
        : data.with(TokenCommands.ID, given.newTokenId().get().value());
  }

  private static ViewCommand placed(Showing now, TokenId id, Token token) {
    if (now.view().has(id)) {
      throw new ConflictException("token_id: there is a token '" + id.value() + "' already");
    }
    return new ChangeEncounter(new PlaceToken(id, token));
  }

  private static TokenId id(Given given) {
    Members members = given.members();
    if (!members.has(TokenCommands.ID)) {
      return given.newTokenId().get();
    }
    String own = members.text(TokenCommands.ID, "");
    if (!OWN_ID.matcher(own).matches()) {
      throw new InvalidValueException(
          "token_id must have 1 to 64 characters of a-z, 0-9 and -, and not begin with -");
    }
    return new TokenId(own);
  }

  private static List<TokenStatus> status(Members members) {
    return members.has(TokenCommands.STATUS)
        ? TokenCommands.conditions(members, "status must be an array")
        : List.of();
  }
}
