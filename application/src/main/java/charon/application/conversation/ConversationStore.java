package charon.application.conversation;

import charon.application.news.NewsDesk;
import charon.application.port.StorageException;
import charon.application.port.out.ConversationRepository;
import charon.application.port.out.StoredConversation;
import charon.domain.conversation.Channel;
import charon.domain.conversation.Conversation;
import charon.domain.message.MessageChanges;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All conversations: in memory, so that readers never wait, and on disk before a change counts.
 * Thread-safe. Changes of one channel take turns; only {@link #clearAtOnce} waits for nobody.
 */
public final class ConversationStore {

  /** How many channels there may be besides those of the views. */
  static final int MAX_CHANNELS = 1_000;

  private static final Logger LOG = LoggerFactory.getLogger(ConversationStore.class);

  private final ConversationRepository repository;
  private final Executor background;
  private final Clock clock;
  private final NewsDesk news;
  private final ConcurrentMap<Channel, StoredConversation> kept = new ConcurrentHashMap<>();
  private final Succession succession;
  private final ChannelLimit limit;
  private final Set<Channel> behind = ConcurrentHashMap.newKeySet(); // cleared, but not on disk
  private final Object creation = new Object();
  private final ChannelLocks locks = new ChannelLocks();

  /**
   * Loads what is kept.
   *
   * @param background where storage catches up with what was cleared at once
   * @param idle a conversation that was not changed for this long is forgotten
   * @param news is told of what is there, and of each change once it is kept
   */
  public ConversationStore(
      ConversationRepository repository,
      Executor background,
      Clock clock,
      Duration idle,
      NewsDesk news) {
    this.repository = repository;
    this.background = background;
    this.clock = clock;
    this.succession = new Succession(clock, idle);
    this.limit = new ChannelLimit(kept, succession::isAlive);
    this.news = news;
    notIdle(repository.all()).forEach(stored -> kept.put(stored.channel(), stored));
    kept.values().forEach(succession::found);
    news.found(kept.values());
  }

  /** Writes only if there is something to forget: a table is woken far more often. */
  private List<StoredConversation> notIdle(List<StoredConversation> found) {
    if (found.stream().allMatch(succession::isAlive)) {
      return found;
    }
    repository.removeIdle(succession.forgottenUpTo());
    return found.stream().filter(succession::isAlive).toList();
  }

  /** Where work can wait for storage. */
  Executor background() {
    return background;
  }

  /** The conversation on a channel. */
  Conversation on(Channel channel) {
    return alive(channel).map(StoredConversation::conversation).orElse(Conversation.EMPTY);
  }

  /** The channels on which something was said, in the order in which that was first so. */
  List<Channel> known() {
    return kept.values().stream()
        .filter(stored -> stored.rank() > 0 && succession.isAlive(stored))
        .sorted(Comparator.comparingLong(StoredConversation::rank))
        .map(StoredConversation::channel)
        .toList();
  }

  /**
   * Changes a conversation. The change is on disk when this returns, unless it is only about what
   * is awaited.
   *
   * @param change may be called more than once, and may refuse: then nothing changes
   */
  void update(Channel channel, UnaryOperator<Conversation> change) {
    locks.inTurn(channel, () -> {
      boolean done = false;
      while (!done) { // again if the conversation was cleared at once while it was stored
        done = kept.containsKey(channel) ? changed(channel, change) : created(channel, change);
      }
    });
    news.changed(channel, () -> on(channel));
  }

  /**
   * Changes several conversations and the messages to the crew, in one go: all of it, or nothing. It is on
   * disk when this returns.
   *
   * @param changes each is called once
   * @return the ids of the messages to the crew
   */
  List<Long> updateAll(Map<Channel, UnaryOperator<Conversation>> changes, MessageChanges messages) {
    List<Long> ids = new ArrayList<>();
    locks.inTurn(changes.keySet(), () -> {
      synchronized (creation) { // the limit is exact
        makeRoomFor(changes.keySet());
        ids.addAll(
            new JointUpdate(kept, succession, repository).save(changes, messages, clock.instant()));
      }
    });
    changes.keySet().forEach(channel -> news.changed(channel, () -> on(channel)));
    for (int i = 0; i < ids.size(); i++) {
      news.sent(ids.get(i), messages.sent().get(i).recipients());
    }
    messages.withdrawn().forEach(message -> news.withdrawn(message.body().recipients()));
    return ids;
  }

  /**
   * Empties a conversation without waiting for anything: readers see that when this returns, the
   * disk follows. If that fails, it is made up for by the channel's next change, or by {@link #keep}.
   *
   * @return whether there was anything in it
   */
  public boolean clearAtOnce(Channel channel) {
    boolean empty = on(channel).isEmpty();
    StoredConversation cleared = kept.computeIfPresent(
        channel,
        (same, stored) -> succession.next(Optional.of(stored), channel, Conversation.EMPTY));
    if (cleared != null) {
      behind.add(channel);
      news.changed(channel, () -> on(channel));
      try {
        background.execute(() -> catchUp(channel));
      } catch (RejectedExecutionException stopped) {
        LOG.warn("Clearing channel {} was not stored: the server is stopping", channel.name());
      }
    }
    return !empty;
  }

  /**
   * Has storage catch up with what was cleared at once. Waits for that.
   *
   * @return whether it has
   */
  public boolean keep() {
    Set.copyOf(behind).forEach(this::catchUp);
    return behind.isEmpty();
  }

  private void catchUp(Channel channel) {
    locks.inTurn(channel, () -> {
      if (!behind.contains(channel)) {
        return; // done; by now the table may be in memory a second time, and know better
      }
      try {
        behind.remove(channel); // first: who clears meanwhile is heard
        Optional.ofNullable(kept.get(channel)).ifPresent(this::save);
      } catch (StorageException fault) {
        behind.add(channel);
        LOG.warn("Channel {} was cleared, but not in storage", channel.name(), fault);
      }
    });
  }

  private boolean created(Channel channel, UnaryOperator<Conversation> change) {
    Conversation after = change.apply(Conversation.EMPTY);
    if (after.equals(Conversation.EMPTY)) {
      return true;
    }
    synchronized (creation) { // the limit is exact
      makeRoomFor(Set.of(channel));
      StoredConversation stored = succession.next(Optional.empty(), channel, after);
      if (!after.settled().isEmpty()) {
        save(stored);
      }
      return kept.putIfAbsent(channel, stored) == null;
    }
  }

  private boolean changed(Channel channel, UnaryOperator<Conversation> change) {
    StoredConversation before = kept.get(channel);
    if (before == null) {
      return false;
    }
    Conversation current = succession.isAlive(before) ? before.conversation() : Conversation.EMPTY;
    Conversation after = change.apply(current);
    if (after.equals(before.conversation())) {
      return true;
    }
    StoredConversation stored =
        succession.next(Optional.of(before).filter(succession::isAlive), channel, after);
    if (!after.settled().equals(before.conversation().settled())) {
      save(stored);
    }
    return kept.replace(channel, before, stored);
  }

  /**
   * Finds out whether something can be said on a channel.
   *
   * @throws charon.domain.InvalidValueException if there are too many others
   */
  void requireRoomFor(Channel channel) {
    limit.require(channel);
  }

  private void makeRoomFor(Set<Channel> channels) {
    while (limit.isReachedFor(channels)) {
      StoredConversation unused = limit.unused(channels);
      if (kept.remove(unused.channel(), unused)) {
        repository.remove(unused.channel());
        news.forgotten(unused.channel());
      }
    }
  }

  private void save(StoredConversation stored) {
    repository.save(Succession.settled(stored));
  }

  private Optional<StoredConversation> alive(Channel channel) {
    return Optional.ofNullable(kept.get(channel)).filter(succession::isAlive);
  }
}
