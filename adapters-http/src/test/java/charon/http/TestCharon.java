package charon.http;

import charon.application.account.AccountService;
import charon.application.account.Accounts;
import charon.application.account.AuthenticationService;
import charon.application.command.CommandService;
import charon.application.fake.InMemoryAccounts;
import charon.application.fake.InMemoryMembershipRepository;
import charon.application.fake.InMemoryMessageRepository;
import charon.application.fake.InMemoryTableArchive;
import charon.application.fake.InMemoryTableRepository;
import charon.application.fake.PlainPasswordHasher;
import charon.application.port.in.ManageAccountsUseCase;
import charon.application.port.in.table.ManageTablesUseCase;
import charon.application.port.out.AuditEntry;
import charon.application.port.out.CharonResponder;
import charon.application.port.out.SecretGenerator;
import charon.application.table.TableRules;
import charon.application.table.TableService;
import charon.application.table.TableStores;
import charon.application.table.Tables;
import charon.application.view.ActiveViewService;
import charon.domain.InvalidValueException;
import charon.domain.account.Role;
import charon.domain.account.TokenScope;
import charon.domain.account.User;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.CampaignImage;
import charon.domain.campaign.Page;
import charon.domain.disclosure.Audience;
import charon.domain.disclosure.Fog;
import charon.domain.table.Table;
import charon.domain.table.TableId;
import charon.domain.table.TableName;
import charon.http.message.Request;
import charon.http.routing.Dispatcher;
import charon.http.routing.RequestObserver;
import charon.http.routing.Route;
import charon.http.routing.Router;
import charon.http.routing.TablePath;
import charon.http.security.AccessGuard;
import charon.http.security.AuditLog;
import charon.http.security.CsrfToken;
import charon.http.security.TableThrottle;
import charon.http.security.Throttling;
import charon.http.state.EncodedState;
import charon.http.web.FileReading;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** The whole of Charon behind the socket: real services and routes, nothing on disk. */
public final class TestCharon {

  /** The password of the users {@code gm} and {@code player}. */
  public static final String PASSWORD = "correct horse";

  /** The time of all clocks. */
  public static final Instant NOW = Instant.parse("2201-03-09T18:00:00Z");

  /** All that is in every picture. */
  public static final String PICTURE = "a picture";

