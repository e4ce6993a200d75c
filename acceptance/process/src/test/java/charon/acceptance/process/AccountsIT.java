package charon.acceptance.process;

import static org.assertj.core.api.Assertions.assertThat;

import charon.bootstrap.Client;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The finished jar and who may do what: people who log in, and scripts with tokens. */
@Timeout(180)
class AccountsIT extends ServedJar {

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
}
