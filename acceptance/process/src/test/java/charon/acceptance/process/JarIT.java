package charon.acceptance.process;

import static org.assertj.core.api.Assertions.assertThat;

import charon.bootstrap.Client;
import charon.bootstrap.ViewStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The finished jar from outside: its processes, what they print, and what they answer. */
@Timeout(180)
class JarIT {

  private static final String PASSWORD = "correct horse";
  private static final Map<String, String> GIVEN_PASSWORD = Map.of("CHARON_GM_PASSWORD", PASSWORD);
  private static final Pattern FIRST_PASSWORD = Pattern.compile("^ +password +(\\S+)$");
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration STOP = Duration.ofSeconds(5);
  private static final Duration EDIT = Duration.ofSeconds(2);

  private static final String SHOW_OUTPOST =
      "{\"view_type\": \"ENCOUNTER\", \"location_slug\": \"sounding-nine\"}";

  private Path data = Path.of("");

  @BeforeEach
  void dataIn(@TempDir Path folder) {
    data = folder.resolve("data");
  }

  @ParameterizedTest
  @ValueSource(strings = {"auto", "nio"})
  void runsTheDemoOverEachTransport(String transport) throws IOException, InterruptedException {
    String password;
    try (var server = serve(Map.of(), "--transport", transport)) {
      var anybody = new Client(server.url());
      assertThat(anybody.get("/terminal/").statusCode()).isEqualTo(200);
      assertThat(anybody.get("/api/active-view/").body()).contains("\"STANDBY\"");
      server.out().await(Pattern.compile("Campaign .*demo-campaign \\(the demo\\)"), PATIENCE);
      server.out().await(Pattern.compile("Transport +" + transport), PATIENCE);
      password = server.out().await(FIRST_PASSWORD, PATIENCE).group(1);
      assertThat(logIn(anybody, password).statusCode()).isEqualTo(302);
    }

    try (var again = serve(Map.of(), "--transport", transport)) {
      assertThat(logIn(new Client(again.url()), password).statusCode()).isEqualTo(302);
      assertThat(again.out().all())
          .noneMatch(line -> FIRST_PASSWORD.matcher(line).find());
    }
  }

  @Test
  void theGivenPasswordIsTheGameMastersAndIsNotPrinted() throws IOException, InterruptedException {
    try (var server = serve(GIVEN_PASSWORD)) {
      var browser = new Client(server.url());

      assertThat(logIn(browser, "wrong horse").statusCode()).isEqualTo(401);
      assertThat(browser.cookie("sessionid")).isEmpty();
      HttpResponse<String> welcome = logIn(browser, PASSWORD);

      assertThat(welcome.statusCode()).isEqualTo(302);
      assertThat(welcome.headers().firstValue("location")).hasValue("/terminal/");
      assertThat(Stream.concat(server.out().all().stream(), server.err().all().stream()))
          .noneMatch(line -> line.contains(PASSWORD) || line.contains("First start"));
    }
  }

  @Test
  void aSessionActsOnlyWithItsCsrfTokenAndUntilItEnds() throws IOException, InterruptedException {
    try (var server = serve(GIVEN_PASSWORD)) {
      var browser = new Client(server.url());
      assertThat(browser.post("/api/gm/switch-view/", SHOW_OUTPOST).statusCode())
          .isEqualTo(401);
      logIn(browser, PASSWORD);
      String csrf = browser.cookie("csrftoken");

      assertThat(browser.post("/api/gm/switch-view/", SHOW_OUTPOST).statusCode())
          .isEqualTo(403);
      assertThat(browser
              .post("/api/gm/switch-view/", SHOW_OUTPOST, "X-CSRFToken", csrf)
              .statusCode())
          .isEqualTo(200);
      assertThat(browser.get("/api/active-view/").body()).contains("sounding-nine");

      assertThat(browser.post("/logout/", form("csrfmiddlewaretoken", csrf)).statusCode())
          .isEqualTo(302);
      assertThat(browser
              .post("/api/gm/switch-view/", SHOW_OUTPOST, "X-CSRFToken", csrf)
              .statusCode())
          .isEqualTo(401);
    }
  }

