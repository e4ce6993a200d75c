package charon.application.fake;

import charon.application.port.StorageException;
import charon.application.port.out.ConversationRepository;
import charon.application.port.out.MessageRepository;
import charon.application.port.out.StoredConversation;
import charon.domain.conversation.Channel;
import charon.domain.message.MessageChanges;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Conversations in a map, on a disk that can be full. Thread-safe. */
public final class InMemoryConversationRepository implements ConversationRepository {

  private final Map<Channel, StoredConversation> conversations = new LinkedHashMap<>();
  private final MessageRepository messages;
  private boolean full;
  private int writes;

  /** Of a table where nothing is said to the crew. */
  public InMemoryConversationRepository() {
    this(new InMemoryMessageRepository());
  }

  /**
   * Of a table.
   *
   * @param messages what is said to the crew there
   */
  public InMemoryConversationRepository(MessageRepository messages) {
    this.messages = messages;
  }

  @Override
  public synchronized List<StoredConversation> all() {
    return List.copyOf(conversations.values());
  }

  @Override
  public synchronized List<Long> saveAll(
      List<StoredConversation> several, MessageChanges said, Instant createdAt) {
    write();
    several.forEach(this::put);
    said.withdrawn().forEach(message -> messages.withdraw(message.id(), createdAt));
    return said.sent().stream()
        .map(message -> messages.add(message, createdAt).id())
        .toList();
  }

  @Override
  public synchronized void save(StoredConversation stored) {
    write();
    put(stored);
  }

  private void put(StoredConversation stored) {
    conversations.put(
        stored.channel(),
        new StoredConversation(
            stored.channel(), stored.rank(), stored.conversation().settled(), stored.changedAt()));
  }

  @Override
  public synchronized void remove(Channel channel) {
    write();
    conversations.remove(channel);
  }

  @Override
  public synchronized void removeIdle(Instant changedUpTo) {
    write();
    conversations.values().removeIf(stored -> !stored.changedAt().isAfter(changedUpTo));
  }

  /** Fills the disk, or makes room. */
  public synchronized void setFull(boolean isFull) {
    full = isFull;
  }

  /** How many writes succeeded. */
  public synchronized int writes() {
    return writes;
  }

  private void write() {
    if (full) {
      throw new StorageException(StorageException.Reason.FULL, "The disk is full on purpose");
    }
    writes++;
  }
}
