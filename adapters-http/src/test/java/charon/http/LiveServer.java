package charon.http;

import charon.application.account.AccountService;
import charon.application.campaign.CampaignService;
import charon.application.campaign.HandoutKeeper;
import charon.application.command.CommandService;
import charon.application.command.word.Folder;
import charon.application.command.word.Voices;
import charon.application.conversation.CannedResponder;
import charon.application.conversation.ConversationService;
import charon.application.conversation.ConversationStore;
import charon.application.conversation.MessageFactory;
import charon.application.conversation.QueryWriter;
import charon.application.display.DisplayLog;
import charon.application.display.DisplayService;
import charon.application.fake.InMemoryAccounts;
import charon.application.fake.InMemoryConversationRepository;
import charon.application.fake.InMemoryDisplayRepository;
import charon.application.fake.InMemoryHandoutStore;
import charon.application.fake.InMemoryMessageRepository;
import charon.application.fake.ManualScheduler;
import charon.application.fake.PlainPasswordHasher;
import charon.application.fake.SettableClock;
import charon.application.fake.TestPictures;
import charon.application.fake.TestSteering;
import charon.application.journal.Journal;
import charon.application.journal.JournalService;
import charon.application.message.MessageService;
import charon.application.news.NewsDesk;
import charon.application.picture.PictureService;
import charon.application.port.StorageException;
import charon.application.port.in.AuthenticateUseCase;
import charon.application.port.in.Grant;
import charon.application.port.in.table.Desk;
import charon.application.port.out.AuditTrail;
import charon.application.port.out.CampaignImages;
import charon.application.port.out.CharonResponder;
import charon.application.port.out.NewsPublisher;
import charon.application.port.out.NoteLibrary;
import charon.application.port.out.ViewSnapshot;
import charon.application.port.out.ViewSnapshotRepository;
import charon.application.port.out.steering.PingPublisher;
import charon.application.view.ActiveViewService;
import charon.application.view.ViewEffects;
import charon.application.view.ViewKeeper;
import charon.domain.account.Member;
import charon.domain.account.Membership;
import charon.domain.account.Role;
import charon.domain.account.TokenHolder;
import charon.domain.account.TokenScope;
import charon.domain.account.User;
import charon.domain.campaign.Campaign;
import charon.domain.disclosure.Fog;
import charon.domain.table.PlayerTokens;
import charon.domain.table.Table;
import charon.domain.table.TableId;
import charon.domain.table.TableLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A server on a free port of the loopback interface, with one GM token and, as a rule, no campaign. */
public final class LiveServer implements AutoCloseable {

  /** The one bearer token. */
  public static final String TOKEN = "the-gm";

  private static final String SESSION = "-is-logged-in";

  private static final SecureRandom RANDOM = new SecureRandom();

  private static final Table TABLE = Doors.table(1, "default");
  private static final TableLimits LIMITS = TableLimits.NONE;

  private final SettableClock time = new SettableClock(Instant.EPOCH);
  private final ManualScheduler scheduler = new ManualScheduler(time);
  private final OneToken tokens = new OneToken();
  private final Doors doors = new Doors();
  private final InMemoryHandoutStore handedOut = new InMemoryHandoutStore();
  private final Displays displays;
  private final TableDisplays shown;
  private final HttpAdapter adapter;
  private final ActiveViewService view;
  private final MessageService messaging;
  private volatile boolean storageWorks = true;
  private volatile CharonResponder responder;
  private volatile CampaignImages pictures = path -> Optional.empty();
  private final HttpClient client = HttpClient.newHttpClient();

