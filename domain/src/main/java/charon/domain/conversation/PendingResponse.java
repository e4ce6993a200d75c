package charon.domain.conversation;

import java.time.Instant;
import java.util.Objects;

/**
 * An answer that waits for the game master's approval.
 *
 * @param id names this entry
 * @param queryId id of the message that asked; of no message if the game master asked
 * @param query what was asked
 * @param response what CHARON would answer
 * @param at when the answer came in
 */
public record PendingResponse(
    PendingId id, String queryId, String query, String response, Instant at) {

  public PendingResponse {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(queryId, "queryId");
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(response, "response");
    Objects.requireNonNull(at, "at");
  }
}
