package charon.application.news;

import charon.application.port.out.MessageRepository;
import charon.application.port.out.NewsPublisher;
import charon.application.port.out.StoredConversation;
import charon.domain.account.Membership;
import charon.domain.conversation.Channel;
import charon.domain.conversation.Conversation;
import charon.domain.disclosure.Disclosure;
import charon.domain.message.Message;
import charon.domain.news.News;
import charon.domain.news.NewsUpdate;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Hears of all that is said, after it is kept, and tells each audience what is newest for it.
 * Thread-safe; waits for storage when it is made, and never again.
 */
public final class NewsDesk {

  /** How many channels are told of at most: those that changed last. */
  static final int MOST_CHANNELS = 100;

  private final NewsPublisher publisher;
  private final InstantSource clock;

  // guarded by this
  private final Map<Channel, Mark> marks = new HashMap<>();
  private final Map<String, Long> personal = new HashMap<>();
  private final Map<String, Long> personalWithdrawn = new HashMap<>();
  private long newestForEverybody;
  private long newestOfAll;
  private long withdrawnForEverybody;
  private long withdrawnOfAll;
  private Predicate<Channel> readByPlayers = channel -> false; // until something is shown
  private @Nullable NewsUpdate told;

  /**
   * Looks once for what was said before the start.
   *
   * @param messages of one table
   * @param members of that table
   */
  public NewsDesk(
      NewsPublisher publisher,
      MessageRepository messages,
      List<Membership> members,
      InstantSource clock) {
    this.publisher = publisher;
    this.clock = clock;
    newestForEverybody = newest(messages.newest(Optional.empty(), 0, 1));
    newestOfAll = newest(messages.newestOfAll(0, 1));
    members.stream()
        .map(Membership::userName)
        .forEach(name -> personal.put(name, newest(messages.newest(Optional.of(name), 0, 1))));
  }

  /**
   * A message was kept.
   *
   * @param recipients whom it is for; empty: everybody
   */
  public synchronized void sent(long id, Set<String> recipients) {
    newestOfAll = Math.max(newestOfAll, id);
    if (recipients.isEmpty()) {
      newestForEverybody = Math.max(newestForEverybody, id);
    }
    recipients.forEach(name -> personal.merge(name, id, Math::max));
    tell();
  }

  /**
   * A message was withdrawn. The numbers that tell so are times, as far as those grow.
   *
   * @param recipients whom it was for; empty: everybody
   */
  public synchronized void withdrawn(Set<String> recipients) {
    withdrawnOfAll = Math.max(withdrawnOfAll + 1, clock.millis());
    if (recipients.isEmpty()) {
      withdrawnForEverybody = withdrawnOfAll;
    }
    recipients.forEach(name -> personalWithdrawn.put(name, withdrawnOfAll));
    tell();
  }

  /** These conversations were found when the server was started. */
  public synchronized void found(Collection<StoredConversation> conversations) {
    conversations.forEach(stored -> marks.put(stored.channel(), Mark.of(stored)));
    tell();
  }

  /**
   * A conversation was changed, or may have been.
   *
   * @param now how it is now; must not wait
   */
  public synchronized void changed(Channel channel, Supplier<Conversation> now) {
    Mark before = marks.getOrDefault(channel, Mark.NONE);
    Mark after = before.next(now.get(), clock.millis());
    if (!after.equals(before)) {
      marks.put(channel, after);
      tell();
    }
  }

  /** A conversation is not there any more. */
  public synchronized void forgotten(Channel channel) {
    marks.remove(channel);
    tell();
  }

  /** What the players are shown, and may read with it, is this from now on. */
  public synchronized void shown(Disclosure players) {
    readByPlayers = players.readableConversations(); // and not all that they may know
    tell();
  }

  private void tell() {
    NewsUpdate now = new NewsUpdate(
        new News(newestOfAll, talk(channel -> true, Mark::changed), withdrawnOfAll),
        new News(newestForEverybody, talk(readByPlayers, Mark::said), withdrawnForEverybody),
        personal,
        personalWithdrawn);
    if (!Objects.equals(now, told)) {
      told = now;
      publisher.publish(now);
    }
  }

  private Map<Channel, Long> talk(Predicate<Channel> readable, ToLongFunction<Mark> number) {
    Map<Channel, Long> talk = new LinkedHashMap<>();
    marks.entrySet().stream()
        .filter(entry -> readable.test(entry.getKey()) && number.applyAsLong(entry.getValue()) > 0)
        .sorted(Comparator.comparing(
            entry -> number.applyAsLong(entry.getValue()), Comparator.reverseOrder()))
        .limit(MOST_CHANNELS)
        .forEach(entry -> talk.put(entry.getKey(), number.applyAsLong(entry.getValue())));
    return talk;
  }

  private static long newest(List<Message> messages) {
    return messages.isEmpty() ? 0 : messages.get(0).id();
  }
}
