package charon.domain.conversation;

/**
 * Names an answer from the moment it is asked for.
 *
 * @param value opaque, unique
 */
public record PendingId(String value) {}
