package charon.application.journal;

import charon.domain.Attributes;
import charon.domain.encounter.TokenId;
import java.util.Optional;

/**
 * What a command means to the journal. Immutable.
 *
 * @param kind of which kind it is
 * @param target the id of the entry that is taken back or done again, or after which the show began
 *     that goes on; else 0
 * @param moved the token whose move it is, if it is one
 */
record Deed(Kind kind, long target, Optional<TokenId> moved) {

  /** What can be done with it. */
  enum Kind {
    /** It can be taken back. */
    CHANGE,
    /** It takes an entry back. */
    UNDO,
    /** It does an entry again. */
    REDO,
    /** The view of before the start is shown again; everything goes on from there. */
    RESUME
  }

  private static final Deed CHANGE = new Deed(Kind.CHANGE, 0, Optional.empty());

  /** The name under which a command names the entry that it is about. */
  private static final String ID = "id";

  /** The name under which a command names the last entry that is of a show before. */
  private static final String AFTER = "after";

  static Deed of(Attributes command) {
    if (!(command.members().get("command") instanceof String name)) {
      return CHANGE;
    }
    return switch (name) {
      case "undo" -> new Deed(Kind.UNDO, target(command), Optional.empty());
      case "redo" -> new Deed(Kind.REDO, target(command), Optional.empty());
      case "resume" -> new Deed(Kind.RESUME, command.integer(AFTER).orElse(0), Optional.empty());
      case "move-token" ->
        new Deed(Kind.CHANGE, 0, Optional.of(new TokenId(command.text("token_id"))));
      default -> CHANGE;
    };
  }

  private static long target(Attributes command) {
    return command.integer(ID).orElse(0);
  }
}
