package charon.application.command.token;

import static java.util.Map.entry;

import charon.application.command.word.Answer;
import charon.application.command.word.Command;
import charon.application.command.word.Moment;
import charon.application.port.in.command.MemberSpec;
import charon.application.port.in.command.Members;
import charon.application.port.in.command.Words;
import charon.domain.encounter.GridPosition;
import charon.domain.encounter.TokenId;
import charon.domain.encounter.TokenStatus;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All of them. */
public final class TokenCommands {

  static final String ID = "token_id";
  static final String ROOM = "room_id";
  static final String DECK = "deck_id";
  static final String STATUS = "status";
  static final String TOKENS = "tokens";

  static final MemberSpec X =
      MemberSpec.integer("x", "Where from the left.").in("cells").must();
  static final MemberSpec Y =
      MemberSpec.integer("y", "Where from the top.").in("cells").must();
  static final MemberSpec IN_ROOM =
      MemberSpec.text(ROOM, "The room it is in; empty: none.").or("");
  static final MemberSpec ON_DECK = MemberSpec.text(
      DECK, "The deck that it is drawn on, and on no other; empty: on whichever is shown.");
  static final MemberSpec CONDITIONS = MemberSpec.words(
      STATUS, "All its conditions from now on.", MemberSpec.lowerCase(TokenStatus.class));

  /** In the order in which they are listed. */
  public static final List<Command> ALL = List.of(
      new PlaceTokenCommand(),
      new MoveTokenCommand(),
      new RemoveTokenCommand(),
      new UpdateTokenStatusCommand(),
      new SetTokenCommand(),
      new ClearTokensCommand());

  private TokenCommands() {}

  static GridPosition position(Members members) {
    String refusal = "x and y must be integers";
    return new GridPosition(members.integer("x", refusal), members.integer("y", refusal));
  }

  static List<TokenStatus> conditions(Members members, String missing) {
    return members.texts(STATUS, missing, "status must be an array").stream()
        .map(word -> Words.lowerCase(TokenStatus.class, STATUS, word))
        .toList();
  }

  static Map<String, @Nullable Object> changed(Moment moment, TokenId id) {
    return Answer.of(entry(ID, id.value()), entry(TOKENS, moment.tokens()));
  }
}
