package charon.application.fake;

import charon.application.port.out.MessageRepository;
import charon.domain.message.IdempotencyKey;
import charon.domain.message.Message;
import charon.domain.message.NewMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Messages in a list. Thread-safe. */
public final class InMemoryMessageRepository implements MessageRepository {

  private final List<Message> messages = new ArrayList<>();
  private final Map<IdempotencyKey, Message> keys = new HashMap<>();

  @Override
  public synchronized Message add(NewMessage message, Instant createdAt) {
    Message added = new Message(messages.size() + 1L, message, createdAt);
    messages.add(added);
    return added;
  }

  @Override
  public synchronized Once addOnce(
      NewMessage message, Instant createdAt, IdempotencyKey key, Instant keysSince) {
    keys.values().removeIf(kept -> kept.createdAt().isBefore(keysSince));
    boolean isNew = !keys.containsKey(key);
    return new Once(keys.computeIfAbsent(key, unused -> add(message, createdAt)).id(), isNew);
  }

  @Override
  public synchronized List<Message> newest(Optional<String> reader, long since, int limit) {
    return newest(
        message ->
            message.withdrawnAt().isEmpty() && mayRead(reader, message.body().recipients()),
        since,
        limit);
  }

  @Override
  public synchronized List<Message> newestOfAll(long since, int limit) {
    return newest(message -> true, since, limit);
  }

  @Override
  public synchronized Optional<Message> find(long id) {
    return messages.stream().filter(message -> message.id() == id).findFirst();
  }

  @Override
  public synchronized boolean withdraw(long id, Instant at) {
    Optional<Message> standing =
        find(id).filter(message -> message.withdrawnAt().isEmpty());
    standing.ifPresent(message -> messages.set((int) id - 1, message.withdrawn(at)));
    return standing.isPresent();
  }

  @Override
  public synchronized List<Long> withdrawn(Optional<String> reader, long upTo, int limit) {
    return withdrawn(message -> mayRead(reader, message.body().recipients()), upTo, limit);
  }

  @Override
  public synchronized List<Long> withdrawnOfAll(long upTo, int limit) {
    return withdrawn(message -> true, upTo, limit);
  }

  private List<Long> withdrawn(Predicate<Message> wanted, long upTo, int limit) {
    return messages.stream()
        .filter(message -> message.id() <= upTo && message.withdrawnAt().isPresent())
        .filter(wanted)
        .sorted(Comparator.comparing((Message message) -> message.withdrawnAt().orElseThrow())
            .thenComparing(Message::id)
            .reversed())
        .limit(limit)
        .map(Message::id)
        .toList();
  }

  @Override
  public synchronized long count() {
    return messages.size();
  }

  private List<Message> newest(Predicate<Message> wanted, long since, int limit) {
    return messages.stream()
        .filter(message -> message.id() > since)
        .filter(wanted)
        .sorted(Comparator.comparing(Message::id).reversed())
        .limit(limit)
        .toList();
  }

  private static boolean mayRead(Optional<String> reader, Set<String> recipients) {
    return recipients.isEmpty() || reader.filter(recipients::contains).isPresent();
  }
}
