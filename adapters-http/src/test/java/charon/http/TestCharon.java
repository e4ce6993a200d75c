package charon.http;

import charon.application.account.AccountService;
import charon.application.account.Accounts;
import charon.application.account.AuthenticationService;
import charon.application.campaign.CampaignService;
import charon.application.conversation.CannedResponder;
import charon.application.conversation.ConversationService;
import charon.application.conversation.ConversationStore;
import charon.application.conversation.MessageFactory;
import charon.application.conversation.QueryWriter;
import charon.application.fake.InMemoryAccounts;
import charon.application.fake.InMemoryConversationRepository;
import charon.application.fake.InMemoryMessageRepository;
import charon.application.fake.PlainPasswordHasher;
import charon.application.message.MessageService;
import charon.application.news.NewsDesk;
import charon.application.port.out.AuditEntry;
import charon.application.port.out.CharonResponder;
import charon.application.port.out.NoteLibrary;
import charon.application.port.out.SecretGenerator;
import charon.application.view.ActiveViewService;
import charon.application.view.UnkeptViews;
import charon.domain.account.Role;
import charon.domain.account.TokenScope;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.CampaignImage;
import charon.domain.disclosure.Audience;
import charon.domain.disclosure.Fog;
import charon.domain.payload.AudienceUpdate;
import charon.domain.payload.ViewUpdate;
import charon.http.json.ActiveViewEncoder;
import charon.http.message.Request;
import charon.http.routing.Dispatcher;
import charon.http.routing.Route;
import charon.http.routing.Router;
import charon.http.security.AccessGuard;
import charon.http.security.AuditLog;
import charon.http.security.CsrfToken;
import charon.http.security.Throttling;
import charon.http.state.EncodedState;
import charon.http.web.FileReading;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** The whole of Charon behind the socket: real services and routes, nothing on disk. */
public final class TestCharon {

  /** The password of the users {@code gm} and {@code player}. */
  public static final String PASSWORD = "correct horse";

  /** The time of all clocks. */
  public static final Instant NOW = Instant.parse("2201-03-09T18:00:00Z");

  /** All that is in every picture. */
  public static final String PICTURE = "a picture";

  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private final List<ViewUpdate> published = new ArrayList<>();
  private final Map<Audience, ActiveViewEncoder> encoders = new EnumMap<>(Audience.class);
  private final List<String> imagePaths = new ArrayList<>();
  private final AtomicInteger picturesRead = new AtomicInteger();
  private final InMemoryMessageRepository messages = new InMemoryMessageRepository();
  private final ActiveViewService view;
  private final AuthenticationService authentication;
  private final List<Route> routes;
  private final AtomicInteger accessEnded = new AtomicInteger();
  private final List<AuditEntry> audited = new ArrayList<>();
  private final AccessGuard guard;
  private final Dispatcher dispatcher;
  private final Map<TokenScope, String> apiTokens = new EnumMap<>(TokenScope.class);
  private CharonResponder responder;

  /** With the sample campaign. */
  public TestCharon() {
    this(SampleCampaign.CAMPAIGN);
  }

  /** With a campaign. */
  public TestCharon(Campaign campaign) {
    this(campaign, Fog.OFF);
  }

  /** With a campaign, and with what players may know of it. */
  public TestCharon(Campaign campaign, Fog fog) {
    this(
        campaign,
        Optional.empty(),
        fog,
        new RouteTable.Capacity(Throttling.none(), Runnable::run, onThisThread()));
  }

  private TestCharon(
      Campaign campaign, Optional<Path> webRoot, Fog fog, RouteTable.Capacity capacity) {
    SecretGenerator secrets = counting();
    Accounts accounts = new InMemoryAccounts().all();
    var hasher = new PlainPasswordHasher();
    AccountService administration = new AccountService(accounts, hasher, secrets, CLOCK);
    administration.addUser("gm", Role.GM, PASSWORD);
    administration.addUser("player", Role.PLAYER, PASSWORD);
    for (TokenScope scope : TokenScope.values()) {
      apiTokens.put(scope, administration.createToken("script", scope, Optional.empty()));
    }
    authentication = new AuthenticationService(accounts, hasher, secrets, CLOCK);
    NewsDesk news = new NewsDesk(told -> {}, messages, accounts.users(), CLOCK);
    ConversationStore kept = new ConversationStore(
        new InMemoryConversationRepository(), Runnable::run, CLOCK, Duration.ofDays(1), news);
    view = new ActiveViewService(
        () -> campaign, published::add, counting(), fog, UnkeptViews.clearing(kept::clearAtOnce));
    ConversationService talk = new ConversationService(
        kept,
        query -> responder.respond(query),
        new QueryWriter(() -> campaign, view, NoteLibrary.NONE),
        new MessageFactory(counting(), CLOCK));
    responder = new CannedResponder(() -> campaign, bound -> 0);
    var browse = new CampaignService(() -> campaign, this::image, view);
    UseCases useCases = new UseCases(
        view,
        view,
        view,
        browse,
        new MessageService(messages, accounts.users(), CLOCK, news),
        authentication,
        browse,
        new UseCases.Conversations(talk, talk));
    routes = RouteTable.of(
        useCases,
        new RouteTable.Streams(
            (audience, compressed) -> CompletableFuture.completedStage(latest(audience)),
            audience -> 0,
            accessEnded::incrementAndGet),
        new RouteTable.Site(
            webRoot, () -> List.of("http://10.0.0.7:8000"), new CsrfToken(secrets::randomBytes)),
        capacity,
        new RouteTable.Watching(List::of, () -> "up 1\n", MetricsAccess.LOCAL));
    guard = new AccessGuard(authentication, capacity.throttling().badTokens());
    dispatcher =
        new Dispatcher(new Router(routes), guard, new AuditLog(audited::add, authentication));
  }

