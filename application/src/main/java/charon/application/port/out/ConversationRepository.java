package charon.application.port.out;

import charon.application.port.StorageException;
import charon.domain.conversation.Channel;
import charon.domain.message.MessageChanges;
import java.time.Instant;
import java.util.List;

/** Keeps conversations. Thread-safe; may block on the disk. */
public interface ConversationRepository {

  /** All conversations, in no particular order. Nothing is awaited in them. */
  List<StoredConversation> all();

  /**
   * Keeps a conversation in place of what was kept for its channel, except for what is awaited; it
   * survives a crash once this returns. Messages and answers of the same id are taken to be the
   * same; new ones come last.
   *
   * @throws StorageException if that cannot be done; what was kept is as it was
   */
  void save(StoredConversation conversation);

  /**
   * Keeps conversations like {@link #save}, and messages to the crew of the same table, in one go: all of
   * them, or none.
   *
   * @param messages those that are said, and those that are {@linkplain MessageRepository#withdraw
   *     withdrawn}
   * @param createdAt when that is
   * @return the ids of those that are said
   * @throws StorageException if that cannot be done; what was kept is as it was
   */
  List<Long> saveAll(
      List<StoredConversation> conversations, MessageChanges messages, Instant createdAt);

  /** Forgets a channel; an unknown one is no fault. */
  void remove(Channel channel);

  /** Forgets all conversations that were changed at that time or before. */
  void removeIdle(Instant changedUpTo);
}
