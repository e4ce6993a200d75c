package charon.application.news;

import charon.application.port.out.StoredConversation;
import charon.domain.conversation.Conversation;
import charon.domain.conversation.ConversationMessage;
import java.time.Instant;

/**
 * How new a conversation is. Numbers are times, as far as those grow: so they go on growing over a
 * restart, and gaps between them tell nothing.
 *
 * @param conversation as it was when it was looked at last
 * @param changed grows with every change
 * @param said grows with every change that readers of the conversation can see
 */
record Mark(Conversation conversation, long changed, long said) {

  /** The mark of a conversation of which nothing is known yet. */
  static final Mark NONE = new Mark(Conversation.EMPTY, 0, 0);

  /** The mark of a conversation as it is kept. */
  static Mark of(StoredConversation stored) {
    Instant said =
        stored.conversation().lastMessage().map(ConversationMessage::at).orElse(stored.changedAt());
    return new Mark(stored.conversation(), stored.changedAt().toEpochMilli(), said.toEpochMilli());
  }

  /** The mark after a change; the same if there was none. */
  Mark next(Conversation now, long millis) {
    if (now.equals(conversation)) {
      return this;
    }
    boolean visible = !now.messages().equals(conversation.messages())
        || now.endsUnanswered() != conversation.endsUnanswered();
    return new Mark(now, after(changed, millis), visible ? after(said, millis) : said);
  }

  private static long after(long number, long millis) {
    return Math.max(number + 1, millis);
  }
}
