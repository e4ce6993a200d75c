package charon.bootstrap.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.port.in.ManageAccountsUseCase;
import charon.bootstrap.settings.CharonConfig;
import charon.bootstrap.terminal.CommandException;
import charon.domain.account.ApiToken;
import charon.domain.account.TokenScope;
import charon.domain.table.TableId;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class CharonApplicationTest {

  private static final String HOST = "127.0.0.1";

  private final StrongSecrets secrets = new StrongSecrets();

  @TempDir
  private Path campaign;

  @TempDir
  private Path data;

  @Test
  void listensUntilItIsClosed() throws IOException {
    InetSocketAddress address;
    try (var application = start(0)) {
      address = application.address();
      new Socket(address.getAddress(), address.getPort()).close();
      assertThat(application.campaign()).isEqualTo(campaign);
    }

    assertThatThrownBy(() -> new Socket(address.getAddress(), address.getPort()).close())
        .isInstanceOf(IOException.class);
  }

  @Test
  void aTakenPortIsToldAndNothingStaysOpen() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();

      assertThatThrownBy(() -> start(port))
          .isInstanceOf(CommandException.class)
          .hasMessageContaining("Cannot listen on " + HOST + ":" + port);
    }

    start(0).close();
  }

  @Test
  void accountsCanBeManagedWhileItRuns() {
    List<String> names = new ArrayList<>();

    try (var application = start(0)) {
      assertThat(application.address().getPort()).isPositive();
      manage(accounts ->
          accounts.createToken("deck", TokenScope.CONTROL, TableId.DEFAULT, Optional.empty()));
      manage(accounts -> accounts.tokens().stream().map(ApiToken::name).forEach(names::add));
    }

    assertThat(names).containsExactly("deck");
  }

  @Test
  void conversationsSurviveARestart() throws Exception {
    List<String> tokens = new ArrayList<>();
    try (var application = start(0)) {
      manage(accounts -> tokens.add(
          accounts.createToken("deck", TokenScope.CONTROL, TableId.DEFAULT, Optional.empty())));
      send(application, tokens.get(0), "gm/charon/mode/", "{\"mode\": \"QUERY\"}");
      send(application, tokens.get(0), "charon/bridge/submit/", "{\"query\": \"Course?\"}");
      send(application, tokens.get(0), "gm/charon/bridge/mark-read/", "");
    }

    try (var application = start(0)) {
      assertThat(send(application, tokens.get(0), "gm/charon/bridge/pending/", ""))
          .contains("\"query\":\"Course?\"", "[SYSTEM ERROR]");
      assertThat(send(application, tokens.get(0), "gm/charon/channels/", ""))
          .contains("\"message_count\":1,\"unread_count\":0");
      assertThat(send(application, tokens.get(0), "charon/bridge/conversation/", ""))
          .contains("Course?");
    }
  }

  @Test
  void limitsOfTheSettingsAreInForce() throws Exception {
    var once = Map.of("player-writes", "1");
    try (var application = CharonApplication.start(config(0, once), secrets, accounts -> {})) {
      HttpRequest hide = HttpRequest.newBuilder(URI.create(
              "http://" + HOST + ":" + application.address().getPort() + "/api/terminal/hide/"))
          .POST(HttpRequest.BodyPublishers.noBody())
          .build();
      HttpClient client = HttpClient.newHttpClient();

      assertThat(client.send(hide, HttpResponse.BodyHandlers.ofString()).statusCode())
          .isEqualTo(200);
      HttpResponse<String> second = client.send(hide, HttpResponse.BodyHandlers.ofString());

      assertThat(second.statusCode()).isEqualTo(429);
      assertThat(second.headers().firstValue("retry-after")).isPresent();
    }
  }

  private static String send(CharonApplication application, String token, String path, String body)
      throws Exception {
    boolean writes = !path.matches(".*(pending|channels|conversation)/");
    HttpRequest request = HttpRequest.newBuilder(uri(application, "/api/" + path))
        .header("Authorization", "Bearer " + token)
        .method(writes ? "POST" : "GET", HttpRequest.BodyPublishers.ofString(body))
        .build();
    HttpResponse<String> response =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body();
  }

  @Test
  void whatTheGameMasterDidIsWrittenDown() throws Exception {
    List<String> tokens = new ArrayList<>();
    try (var application = start(0)) {
      manage(accounts -> tokens.add(
          accounts.createToken("deck", TokenScope.CONTROL, TableId.DEFAULT, Optional.empty())));
      send(application, tokens.get(0), "gm/switch-view/", "{}");
    }

    try (var files = Files.list(data.resolve("audit"))) {
      assertThat(files)
          .singleElement()
          .satisfies(file -> assertThat(Files.readString(file))
              .contains("\"event\":\"write\"", " deck\"", "/api/gm/switch-view/", "\"status\":200")
              .doesNotContain(tokens.get(0)));
    }
  }

  @Test
  @Timeout(40) // less than a minute: it must not take the regular inspection
  void streamOfTheGameMasterEndsWhenTheyAreLoggedOut() throws Exception {
    List<String> tokens = new ArrayList<>();
    try (var application = CharonApplication.start(
        config(0), secrets, accounts -> accounts.ensureGameMaster(Optional.of("correct horse")))) {
      manage(accounts -> tokens.add(
          accounts.createToken("admin", TokenScope.ADMIN, TableId.DEFAULT, Optional.empty())));
      String session = logIn(application);
      try (InputStream stream = HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(uri(application, "/api/active-view/stream/"))
                  .header("Cookie", session)
                  .build(),
              HttpResponse.BodyHandlers.ofInputStream())
          .body()) {
        assertThat(stream.read()).isPositive();

        send(application, tokens.get(0), "gm/log-out-everywhere/", "{\"username\": \"gm\"}");

        assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
            .contains("event: activeview");
      }
    }
  }

  private static String logIn(CharonApplication application) throws Exception {
    String csrf = "t".repeat(43);
    HttpResponse<Void> login = HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(uri(application, "/accounts/login/"))
                .header("Cookie", "csrftoken=" + csrf)
                .POST(HttpRequest.BodyPublishers.ofString(
                    "username=gm&password=correct+horse&csrfmiddlewaretoken=" + csrf))
                .build(),
            HttpResponse.BodyHandlers.discarding());
    assertThat(login.statusCode()).isEqualTo(302);
    return login.headers().allValues("set-cookie").get(0).replaceFirst(";.*", "");
  }

  private static URI uri(CharonApplication application, String path) {
    return URI.create("http://" + HOST + ":" + application.address().getPort() + path);
  }

  @Test
  void theGameMasterCanLogInBeforeAnybodyCanConnect() {
    List<String> passwords = new ArrayList<>();

    CharonApplication.start(
            config(0),
            secrets,
            accounts -> accounts.ensureGameMaster(Optional.empty()).ifPresent(passwords::add))
        .close();

    assertThat(passwords).hasSize(1);
    manage(accounts -> assertThat(accounts.users()).hasSize(1));
  }

  private CharonApplication start(int port) {
    return CharonApplication.start(config(port), secrets, accounts -> {});
  }

  private CharonConfig config(int port) {
    return config(port, Map.of());
  }

  private CharonConfig config(int port, Map<String, String> more) {
    Map<String, String> given = new HashMap<>(more);
    given.put("campaign", campaign.toString());
    given.put("data", data.toString());
    given.put("host", HOST);
    given.put("port", String.valueOf(port));
    return CharonConfig.of(given);
  }

  private void manage(Consumer<ManageAccountsUseCase> work) {
    CharonApplication.manageAccounts(data, secrets, work);
  }
}