  @Test
  void aTokenOfAnotherProcessWorksAtOnceUntilItIsRevoked()
      throws IOException, InterruptedException {
    try (var server = serve(GIVEN_PASSWORD)) {
      var script = new Client(server.url());
      String bearer = "Bearer " + createToken();

      assertThat(switchView(script, bearer).statusCode()).isEqualTo(200);

      String listed = run("token", "list").get(1);
      run("token", "revoke", listed.substring(0, listed.indexOf(' ')));
      assertThat(switchView(script, bearer).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void aTakenPortIsToldInOneLine() throws IOException, InterruptedException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var refused = JarProcess.start(
            Map.of("CHARON_LOG_LEVEL", "warn"),
            "--host",
            "127.0.0.1",
            "--port",
            "" + taken.getLocalPort(),
            "--data",
            "" + data)) {

      assertThat(refused.exitCode()).isEqualTo(1);
      assertThat(refused.err().toEnd(PATIENCE))
          .singleElement()
          .satisfies(line -> assertThat(line)
              .startsWith("charon: Cannot listen on 127.0.0.1:" + taken.getLocalPort()));
    }
  }

  @Test
  void anUnknownCampaignFolderIsToldInOneLine() throws IOException, InterruptedException {
    try (var refused = serve(Map.of(), "--campaign", "" + data.resolve("nowhere"))) {
      assertThat(refused.exitCode()).isEqualTo(1);
      assertThat(refused.err().toEnd(PATIENCE))
          .singleElement()
          .satisfies(line ->
              assertThat(line).startsWith("charon: ").contains("" + data.resolve("nowhere")));
    }
  }

  @Test
  void stopsInOrderWhileDisplaysAreConnected() throws IOException, InterruptedException {
    try (var server = serve(GIVEN_PASSWORD);
        var first = ViewStream.of(server.url());
        var second = ViewStream.of(server.url())) {
      first.next(PATIENCE);
      second.next(PATIENCE);

      server.terminate();

      assertThat(server.exitCode(STOP)).isZero();
      assertThat(first.ends(PATIENCE)).isTrue();
      assertThat(second.ends(PATIENCE)).isTrue();
      assertThat(server.out().toEnd(PATIENCE)).last().isEqualTo("Charon has stopped.");
      assertThat(server.err().toEnd(PATIENCE))
          .noneMatch(line -> line.contains("ERROR") || line.contains("WARN"));
    }
  }

  @Test
  void messagesAndAccountsOutliveTheServer() throws IOException, InterruptedException {
    String bearer;
    try (var server = serve(GIVEN_PASSWORD)) {
      var script = new Client(server.url());
      bearer = "Bearer " + createToken();
      add("mira");
      script.post(
          "/api/gm/broadcast/", "{\"content\": \"Hold all hulls\"}", "Authorization", bearer);
      server.terminate();
      assertThat(server.exitCode()).isZero();
    }

    try (var again = serve(Map.of())) {
      var player = new Client(again.url());
      assertThat(player.get("/api/messages/").body()).contains("Hold all hulls", "\"count\":1");
      assertThat(switchView(player, bearer).statusCode()).isEqualTo(200);
      assertThat(logIn(player, "mira", PASSWORD).statusCode()).isEqualTo(302);
      assertThat(logIn(new Client(again.url()), PASSWORD).statusCode()).isEqualTo(302);
    }
  }

  @Test
  void anEditShowsAtOnceAndABrokenFileChangesNothing() throws IOException, InterruptedException {
    try (var server = serve(GIVEN_PASSWORD);
        var stream = ViewStream.of(server.url())) {
      Path file = data.resolve("demo-campaign/galaxy/anselm/cadence/sounding-nine/location.yaml");
      String text = Files.readString(file);
      var script = new Client(server.url());
      switchView(script, "Bearer " + createToken());
      stream.next(json -> json.contains("\"location_name\":\"Sounding Nine\""), PATIENCE);

      Files.writeString(file, text.replace("name: \"Sounding Nine\"", "name: \"Sounding Ten\""));
      stream.next(json -> json.contains("\"location_name\":\"Sounding Ten\""), EDIT);

      Files.writeString(file, "name: \"Sounding Eleven\"\ntype: base\nstatus: [unclosed\n");
      server
          .err()
          .await(
              Pattern.compile("campaign file galaxy/anselm/cadence/sounding-nine/location.yaml"
                  + " line [34]: "),
              PATIENCE);
      assertThat(script.get("/api/active-view/").body())
          .contains("\"location_name\":\"Sounding Ten\"");

      Files.writeString(file, text);
      stream.next(json -> json.contains("\"location_name\":\"Sounding Nine\""), PATIENCE);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "serve",
        "user",
        "user add",
        "user list",
        "user passwd",
        "token",
        "token create",
        "token list",
        "token revoke"
      })
  void everyCommandExplainsItself(String command) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.removeIf(String::isEmpty);
    words.add("--help");

    try (var help = JarProcess.start(Map.of(), words.toArray(String[]::new))) {
      assertThat(help.exitCode()).isZero();
      assertThat(help.out().toEnd(PATIENCE))
          .first()
          .asString()
          .startsWith(("Usage: charon " + command).strip());
      assertThat(help.err().toEnd(PATIENCE)).isEmpty();
    }
  }

  private JarProcess serve(Map<String, String> environment, String... options) throws IOException {
    String[] always = {"serve", "--port", "0", "--host", "127.0.0.1", "--data", data.toString()};
    return JarProcess.start(
        environment,
        Stream.concat(Arrays.stream(always), Arrays.stream(options)).toArray(String[]::new));
  }

  private List<String> run(String... command) throws IOException, InterruptedException {
    try (var process = JarProcess.start(Map.of("CHARON_DATA", data.toString()), command)) {
      assertThat(process.exitCode()).as("%s", process.err().all()).isZero();
      return process.out().toEnd(PATIENCE);
    }
  }

  private String createToken() throws IOException, InterruptedException {
    return run("token", "create", "deck").get(0);
  }

  private void add(String player) throws IOException, InterruptedException {
    try (var process = JarProcess.start(
        PASSWORD + "\n",
        Map.of("CHARON_DATA", data.toString()),
        "user",
        "add",
        player,
        "--password-stdin")) {
      assertThat(process.exitCode()).as("%s", process.err().all()).isZero();
    }
  }

  private static HttpResponse<String> switchView(Client client, String bearer) {
    return client.post("/api/gm/switch-view/", SHOW_OUTPOST, "Authorization", bearer);
  }

  private static HttpResponse<String> logIn(Client browser, String password) {
    return logIn(browser, "gm", password);
  }

  private static HttpResponse<String> logIn(Client browser, String name, String password) {
    assertThat(browser.get("/accounts/login/").statusCode()).isEqualTo(200);
    return browser.post(
        "/accounts/login/",
        form(
            "username",
            name,
            "password",
            password,
            "csrfmiddlewaretoken",
            browser.cookie("csrftoken"),
            "next",
            ""),
        "Content-Type",
        "application/x-www-form-urlencoded");
  }

  private static String form(String... namesAndValues) {
    var form = new StringBuilder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      form.append(form.isEmpty() ? "" : "&")
          .append(namesAndValues[i])
          .append('=')
          .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
    }
    return form.toString();
  }
}