  private LiveServer(
      HttpSettings settings,
      Optional<TlsCertificate> tls,
      Campaign campaign,
      Optional<ViewSnapshot> earlier)
      throws IOException {
    displays = new Displays(settings, LiveServer::randomBytes, Clock.systemUTC());
    shown = displays.open(TableId.DEFAULT);
    InMemoryMessageRepository messages = new InMemoryMessageRepository();
    DisplayLog handouts = new DisplayLog();
    NewsDesk news =
        new NewsDesk(shown.newsPublisher().and(handouts), messages, players(), Clock.systemUTC());
    messaging = new MessageService(messages, LiveServer::players, Clock.systemUTC(), news);
    ConversationStore kept = new ConversationStore(
        new InMemoryConversationRepository(messages),
        Runnable::run,
        Clock.systemUTC(),
        Duration.ofDays(1),
        news);
    Journal journal = TestSteering.journal(Clock.systemUTC());
    view = new ActiveViewService(
        () -> campaign,
        shown.publisher(),
        LiveServer::randomBytes,
        Fog.ON,
        new ViewEffects(
            kept::clearAtOnce,
            new ViewKeeper(new Unkept(earlier), work -> {}, Clock.systemUTC(), 0),
            news::shown,
            journal.and(handouts)));
    ConversationService talk = new ConversationService(
        kept,
        query -> responder.respond(query),
        new QueryWriter(() -> campaign, view, NoteLibrary.NONE),
        new MessageFactory(LiveServer::randomBytes, Clock.systemUTC()));
    responder = new CannedResponder(() -> campaign, bound -> 0);
    var browse = new CampaignService(() -> campaign, path -> pictures.find(path), view);
    DisplayService screens =
        new DisplayService(view::shown, handouts, new InMemoryDisplayRepository(), scheduler, time);
    CommandService commands = new CommandService(
        view,
        new Voices(messaging, talk),
        Clock.systemUTC(),
        new Folder(path -> pictures.find(path), path -> Optional.empty(), screens::require),
        shown.pingPublisher());
    doors.with(
        TABLE,
        new Desk(
            TABLE,
            () -> LIMITS,
            () -> PlayerTokens.ALL,
            commands,
            view,
            view,
            view,
            browse,
            messaging,
            browse,
            new Desk.Conversations(talk, talk),
            TestSteering.of(
                () -> campaign,
                commands,
                new SettableClock(Instant.EPOCH),
                new JournalService(journal, view),
                shown::draftChanged),
            screens,
            TestPictures.inFull(
                TABLE, view, new PictureService.Sources(browse, browse, messaging, talk)),
            new HandoutKeeper(handedOut)));
    adapter = HttpAdapter.start(
        displays,
        settings,
        new ServerUseCases(
            tokens, doors, new NoManagement(), noAccounts(), CommandService.vocabulary()),
        new Surroundings(
            tls,
            AuditTrail.NONE,
            Optional.empty(),
            bound -> List.of(),
            new Monitoring(MetricsAccess.LOCAL, "1.2.3", () -> storageWorks)),
        LiveServer::randomBytes);
    adapter.ready();
  }

  /** Starts a server with default settings over the transport. */
  public static LiveServer over(HttpTransport transport) throws IOException {
    return with(atAnyRate(HttpSettings.DEFAULTS).over(transport));
  }

  /** Starts a server with other settings, but on a free port. */
  public static LiveServer with(HttpSettings settings) throws IOException {
    return new LiveServer(anywhere(settings), Optional.empty(), Campaign.EMPTY, Optional.empty());
  }

  /** Starts a server that encrypts. */
  public static LiveServer with(HttpSettings settings, TlsCertificate tls) throws IOException {
    return new LiveServer(anywhere(settings), Optional.of(tls), Campaign.EMPTY, Optional.empty());
  }

  /** Starts a server with default settings and a campaign. */
  public static LiveServer of(Campaign campaign) throws IOException {
    return new LiveServer(
        anywhere(atAnyRate(HttpSettings.DEFAULTS)), Optional.empty(), campaign, Optional.empty());
  }

  /** Starts a server with default settings that has kept a view of before. */
  public static LiveServer after(ViewSnapshot earlier) throws IOException {
    return new LiveServer(
        anywhere(HttpSettings.DEFAULTS), Optional.empty(), Campaign.EMPTY, Optional.of(earlier));
  }

  /** The view that the server shows. */
  public ActiveViewService view() {
    return view;
  }

  /** The messages that the server keeps. */
  public MessageService messaging() {
    return messaging;
  }

  /** Where the displays are told what is newest. */
  public NewsPublisher newsPublisher() {
    return shown.newsPublisher();
  }

  /** Where the displays are shown a point of the map. */
  public PingPublisher pingPublisher() {
    return shown.pingPublisher();
  }

  /** The header field by which a player is known who is logged in: {@code kim} or {@code bo}. */
  public static String loggedIn(String player) {
    return "Cookie: sessionid=" + player + SESSION;
  }

  /** Lets time go by for what is known of displays, and does what is due; it stands still else. */
  public void pass(Duration duration) {
    scheduler.advance(duration);
  }

  /** Has pictures come from elsewhere. */
  public void picturesFrom(CampaignImages other) {
    pictures = other;
  }

  /** Has somebody else think of CHARON's answers. */
  public void answerWith(CharonResponder other) {
    responder = other;
  }

  /** Breaks storage, or mends it. */
  public void storageWorks(boolean works) {
    storageWorks = works;
  }