  private static final int MOST_TABLES = 50;

  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private final List<String> imagePaths = new ArrayList<>();
  private final Set<String> pictures = new HashSet<>();
  private final AtomicInteger picturesRead = new AtomicInteger();
  private final Map<TableId, TestTable> awake = new ConcurrentHashMap<>();
  private final Map<String, TestTable.Play> plays = new ConcurrentHashMap<>();
  private final InMemoryTableRepository directory = new InMemoryTableRepository();
  private final Accounts accounts = accounts(directory);
  private final Function<TableId, TestTable.Show> shows;
  private final AccountService administration;
  private final AuthenticationService authentication;
  private final Tables tables;
  private final TableService management;
  private final List<Route> routes;
  private final AtomicInteger accessEnded = new AtomicInteger();
  private final List<AuditEntry> audited = new ArrayList<>();
  private final AccessGuard guard;
  private final TablePath paths;
  private final Dispatcher dispatcher;
  private final Map<TokenScope, String> apiTokens = new EnumMap<>(TokenScope.class);

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
    this(campaign, Optional.empty(), fog, unlimited(), table -> TestTable.Show.NOWHERE);
  }

  /** With a campaign, fog, and displays for every table. */
  TestCharon(Campaign campaign, Displays displays) {
    this(campaign, Optional.empty(), Fog.ON, unlimited(), table -> {
      TableDisplays shown = displays.open(table);
      return new TestTable.Show(
          shown.publisher(), shown.newsPublisher(), shown.pingPublisher(), shown::close);
    });
  }

  private TestCharon(
      Campaign campaign,
      Optional<Path> webRoot,
      Fog fog,
      RouteTable.Capacity capacity,
      Function<TableId, TestTable.Show> shows) {
    this.shows = shows;
    SecretGenerator secrets = TestTable.counting();
    var hasher = new PlainPasswordHasher();
    administration = new AccountService(accounts, hasher, secrets, CLOCK);
    administration.addUser(new User("gm", true), seat(TableId.DEFAULT, Role.GM), PASSWORD);
    administration.addUser(new User("player", false), seat(TableId.DEFAULT, Role.PLAYER), PASSWORD);
    for (TokenScope scope : TokenScope.values()) {
      apiTokens.put(
          scope, administration.createToken("script", scope, TableId.DEFAULT, Optional.empty()));
    }
    authentication = new AuthenticationService(accounts, hasher, secrets, CLOCK);
    plays.put("", new TestTable.Play(campaign, this::image, fog));
    tables = new Tables(directory, this::wake, System::nanoTime);
    management = new TableService(
        new TableStores(
            directory,
            accounts.memberships(),
            accounts.users(),
            new InMemoryTableArchive(directory)),
        new TableRules(this::requireCampaign, MOST_TABLES),
        tables,
        secrets,
        CLOCK);
    routes = RouteTable.of(
        useCases(),
        new RouteTable.Streams(
            (table, audience, compressed) ->
                CompletableFuture.completedStage(at(table).latest(audience)),
            (table, audience, revision) -> "\"" + audience + "-" + revision + "\"",
            (table, audience) -> 0,
            accessEnded::incrementAndGet),
        new RouteTable.Site(
            webRoot,
            () -> List.of("http://10.0.0.7:8000"),
            new CsrfToken(secrets::randomBytes),
            CLOCK),
        capacity,
        new RouteTable.Watching(List::of, () -> "up 1\n", MetricsAccess.LOCAL));
    guard = new AccessGuard(authentication, capacity.throttling().badTokens());
    paths = new TablePath(tables, Optional.of("tables.example"));
    dispatcher =
        new Dispatcher(new Router(routes), guard, new AuditLog(audited::add, authentication));
  }

  private static Accounts accounts(InMemoryTableRepository directory) {
    InMemoryAccounts kept = new InMemoryAccounts();
    AtomicLong version = new AtomicLong(); // another one for each question: nothing is kept in mind
    return new Accounts(
        kept.users(),
        new InMemoryMembershipRepository(kept.users(), directory::has),
        kept.sessions(),
        kept.tokens(),
        version::incrementAndGet);
  }

  private static Optional<ManageAccountsUseCase.Seat> seat(TableId table, Role role) {
    return Optional.of(new ManageAccountsUseCase.Seat(table, role));
  }

  private void requireCampaign(String name) {
    if (!plays.containsKey(name)) {
      throw new InvalidValueException("campaign: there is no campaign '" + name + "'");
    }
  }

  private TestTable wake(Table table) {
    if (Thread.currentThread().getName().startsWith("http-")) {
      throw new AssertionError("a table is woken on an event loop, where nobody may wait");
    }
    TestTable woken = new TestTable(
        table,
        Objects.requireNonNull(plays.get(table.campaign())),
        shows.apply(table.id()),
        () -> accounts.memberships().at(table.id()));
    awake.put(table.id(), woken);
    return woken;
  }

  /** With the sample campaign and a front end of its own. */
  public static TestCharon withWebRoot(Path folder) {
    return new TestCharon(
        SampleCampaign.CAMPAIGN,
        Optional.of(folder),
        Fog.OFF,
        unlimited(),
        table -> TestTable.Show.NOWHERE);
  }

  private static RouteTable.Capacity unlimited() {
    return new RouteTable.Capacity(
        Throttling.none(),
        new TableThrottle(() -> 0),
        Runnable::run,
        new FileReading(Runnable::run, length -> true),
        length -> true);
  }

  /** With the sample campaign, where nobody may do too much. */
  static TestCharon with(RouteTable.Capacity capacity) {
    return new TestCharon(
        SampleCampaign.CAMPAIGN,
        Optional.empty(),
        Fog.OFF,
        capacity,
        table -> TestTable.Show.NOWHERE);
  }

  /**
   * Makes a table that only those know of who know its name.
   *
   * @param campaign what it plays
   * @param limits see {@link Table#limits}
   */
  public Table addTable(String name, Campaign campaign, Map<String, Integer> limits) {
    addCampaign(name, campaign);
    return management.create(
        new ManageTablesUseCase.NewTable(Optional.of(new TableName(name)), "", false, name, limits),
        List.of());
  }

  /** Has a campaign that tables may play. */
  public void addCampaign(String name, Campaign campaign) {
    plays.put(name, new TestTable.Play(campaign, this::image, Fog.ON));
  }

  /** Adds a user who has a role at a table. */
  public void addUser(String name, TableId table, Role role) {
    administration.addUser(new User(name, false), seat(table, role), PASSWORD);
  }

  /** Makes an API token. */
  public String addToken(String name, TokenScope scope, TableId table) {
    return administration.createToken(name, scope, table, Optional.empty());
  }

  /** What can be asked of the server. */
  ServerUseCases useCases() {
    return new ServerUseCases(
        authentication, tables, management, administration, CommandService.vocabulary());
  }

  /** A table that has been woken. */
  public TestTable at(TableId table) {
    return Objects.requireNonNull(awake.get(table));
  }

  /** Tables, and who is what at them. */
  public TableService management() {
    return management;
  }

  /** The directory. */
  public Tables tables() {
    return tables;
  }

  /** A request that reads. */
  public Call get(String uri) {
    return call("GET", uri);
  }

  /** A request without a body. */
  public Call call(String method, String uri) {
    return call(method, uri, new byte[0]);
  }

  /** A request with a body. */
  public Call call(String method, String uri, byte[] body) {
    return new Call(this, method, uri, body);
  }

  /** A request that writes. */
  public Call post(String uri, String body) {
    return post(uri, body.getBytes(StandardCharsets.UTF_8));
  }

  /** A request that writes. */
  public Call post(String uri, byte[] body) {
    return call("POST", uri, body);
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
    return at(TableId.DEFAULT).view();
  }

  /** Has somebody else think of CHARON's answers. */
  public void answerWith(CharonResponder other) {
    at(TableId.DEFAULT).answerWith(other);
  }

  /** The messages that are kept. */
  public InMemoryMessageRepository messages() {
    return at(TableId.DEFAULT).messages();
  }

  /** One more picture in the campaign folder. */
  public void addPicture(String path) {
    pictures.add(path);
  }

  /** A Markdown file in the campaign folder. */
  public void addPage(String path, Page page) {
    at(TableId.DEFAULT).put(path, page);
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
    return at(TableId.DEFAULT).announcements();
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

  /** The answer to a call by other routes than ours. */
  public Reply answer(List<Route> others, Call call) {
    Request request = paths.lead(call.request(), "/");
    Dispatcher behind = new Dispatcher(new Router(others), guard, RequestObserver.NONE);
    return Reply.of(behind.answer(behind.route(request)).toCompletableFuture().join());
  }

  List<Route> routes() {
    return routes;
  }

  CompletableFuture<Reply> send(Request request) {
    Request led = paths.lead(request, request.target().text());
    return dispatcher
        .answer(dispatcher.route(led))
        .whenComplete((answer, fault) -> led.leave())
        .thenApply(Reply::of)
        .toCompletableFuture();
  }

  static Map<String, String> session(String secret) {
    String csrf = CsrfToken.ofSession(secret);
    return Map.of("cookie", "sessionid=" + secret + "; csrftoken=" + csrf, "x-csrftoken", csrf);
  }

  /** The view as it was last published to an audience. */
  public EncodedState latest(Audience audience) {
    return at(TableId.DEFAULT).latest(audience);
  }

  private Optional<CampaignImage> image(String path) {
    imagePaths.add(path);
    byte[] content = PICTURE.getBytes(StandardCharsets.UTF_8);
    return Optional.of(new CampaignImage("image/png", NOW, content.length, () -> {
          picturesRead.incrementAndGet();
          return Optional.of(content);
        }))
        .filter(image -> path.equals(SampleCampaign.IMAGE) || pictures.contains(path));
  }
}
