package charon.http;

import charon.application.port.out.ConversationRepository;
import charon.application.port.out.StoredConversation;
import charon.domain.conversation.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Conversations that are forgotten with the test. */
final class InMemoryConversations implements ConversationRepository {

  private final Map<Channel, StoredConversation> conversations = new ConcurrentHashMap<>();

  @Override
  public List<StoredConversation> all() {
    return List.copyOf(conversations.values());
  }

  @Override
  public void save(StoredConversation stored) {
    conversations.put(stored.channel(), stored);
  }

  @Override
  public void remove(Channel channel) {
    conversations.remove(channel);
  }

  @Override
  public void removeIdle(Instant changedUpTo) {
    conversations.values().removeIf(stored -> !stored.changedAt().isAfter(changedUpTo));
  }
}