  /** What was uploaded. */
  public InMemoryHandoutStore handedOut() {
    return handedOut;
  }

  /** The tables, and who is there. */
  public Doors doors() {
    return doors;
  }

  /** Where the server listens. */
  public InetSocketAddress address() {
    return adapter.address();
  }

  /** Sends a command as the game master. */
  public HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri(path))
        .header("Authorization", "Bearer " + TOKEN)
        .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Reads as anybody, with header fields given as name, value, name, value. */
  public HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** Reads as the game master. */
  public HttpResponse<String> authorized(String path) throws IOException, InterruptedException {
    return get(path, "Authorization", "Bearer " + TOKEN);
  }

  /** Writes as anybody, without waiting for the answer. */
  public CompletableFuture<HttpResponse<String>> begin(String path, String body) {
    HttpRequest request = HttpRequest.newBuilder(uri(path))
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
    return client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
  }

  /** Reads as anybody, without waiting for the answer. */
  public CompletableFuture<HttpResponse<String>> begin(String path) {
    return client.sendAsync(
        HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    adapter.close();
    displays.close();
    if (doors.present() != 0) {
      throw new AssertionError(doors.present() + " are still at the table (expected: nobody)");
    }
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(
        request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://" + address().getHostString() + ":" + address().getPort() + path);
  }

  private static HttpSettings atAnyRate(HttpSettings settings) {
    return settings.with(settings.protection().with(Protection.Rates.UNLIMITED));
  }

  private static HttpSettings anywhere(HttpSettings settings) {
    return settings.at(InetAddress.getLoopbackAddress().getHostAddress(), 0);
  }

  private static List<Membership> players() {
    return Stream.of("bo", "kim")
        .map(name -> new Membership(TABLE.id(), name, Role.PLAYER))
        .toList();
  }

  /** No users and no tokens but those above, whom nobody manages. */
  private static AccountService noAccounts() {
    return new AccountService(
        new InMemoryAccounts().all(),
        new PlainPasswordHasher(),
        LiveServer::randomBytes,
        Clock.systemUTC());
  }

  private static byte[] randomBytes(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** Ends the right of the one token; the server is not told. */
  public void revokeToken() {
    tokens.revoked = true;
  }

  /** From now on nobody can tell whether the token is still good. */
  public void failAccounts() {
    tokens.failing = true;
  }

  /** How often it was asked whether the token is still good. */
  public int timesAsked() {
    return tokens.asked.get();
  }

  /** Has a view of before, and keeps no other. */
  private record Unkept(Optional<ViewSnapshot> earlier) implements ViewSnapshotRepository {

    @Override
    public Optional<ViewSnapshot> load() {
      return earlier;
    }

    @Override
    public void save(ViewSnapshot snapshot) {
      throw new AssertionError("nothing is kept here");
    }
  }

  private static final class OneToken implements AuthenticateUseCase {

    private final AtomicInteger asked = new AtomicInteger();
    private final Grant grant = this::isGood;
    private volatile boolean revoked;
    private volatile boolean failing;

    private boolean isGood() {
      asked.incrementAndGet();
      if (failing) {
        throw new StorageException(StorageException.Reason.BUSY, "the accounts are held");
      }
      return !revoked;
    }

    @Override
    public void logOutEverywhere(String userName) {
      throw new AssertionError("nobody is logged in");
    }

    @Override
    public Grant sessionGrant(String sessionSecret, TableId table, Optional<Role> role) {
      return grant;
    }

    @Override
    public Grant tokenGrant(String bearerToken) {
      return grant;
    }

    @Override
    public Optional<String> logIn(String name, String password) {
      return Optional.empty();
    }

    @Override
    public boolean isUser(String name) {
      return false;
    }

    @Override
    public Optional<Member> member(String sessionSecret, TableId table) {
      return players().stream()
          .filter(membership -> membership.table().equals(table))
          .filter(membership -> sessionSecret.equals(membership.userName() + SESSION))
          .map(membership ->
              new Member(new User(membership.userName(), false), Optional.of(membership.role())))
          .findFirst();
    }

    @Override
    public void logOut(String sessionSecret) {
      throw new AssertionError("nobody is logged in");
    }

    @Override
    public Optional<TokenHolder> tokenHolder(String bearerToken) {
      return bearerToken.equals(TOKEN) && !revoked
          ? Optional.of(new TokenHolder("00000000", "gm", TokenScope.CONTROL, TABLE.id()))
          : Optional.empty();
    }
  }
}
