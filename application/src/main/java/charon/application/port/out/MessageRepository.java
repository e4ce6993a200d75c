package charon.application.port.out;

import charon.domain.message.IdempotencyKey;
import charon.domain.message.Message;
import charon.domain.message.NewMessage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps broadcast messages. Thread-safe. */
public interface MessageRepository {

  /**
   * What came of a message that is to be kept once.
   *
   * @param id of the message that is kept under the key
   * @param isNew whether it was kept just now
   */
  record Once(long id, boolean isNew) {}

  /** Keeps a message; it survives a crash once this returns. Ids are positive and grow. */
  Message add(NewMessage message, Instant createdAt);

  /**
   * Keeps a message like {@link #add}, unless one was kept under the same key.
   *
   * @param keysSince keys that were used before are forgotten
   * @return which message is kept under the key
   */
  Once addOnce(NewMessage message, Instant createdAt, IdempotencyKey key, Instant keysSince);

  /**
   * The newest messages without recipients, or with the reader among them, that were not withdrawn;
   * newest first.
   *
   * @param reader name of a user; empty: only messages without recipients
   * @param since only ids larger than this
   * @param limit at most this many
   */
  List<Message> newest(Optional<String> reader, long since, int limit);

  /**
   * The newest messages, whomever they are for, withdrawn or not; newest first.
   *
   * @param since only ids larger than this
   * @param limit at most this many
   */
  List<Message> newestOfAll(long since, int limit);

  /** A message, withdrawn or not; empty if there is none with that id. */
  Optional<Message> find(long id);

  /**
   * Withdraws a message: only {@link #newestOfAll} and {@link #find} know it from now on. It survives a
   * crash once this returns.
   *
   * @return whether it was there, and stood until now
   */
  boolean withdraw(long id, Instant at);

  /**
   * The ids of messages without recipients, or with the reader among them, that were withdrawn; the one
   * that was withdrawn last comes first.
   *
   * @param reader name of a user; empty: only messages without recipients
   * @param upTo only ids that are not larger than this
   * @param limit at most this many
   */
  List<Long> withdrawn(Optional<String> reader, long upTo, int limit);

  /**
   * The ids of messages that were withdrawn, whomever they were for; the one that was withdrawn last
   * comes first.
   *
   * @param upTo only ids that are not larger than this
   * @param limit at most this many
   */
  List<Long> withdrawnOfAll(long upTo, int limit);

  /** How many messages there are. */
  long count();
}