  /** With the sample campaign and a front end of its own. */
  public static TestCharon withWebRoot(Path folder) {
    return new TestCharon(
        SampleCampaign.CAMPAIGN,
        Optional.of(folder),
        Fog.OFF,
        new RouteTable.Capacity(Throttling.none(), Runnable::run, onThisThread()));
  }

  private static FileReading onThisThread() {
    return new FileReading(Runnable::run, length -> true);
  }

  /** With the sample campaign, where nobody may do too much. */
  static TestCharon with(RouteTable.Capacity capacity) {
    return new TestCharon(SampleCampaign.CAMPAIGN, Optional.empty(), Fog.OFF, capacity);
  }

  /** A request that reads. */
  public Call get(String uri) {
    return call("GET", uri);
  }

  /** A request without a body. */
  public Call call(String method, String uri) {
    return new Call(this, method, uri, new byte[0]);
  }

  /** A request that writes. */
  public Call post(String uri, String body) {
    return post(uri, body.getBytes(StandardCharsets.UTF_8));
  }

  /** A request that writes. */
  public Call post(String uri, byte[] body) {
    return new Call(this, "POST", uri, body);
  }

  /** The header fields that show who calls. */
  public Map<String, String> credentials(Who who) {
    return switch (who) {
      case ANONYMOUS -> Map.of();
      case PLAYER -> session(logIn("player"));
      case GM -> session(logIn("gm"));
      case READER -> bearer(TokenScope.READ);
      case SCRIPT -> bearer(TokenScope.CONTROL);
      case ADMIN -> bearer(TokenScope.ADMIN);
    };
  }

  private Map<String, String> bearer(TokenScope scope) {
    return Map.of("authorization", "Bearer " + apiTokens.get(scope));
  }

  /** The secret of a new session. */
  public String logIn(String name) {
    return authentication.logIn(name, PASSWORD).orElseThrow();
  }

  /** The view. */
  public ActiveViewService view() {
    return view;
  }

  /** Has somebody else think of CHARON's answers. */
  public void answerWith(CharonResponder other) {
    responder = other;
  }

  /** The messages that are kept. */
  public InMemoryMessageRepository messages() {
    return messages;
  }

  /** The paths of the pictures that were asked for. */
  public List<String> imagePaths() {
    return imagePaths;
  }

  /** How often a picture's file was read. */
  public int picturesRead() {
    return picturesRead.get();
  }

  /** How many revisions the displays were told of. */
  public int announcements() {
    return published.size();
  }

  /** How often streams were to be looked at because somebody was logged out. */
  public int endings() {
    return accessEnded.get();
  }

  /** What was written down of who did what. */
  public List<AuditEntry> audited() {
    return audited;
  }

  /** Who lets callers in. */
  public AccessGuard guard() {
    return guard;
  }

  List<Route> routes() {
    return routes;
  }

  CompletableFuture<Reply> send(Request request) {
    return dispatcher.answer(dispatcher.route(request)).thenApply(Reply::of).toCompletableFuture();
  }

  private static Map<String, String> session(String secret) {
    String csrf = CsrfToken.ofSession(secret);
    return Map.of("cookie", "sessionid=" + secret + "; csrftoken=" + csrf, "x-csrftoken", csrf);
  }

  /** The view as it was last published to an audience. */
  public EncodedState latest(Audience audience) {
    AudienceUpdate update = published.get(published.size() - 1).seenBy(audience);
    return new EncodedState(
        encoders
            .computeIfAbsent(audience, unseen -> new ActiveViewEncoder())
            .encode(update.payload()),
        "\"run-" + update.revision() + "\"");
  }

  private Optional<CampaignImage> image(String path) {
    imagePaths.add(path);
    byte[] content = PICTURE.getBytes(StandardCharsets.UTF_8);
    return Optional.of(new CampaignImage("image/png", NOW, content.length, () -> {
          picturesRead.incrementAndGet();
          return Optional.of(content);
        }))
        .filter(image -> path.equals(SampleCampaign.IMAGE));
  }

  /** Bytes that count: every value is new, and the same in every run. */
  private static SecretGenerator counting() {
    AtomicInteger counter = new AtomicInteger();
    return length -> {
      byte[] bytes = new byte[length];
      ByteBuffer.wrap(bytes).putInt(length - Integer.BYTES, counter.incrementAndGet());
      return bytes;
    };
  }
}
