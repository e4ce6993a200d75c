package charon.http;

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
import java.util.function.Predicate;

/** Messages that are forgotten with the test. */
public final class InMemoryMessages implements MessageRepository {

  private final List<Message> messages = new ArrayList<>();
  private final Map<IdempotencyKey, Message> keys = new HashMap<>();

  @Override
  public Message add(NewMessage message, Instant createdAt) {
    Message kept = new Message(messages.size() + 1L, message, createdAt);
    messages.add(kept);
    return kept;
  }

  @Override
  public long addOnce(
      NewMessage message, Instant createdAt, IdempotencyKey key, Instant keysSince) {
    keys.values().removeIf(kept -> kept.createdAt().isBefore(keysSince));
    return keys.computeIfAbsent(key, unused -> add(message, createdAt)).id();
  }

  @Override
  public List<Message> newest(Optional<String> reader, long since, int limit) {
    return newest(
        message -> message.body().recipients().isEmpty()
            || reader.filter(message.body().recipients()::contains).isPresent(),
        since,
        limit);
  }

  @Override
  public List<Message> newestOfAll(long since, int limit) {
    return newest(message -> true, since, limit);
  }

  @Override
  public long count() {
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
}
