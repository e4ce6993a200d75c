package charon.application.port.in.command;

import charon.domain.disclosure.Audience;
import charon.domain.journal.Actor;
import java.util.Optional;

/**
 * Who gives a command.
 *
 * @param audience on whose behalf it is carried out, which decides what it can be done with
 * @param idempotencyKey under which a message is kept once only, however often it is sent
 * @param by who that is, for the journal
 */
public record Sender(Audience audience, Optional<String> idempotencyKey, Actor by) {

  /** The game master. */
  public static final Sender GM = gameMaster(Actor.GM);

  /** Somebody who leads the show, and sends nothing twice. */
  public static Sender gameMaster(Actor by) {
    return new Sender(Audience.GM, Optional.empty(), by);
  }
}
