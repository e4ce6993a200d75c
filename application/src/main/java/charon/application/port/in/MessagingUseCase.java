package charon.application.port.in;

import charon.domain.account.Membership;
import charon.domain.account.User;
import charon.domain.message.IdempotencyKey;
import charon.domain.message.Message;
import charon.domain.message.NewMessage;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Broadcast messages to the crew. Thread-safe; may wait for storage. */
public interface MessagingUseCase {

  /**
   * Keeps a message; it survives a crash once this returns.
   *
   * @return the message's id
   * @throws charon.domain.InvalidValueException if a recipient is no member of the table
   */
  long broadcast(NewMessage message);

  /**
   * A message that is kept under a key.
   *
   * @param isNew whether it was kept just now
   */
  record Once(long id, boolean isNew) {}

  /**
   * Keeps a message, unless one was kept under that key in the last 24 hours.
   *
   * @return the message that is kept under the key
   * @throws charon.domain.InvalidValueException if a recipient is no member of the table
   */
  Once broadcastOnce(NewMessage message, IdempotencyKey key);

  /**
   * The newest messages that somebody may read, newest first, at most 50.
   *
   * @param reader who reads; empty: somebody who is not logged in
   * @param since only messages with a larger id
   */
  List<Message> messages(Optional<User> reader, long since);

  /**
   * What can be read at a display.
   *
   * @param messages newest first
   * @param readers names of those whose private messages are among them, if they have any
   */
  record Mail(List<Message> messages, Set<String> readers) {

    public Mail {
      messages = List.copyOf(messages);
      readers = Collections.unmodifiableSet(new LinkedHashSet<>(readers));
    }
  }

  /**
   * The newest messages that can be read at a display, at most 50.
   *
   * @param reader who is logged in there; empty: nobody
   * @param player the name of a player to whom it is tied, in which capitals make no difference; empty: to
   *     nobody
   * @param since only messages with a larger id
   */
  Mail messagesAt(Optional<User> reader, Optional<String> player, long since);

  /**
   * The newest messages, whomever they are for, withdrawn or not, newest first, at most 50.
   *
   * @param since only messages with a larger id
   */
  List<Message> history(long since);

  /**
   * A message as it is kept, withdrawn or not.
   *
   * @throws charon.domain.NotFoundException if there is none with that id
   */
  Message message(long id);

  /**
   * Withdraws a message: nobody but game masters reads it from now on. It is on disk when this returns.
   *
   * @return whether it stood until now
   * @throws charon.domain.NotFoundException if there is none with that id
   */
  boolean withdraw(long id);

  /**
   * The ids of messages that somebody might read if they had not been withdrawn, the one that was
   * withdrawn last first, at most 50.
   *
   * @param readers names of users whose private messages count, too
   * @param upTo only ids that are not larger than this
   */
  List<Long> withdrawn(Set<String> readers, long upTo);

  /**
   * The ids of messages that were withdrawn, whomever they were for, the one that was withdrawn last
   * first, at most 50.
   *
   * @param upTo only ids that are not larger than this
   */
  List<Long> withdrawnOfAll(long upTo);

  /** How many messages are kept. */
  long count();

  /** Whom a message can be addressed to, by name. */
  List<Membership> addressees();
}
