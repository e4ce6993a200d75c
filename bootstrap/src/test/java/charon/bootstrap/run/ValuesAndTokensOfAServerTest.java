package charon.bootstrap.run;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.in.ManageAccountsUseCase.Seat;
import charon.bootstrap.Client;
import charon.bootstrap.SampleServer;
import charon.domain.account.Role;
import charon.domain.account.User;
import charon.domain.table.TableId;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is said of crew and ship, and whose tokens players move, over the sockets of a whole server. */
@Timeout(120)
class ValuesAndTokensOfAServerTest {

  private static final String MOVE = "/api/gm/encounter/move-token/";

  @TempDir
  private Path data;

  @Test
  void valuesAreThoseOfBeforeOnceTheViewIs() {
    try (var server = started(Map.of())) {
      done(server.post("/api/gm/switch-view/", "{\"view_type\": \"BRIDGE\"}"));
      done(server.post("/api/gm/set-crew/", "{\"id\": \"marsh\", \"health\": 3, \"wounds\": 2}"));
      done(server.post("/api/gm/set-ship/", "{\"hull\": 12}"));
      assertSaid(server);
    }

    try (var server = started(Map.of("resume", "on"))) {
      assertSaid(server);

      done(server.post("/api/gm/undo/", ""));
      assertThat(server.get("/api/ship-status/").body())
          .contains("\"hull\":{\"current\":30,\"max\":40}");
      done(server.post("/api/gm/undo/", ""));
      assertThat(server.get("/api/page-data/").body())
          .contains("\"health\":{\"current\":10,\"max\":12},\"wounds\":0");
    }
  }

  private static void assertSaid(SampleServer server) {
    assertThat(new Client(server.url()).get("/api/page-data/").body())
        .contains(
            "\"health\":{\"current\":3,\"max\":12},\"wounds\":2", "\"current\":12,\"max\":40");
    assertThat(new Client(server.url()).get("/api/ship-status/").body())
        .contains("\"hull\":{\"current\":12,\"max\":40}");
  }

  @Test
  void playersMoveWhatTheSettingOfTheServerAllowsThem() {
    CharonApplication.manageAccounts(
        data,
        new StrongSecrets(),
        accounts -> accounts.addUser(
            new User("marsh", false),
            Optional.of(new Seat(TableId.DEFAULT, Role.PLAYER)),
            SampleServer.GM_PASSWORD));
    try (var server = started(Map.of("player-tokens", "own", "fog", "off"))) {
      done(server.post(
          "/api/gm/switch-view/",
          "{\"view_type\": \"ENCOUNTER\", \"location_slug\": \"wick-station\"}"));
      done(place(server, "t-1", "Ines Marsh"));
      done(place(server, "t-2", "Dr. Femi Oduya"));
      Client player = new Client(server.url());
      assertThat(move(player, "t-1").statusCode()).isEqualTo(403);

      logIn(player);

      assertThat(move(player, "t-1").statusCode()).isEqualTo(200);
      assertThat(move(player, "t-2").statusCode()).isEqualTo(403);
      done(server.post(MOVE, "{\"token_id\": \"t-2\", \"x\": 3, \"y\": 3}"));
    }
  }

  @Test
  void aPhoneThatIsTiedMovesTheTokenOfWhomItIsTiedTo() {
    try (var server = started(Map.of("player-tokens", "own", "fog", "off"))) {
      done(server.post(
          "/api/gm/switch-view/",
          "{\"view_type\": \"ENCOUNTER\", \"location_slug\": \"wick-station\"}"));
      done(place(server, "t-1", "Ines Marsh"));
      done(place(server, "t-2", "Dr. Femi Oduya"));
      String phone = "dGhlIHBob25lIG9mIGtpbQ";
      String key = known(server, phone);
      Client player = new Client(server.url());
      assertThat(moveFrom(player, phone, "t-1").statusCode()).isEqualTo(403);

      done(server.post("/api/gm/displays/" + key + "/", "{\"settings\": {\"crew\": \"marsh\"}}"));

      done(moveFrom(player, phone, "t-1"));
      assertThat(server.get("/api/gm/journal/?limit=1").body())
          .contains("\"kind\":\"player\",\"name\":\"marsh\"");
      assertThat(moveFrom(player, phone, "t-2").statusCode()).isEqualTo(403);
      assertThat(moveFrom(player, "f".repeat(22), "t-1").statusCode()).isEqualTo(403);
      assertThat(moveFrom(player, key, "t-1").statusCode()).isEqualTo(400);
      assertThat(move(player, "t-1").statusCode()).isEqualTo(403);
    }
  }

  /** A display that has said what it shows; its key. */
  private static String known(SampleServer server, String display) {
    String said = "/api/displays/" + display + "/seen/";
    assertThat(new Client(server.url()).post(said, "{\"revision\": 0}").statusCode())
        .isEqualTo(204);
    String list = server.get("/api/gm/displays/").body();
    return list.replaceFirst(".*\"key\":\"([^\"]*)\".*", "$1");
  }

  private static HttpResponse<String> moveFrom(Client player, String display, String token) {
    return player.post(
        MOVE + "?audience=players&display=" + display,
        "{\"token_id\": \"" + token + "\", \"x\": 3, \"y\": 3}");
  }

  private static HttpResponse<String> place(SampleServer server, String id, String name) {
    return server.post("/api/gm/encounter/place-token/", """
        {"token_id": "%s", "type": "player", "name": "%s", "x": 2, "y": 2}""".formatted(id, name));
  }

  private static HttpResponse<String> move(Client player, String token) {
    return player.post(
        MOVE,
        "{\"token_id\": \"" + token + "\", \"x\": 3, \"y\": 3}",
        "X-CSRFToken",
        player.cookie("csrftoken"));
  }

  private static void logIn(Client player) {
    player.get("/accounts/login/");
    String form =
        "username=marsh&password=correct+horse&csrfmiddlewaretoken=" + player.cookie("csrftoken");
    assertThat(player
            .post("/accounts/login/", form, "Content-Type", "application/x-www-form-urlencoded")
            .statusCode())
        .isEqualTo(302);
  }

  private SampleServer started(Map<String, String> settings) {
    return SampleServer.startWithFog(SampleServer.CAMPAIGN, data, 0, settings);
  }

  private static void done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }
}
