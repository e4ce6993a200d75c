package charon.application.conversation;

import charon.application.fake.FixedCampaignCatalog;
import charon.application.fake.InMemoryConversationRepository;
import charon.application.fake.InMemoryMessageRepository;
import charon.application.fake.RecordingNewsPublisher;
import charon.application.fake.RecordingPublisher;
import charon.application.fake.SettableClock;
import charon.application.news.NewsDesk;
import charon.application.port.out.CharonResponder;
import charon.application.port.out.NewsPublisher;
import charon.application.port.out.NoteLibrary;
import charon.application.port.out.SecretGenerator;
import charon.application.view.ActiveViewService;
import charon.application.view.Hand;
import charon.application.view.UnkeptViews;
import charon.domain.Attributes;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.Charts;
import charon.domain.campaign.EncounterMap;
import charon.domain.campaign.Galaxy;
import charon.domain.campaign.Location;
import charon.domain.campaign.People;
import charon.domain.conversation.CharonQuery;
import charon.domain.conversation.ConversationMessage;
import charon.domain.disclosure.Fog;
import charon.domain.view.CharonMode;
import charon.domain.view.SetCharonMode;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

/** A table where players may ask, with a CHARON that answers when it is told to. */
final class ConversationFixture {

  static final Instant START = Instant.parse("2201-03-09T18:00:00Z");
  static final Duration IDLE = Duration.ofDays(90);

  final SettableClock clock = new SettableClock(START);
  final InMemoryConversationRepository repository = new InMemoryConversationRepository();
  final RecordingNewsPublisher news = new RecordingNewsPublisher();
  final RecordingPublisher publisher = new RecordingPublisher();
  final FixedCampaignCatalog catalog = new FixedCampaignCatalog(new Campaign(
      Galaxy.of(
          Optional.empty(),
          List.of(location("lantern", "system", "Lantern", location("wick", "station", "Wick")))),
      People.NOBODY,
      Optional.empty(),
      List.of(),
      Optional.empty(),
      List.of(),
      List.of()));
  final List<CharonQuery> asked = new ArrayList<>();
  final Deque<CompletableFuture<String>> thoughts = new ArrayDeque<>();
  final ConversationStore conversations;
  final ActiveViewService view;
  final ConversationService service;

  private final SecretGenerator secrets = new CountingSecrets();

  /** Does background work at once. */
  ConversationFixture() {
    this(Runnable::run);
  }

  ConversationFixture(Executor background) {
    NewsDesk desk = desk(news);
    conversations = new ConversationStore(repository, background, clock, IDLE, desk);
    view = new ActiveViewService(
        catalog,
        publisher,
        secrets,
        Fog.ON,
        UnkeptViews.clearing(conversations::clearAtOnce, desk::shown));
    Hand.on(view).execute(new SetCharonMode(CharonMode.QUERY));
    service = service(this::think);
  }

  /** The service with another responder. */
  ConversationService service(CharonResponder responder) {
    return new ConversationService(
        conversations,
        responder,
        new QueryWriter(catalog, view, NoteLibrary.NONE),
        new MessageFactory(secrets, clock));
  }

  /** The conversations as another server finds them. */
  ConversationStore restarted() {
    return restarted(told -> {});
  }

  /** The same; the other server tells its news. */
  ConversationStore restarted(NewsPublisher told) {
    return new ConversationStore(repository, Runnable::run, clock, IDLE, desk(told));
  }

  private NewsDesk desk(NewsPublisher told) {
    return new NewsDesk(told, new InMemoryMessageRepository(), List.of(), clock);
  }

  /** Has the oldest question answered. */
  void answer(String text) {
    thoughts.remove().complete(text);
  }

  static List<String> contents(List<ConversationMessage> messages) {
    return messages.stream().map(ConversationMessage::content).toList();
  }

  private CompletableFuture<String> think(CharonQuery query) {
    asked.add(query);
    CompletableFuture<String> thought = new CompletableFuture<>();
    thoughts.add(thought);
    return thought;
  }

  private static Location location(String slug, String type, String name, Location... children) {
    return new Location(
        slug,
        new Attributes(Map.of("type", type, "name", name)),
        EncounterMap.NONE,
        Charts.NONE,
        List.of(),
        List.of(children),
        Optional.empty());
  }

  private static final class CountingSecrets implements SecretGenerator {

    private final AtomicLong counter = new AtomicLong();

    @Override
    public byte[] randomBytes(int length) {
      byte[] bytes = new byte[length];
      ByteBuffer.wrap(bytes).putLong(length - Long.BYTES, counter.incrementAndGet());
      return bytes;
    }
  }
}
