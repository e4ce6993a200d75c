package charon.application.port.in;

import charon.domain.conversation.PendingId;

/**
 * A player's question that was taken.
 *
 * @param queryId id of the message that asks
 * @param pendingId id of the answer
 */
public record Submission(String queryId, PendingId pendingId) {}
