package charon.ai;

import charon.domain.conversation.CharonQuery;
import charon.domain.conversation.ConversationMessage;
import charon.domain.conversation.Speaker;
import java.time.Instant;
import java.util.List;

/** Questions to ask in tests. */
final class Queries {

  static final CharonQuery PLAIN = asking("Where is the crew?");

  private Queries() {}

  static CharonQuery asking(String question, ConversationMessage... history) {
    return new CharonQuery(
        "You are CHARON.",
        List.of("Location: Anselm", "Status: drifting"),
        List.of(history),
        question,
        600,
        0.5);
  }

  static ConversationMessage player(String text) {
    return said(Speaker.USER, text);
  }

  static ConversationMessage charon(String text) {
    return said(Speaker.CHARON, text);
  }

  private static ConversationMessage said(Speaker speaker, String text) {
    return new ConversationMessage("m", speaker, text, Instant.EPOCH);
  }
}
