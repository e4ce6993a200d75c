package charon.domain.message;

import java.time.Instant;
import java.util.Optional;

/**
 * A broadcast message as it is kept.
 *
 * @param id positive, grows with time
 * @param body what was sent, and to whom
 * @param createdAt when it was kept
 * @param withdrawnAt when it was withdrawn: nobody but game masters reads it since; empty: it was not
 */
public record Message(long id, NewMessage body, Instant createdAt, Optional<Instant> withdrawnAt) {

  /** One that stands. */
  public Message(long id, NewMessage body, Instant createdAt) {
    this(id, body, createdAt, Optional.empty());
  }

  /** The same, withdrawn; one that was withdrawn before is the same to the moment. */
  public Message withdrawn(Instant at) {
    return withdrawnAt.isPresent() ? this : new Message(id, body, createdAt, Optional.of(at));
  }
}
