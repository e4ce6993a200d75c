package charon.application.message;

import charon.application.port.in.MessagingUseCase;
import charon.application.port.out.MessageRepository;
import charon.domain.account.User;
import charon.domain.message.Message;
import charon.domain.message.NewMessage;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Broadcast messages. Thread-safe. */
public final class MessageService implements MessagingUseCase {

  private static final int PAGE = 50;

  private final MessageRepository messages;
  private final Clock clock;

  /** Stamps messages with the clock's time. */
  public MessageService(MessageRepository messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public long broadcast(NewMessage message) {
    return messages.add(message, clock.instant()).id();
  }

  @Override
  public List<Message> messages(Optional<User> reader, long since) {
    return messages.newest(reader.map(User::name), since, PAGE);
  }
}
