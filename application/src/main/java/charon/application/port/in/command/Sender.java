package charon.application.port.in.command;

import charon.domain.disclosure.Audience;
import java.util.Optional;

/**
 * Who gives a command.
 *
 * @param audience on whose behalf it is carried out, which decides what it can be done with
 * @param idempotencyKey under which a message is kept once only, however often it is sent
 */
public record Sender(Audience audience, Optional<String> idempotencyKey) {

  /** The game master. */
  public static final Sender GM = of(Audience.GM);

  /** Somebody who sends nothing twice. */
  public static Sender of(Audience audience) {
    return new Sender(audience, Optional.empty());
  }
}
