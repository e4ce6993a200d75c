package charon.application.conversation;

import charon.application.port.out.SecretGenerator;
import charon.domain.conversation.ConversationMessage;
import charon.domain.conversation.PendingId;
import charon.domain.conversation.PendingResponse;
import charon.domain.conversation.Speaker;
import java.time.Clock;
import java.util.HexFormat;

/** Gives what is said an id that nobody can guess, and the time. Thread-safe. */
public final class MessageFactory {

  private static final int ID_BYTES = 16;

  private final SecretGenerator secrets;
  private final Clock clock;

  /** Takes ids from the one and times from the other. */
  public MessageFactory(SecretGenerator secrets, Clock clock) {
    this.secrets = secrets;
    this.clock = clock;
  }

  String newId() {
    return HexFormat.of().formatHex(secrets.randomBytes(ID_BYTES));
  }

  ConversationMessage message(Speaker speaker, String content) {
    return new ConversationMessage(newId(), speaker, content, clock.instant());
  }

  PendingResponse response(PendingId id, String queryId, String query, String response) {
    return new PendingResponse(id, queryId, query, response, clock.instant());
  }
}
