package charon.domain.message;

import java.time.Instant;

/**
 * A broadcast message as it is kept.
 *
 * @param id positive, grows with time
 * @param body what was sent, and to whom
 * @param createdAt when it was kept
 */
public record Message(long id, NewMessage body, Instant createdAt) {}
