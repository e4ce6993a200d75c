package charon.bootstrap;

import charon.application.port.in.ManageAccountsUseCase;
import charon.application.port.in.ManageAccountsUseCase.Seat;
import charon.bootstrap.run.CharonApplication;
import charon.bootstrap.run.StrongSecrets;
import charon.bootstrap.settings.CharonConfig;
import charon.domain.account.Role;
import charon.domain.account.TokenScope;
import charon.domain.account.User;
import charon.domain.table.TableId;
import charon.testing.Checkout;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Charon inside the test's own process, with a campaign on disk and a real database. */
public final class SampleServer implements AutoCloseable {

  /** The password of everybody who can log in. */
  public static final String GM_PASSWORD = "correct horse";

  /** The campaign that most tests play. */
  public static final Path CAMPAIGN =
      Checkout.path("adapters-persistence/src/test/resources/sample-campaign");

  /** Tests do in a minute what no table does. */
  private static final Map<String, String> UNLIMITED = Map.of(
      "failed-logins", "0",
      "logins", "0",
      "bad-tokens", "0",
      "player-submits", "0",
      "player-writes", "0");

  private final CharonApplication application;
  private final ForwardClock clock;
  private final String url;
  private final String token;
  private final Client client;

  private SampleServer(CharonApplication application, ForwardClock clock, String token) {
    this.application = application;
    this.clock = clock;
    this.url = "http://localhost:" + application.address().getPort();
    this.token = token;
    this.client = new Client(url);
  }

  /** Starts a server without fog where only scripts can log in. */
  public static SampleServer start(Path data) {
    return start(CAMPAIGN, data, 0, false, Map.of(), SampleServer::nobody);
  }

  /** Starts a server with another campaign, where only scripts can log in. */
  static SampleServer startWith(Path campaign, Path data) {
    return start(campaign, data, 0, false, Map.of(), SampleServer::nobody);
  }

  /** Starts a server where the game master {@code gm} can log in. */
  static SampleServer startWithGameMaster(Path data, int port) {
    return start(CAMPAIGN, data, port, false, Map.of(), SampleServer::gameMaster);
  }

  /** Starts a server where the game master {@code gm} and the player {@code bo} can log in. */
  public static SampleServer startWithPeople(Path data) {
    return start(CAMPAIGN, data, 0, false, Map.of(), accounts -> {
      gameMaster(accounts);
      accounts.addUser(
          new User("bo", false), Optional.of(new Seat(TableId.DEFAULT, Role.PLAYER)), GM_PASSWORD);
    });
  }

  /** Starts a server with fog, and with further settings, for those who have accounts in its data. */
  public static SampleServer startWithFog(
      Path campaign, Path data, int port, Map<String, String> settings) {
    return start(campaign, data, port, true, settings, SampleServer::nobody);
  }

  /** Makes a token for the server that will use the data folder; none may use it now. */
  public static String createToken(Path data) {
    List<String> tokens = new ArrayList<>();
    CharonApplication.manageAccounts(
        data,
        new StrongSecrets(),
        accounts -> tokens.add(
            accounts.createToken("test", TokenScope.CONTROL, TableId.DEFAULT, Optional.empty())));
    return tokens.get(0);
  }

  private static void nobody(ManageAccountsUseCase accounts) {}

  private static void gameMaster(ManageAccountsUseCase accounts) {
    accounts.ensureGameMaster(Optional.of(GM_PASSWORD));
  }

  private static SampleServer start(
      Path campaign,
      Path data,
      int port,
      boolean fog,
      Map<String, String> settings,
      Consumer<ManageAccountsUseCase> people) {
    Map<String, String> given = new HashMap<>(UNLIMITED);
    given.put("campaign", campaign.toString());
    given.put("data", data.toString());
    given.put("host", "127.0.0.1");
    given.put("port", String.valueOf(port));
    given.put("fog", fog ? "on" : "off");
    given.putAll(settings);
    var config = CharonConfig.of(given);
    List<String> tokens = new ArrayList<>();
    var clock = new ForwardClock();
    var application = CharonApplication.start(config, new StrongSecrets(), clock, accounts -> {
      tokens.add(
          accounts.createToken("test", TokenScope.CONTROL, TableId.DEFAULT, Optional.empty()));
      people.accept(accounts);
    });
    return new SampleServer(application, clock, tokens.get(0));
  }

  /** Beginning of all URLs. */
  public String url() {
    return url;
  }

  /** Where it listens. */
  public int port() {
    return application.address().getPort();
  }

  /** Lets so much time go by at once for what the server does by the time of day. */
  public void putClockForward(Duration by) {
    clock.putForward(by);
  }

  /** Reads as the game master. */
  public HttpResponse<String> get(String path) {
    return client.get(path, "Authorization", "Bearer " + token);
  }

  /** Sends a command as the game master. */
  public HttpResponse<String> post(String path, String body) {
    return client.post(path, body, "Authorization", "Bearer " + token);
  }

  @Override
  public void close() {
    application.close();
  }
}
