package charon.application.port.in.command;

import charon.domain.disclosure.Audience;
import charon.domain.journal.Actor;
import charon.domain.table.TokenRight;
import java.util.Optional;

/**
 * Who gives a command.
 *
 * @param audience on whose behalf it is carried out, which decides what it can be done with
 * @param idempotencyKey under which a message is kept once only, however often it is sent
 * @param by who that is, for the journal
 * @param moves which tokens can be moved, of those that the audience sees
 */
public record Sender(
    Audience audience, Optional<String> idempotencyKey, Actor by, TokenRight moves) {

  /** Somebody who moves whatever the audience sees. */
  public Sender(Audience audience, Optional<String> idempotencyKey, Actor by) {
    this(audience, idempotencyKey, by, TokenRight.ANY);
  }

  /** The game master. */
  public static final Sender GM = gameMaster(Actor.GM);

  /** Somebody who leads the show, and sends nothing twice. */
  public static Sender gameMaster(Actor by) {
    return new Sender(Audience.GM, Optional.empty(), by);
  }
}
