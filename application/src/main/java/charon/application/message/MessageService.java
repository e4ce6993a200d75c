package charon.application.message;

import charon.application.news.NewsDesk;
import charon.application.port.in.MessagingUseCase;
import charon.application.port.out.MessageRepository;
import charon.domain.NotFoundException;
import charon.domain.account.Membership;
import charon.domain.account.User;
import charon.domain.message.IdempotencyKey;
import charon.domain.message.Message;
import charon.domain.message.NewMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Broadcast messages. Thread-safe. */
public final class MessageService implements MessagingUseCase {

  private static final int PAGE = 50;
  private static final Duration KEY_LIFETIME = Duration.ofHours(24);

  private final MessageRepository messages;
  private final Supplier<List<Membership>> members;
  private final Clock clock;
  private final NewsDesk news;

  /**
   * Stamps messages with the clock's time.
   *
   * @param members of the table, to whom messages can be addressed; may wait for storage
   * @param news is told of each message once it is kept
   */
  public MessageService(
      MessageRepository messages, Supplier<List<Membership>> members, Clock clock, NewsDesk news) {
    this.messages = messages;
    this.members = members;
    this.clock = clock;
    this.news = news;
  }

  @Override
  public long broadcast(NewMessage message) {
    requireUsers(message);
    return told(messages.add(message, clock.instant()).id(), message);
  }

  @Override
  public Once broadcastOnce(NewMessage message, IdempotencyKey key) {
    requireUsers(message);
    Instant now = clock.instant();
    MessageRepository.Once kept = messages.addOnce(message, now, key, now.minus(KEY_LIFETIME));
    if (kept
        .isNew()) { // one that was there was told of; what this request says is not what it says
      told(kept.id(), message);
    }
    return new Once(kept.id(), kept.isNew());
  }

  @Override
  public List<Message> messages(Optional<User> reader, long since) {
    return messages.newest(reader.map(User::name), since, PAGE);
  }

  @Override
  public Mail messagesAt(Optional<User> reader, Optional<String> player, long since) {
    Set<String> readers = new LinkedHashSet<>();
    reader.map(User::name).ifPresent(readers::add);
    player.flatMap(this::memberCalled).ifPresent(readers::add);
    if (readers.isEmpty()) {
      return new Mail(messages.newest(Optional.empty(), since, PAGE), readers);
    }
    List<Message> found = readers.stream()
        .flatMap(name -> messages.newest(Optional.of(name), since, PAGE).stream())
        .sorted(Comparator.comparingLong(Message::id).reversed())
        .distinct()
        .limit(PAGE)
        .toList();
    return new Mail(found, readers);
  }

  /** A campaign's file is written by hand: the name as it is, else one that differs in capitals only. */
  private Optional<String> memberCalled(String name) {
    List<String> alike = members.get().stream()
        .map(Membership::userName)
        .filter(name::equalsIgnoreCase)
        .sorted()
        .toList();
    return alike.contains(name) ? Optional.of(name) : alike.stream().findFirst();
  }

  @Override
  public List<Message> history(long since) {
    return messages.newestOfAll(since, PAGE);
  }

  @Override
  public Message message(long id) {
    return messages.find(id).orElseThrow(() -> new NotFoundException("Message not found"));
  }

  @Override
  public boolean withdraw(long id) {
    Message message = message(id);
    boolean stood = messages.withdraw(id, clock.instant());
    if (stood) {
      news.withdrawn(message.body().recipients());
    }
    return stood;
  }

  @Override
  public List<Long> withdrawn(Set<String> readers, long upTo) {
    if (readers.isEmpty()) {
      return messages.withdrawn(Optional.empty(), upTo, PAGE);
    }
    return readers.stream()
        .flatMap(name -> messages.withdrawn(Optional.of(name), upTo, PAGE).stream())
        .distinct()
        .toList();
  }

  @Override
  public List<Long> withdrawnOfAll(long upTo) {
    return messages.withdrawnOfAll(upTo, PAGE);
  }

  @Override
  public long count() {
    return messages.count();
  }

  @Override
  public List<Membership> addressees() {
    return members.get().stream()
        .sorted(Comparator.comparing(Membership::userName))
        .toList();
  }

  private long told(long id, NewMessage message) {
    news.sent(id, message.recipients());
    return id;
  }

  private void requireUsers(NewMessage message) {
    if (!message.recipients().isEmpty()) {
      message.requireRecipientsAmong(
          members.get().stream().map(Membership::userName).collect(Collectors.toSet()));
    }
  }
}
