package charon.domain.journal;

import java.util.Objects;
import java.util.Optional;

/**
 * Who does something at a table. Immutable.
 *
 * @param kind as what
 * @param name the user, the token's label, the id of the cue; empty: nobody knows
 * @param onBehalf who had a cue or a trigger do it, if that is known
 */
public record Actor(Kind kind, String name, Optional<String> onBehalf) {

  /** As what somebody does something. */
  public enum Kind {
    /** A game master who is logged in. */
    GM,
    /** A script with a bearer token. */
    TOKEN,
    /** Somebody at a players' display. */
    PLAYER,
    /** A cue. */
    CUE,
    /** A trigger. */
    TRIGGER,
    /** The server, as something was due. */
    SERVER
  }

  /** A game master of whom no more is known. */
  public static final Actor GM = of(Kind.GM, "");

  public Actor {
    Objects.requireNonNull(kind, "kind");
  }

  /** Somebody on their own behalf. */
  public static Actor of(Kind kind, String name) {
    return new Actor(kind, name, Optional.empty());
  }
}
