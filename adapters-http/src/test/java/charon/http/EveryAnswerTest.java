package charon.http;

import static charon.http.Who.ANONYMOUS;
import static charon.http.Who.GM;
import static charon.http.Who.PLAYER;
import static org.assertj.core.api.Assertions.assertThat;

import charon.http.routing.Access;
import charon.http.routing.Route;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every route there is, walked one by one: the next one has to keep it as well. */
class EveryAnswerTest {

  /** What the display calls that nobody has logged in on. */
  private static final Set<String> WITHOUT_LOGIN = Set.of(
      "/api/displays/{id}/seen/",
      "/api/ping/",
      "/api/terminal/hide/",
      "/api/charon/submit-query/",
      "/api/charon/{channel}/submit/",
      "/api/gm/charon/toggle-dialog/",
      "/api/gm/encounter/move-token/");

  private static final Set<String> FORMS = Set.of("/accounts/login/", "/logout/");

  private static LiveServer server;

  private final TestCharon charon = new TestCharon();
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws IOException {
    server = LiveServer.over(HttpTransport.AUTO);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void whoeverDoesNotSayWhoTheyAreCanOnlyReadAndDoWhatDisplaysDo() {
    for (Route route : charon.routes()) {
      boolean isOpen = WITHOUT_LOGIN.contains(route.path().text())
          || FORMS.contains(route.path().text())
          || (route.method().equals("GET") && isForAnybody(route));
      int status = charon.call(route.method(), path(route)).as(ANONYMOUS).send().status();
      if (!isOpen) { // pages lead to the login instead
        assertThat(status).as(route.toString()).isEqualTo(isPage(route) ? 302 : 401);
      }
    }
  }

  @Test
  void whoeverIsNoGameMasterCanDoNoMore() {
    charon.routes().stream()
        .filter(route -> !isForAnybody(route) && route.access() != Access.USER_PAGE)
        .forEach(route -> assertThat(
                charon.call(route.method(), path(route)).as(PLAYER).send().status())
            .as(route.toString())
            .isEqualTo(isPage(route) ? 302 : 403));
  }

  @Test
  void noSessionWritesWithoutItsToken() {
    for (Route route : charon.routes()) {
      if (route.method().equals("POST") && !WITHOUT_LOGIN.contains(route.path().text())) {
        Call call = charon.post(path(route), "{}").as(GM).without("x-csrftoken");
        assertThat(call.send().status()).as(route.toString()).isEqualTo(403);
        assertThat(call.with("x-csrftoken", "x").send().status()).as("wrong").isEqualTo(403);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("paths")
  void everyAnswerProtectsTheBrowserThatGetsIt(String path) throws Exception {
    for (String method : List.of("GET", "POST", "OPTIONS", "BREW")) {
      assertIsProtected(method, path, "x-nobody", "1");
      assertIsProtected(method, path, "authorization", "Bearer " + LiveServer.TOKEN);
      assertIsProtected(method, path, "origin", "https://elsewhere.example");
    }
  }

  private void assertIsProtected(String method, String path, String field, String value)
      throws IOException, InterruptedException {
    HttpHeaders fields = fieldsOf(method, path, field, value);
    String what = method + " " + path + " " + fields.map();
    String type = fields.firstValue("content-type").orElse("");
    String caching = fields.firstValue("cache-control").orElse("");
    String policy = fields.firstValue("content-security-policy").orElse("");

    assertThat(fields.allValues("x-content-type-options")).as(what).containsExactly("nosniff");
    assertThat(fields.allValues("referrer-policy")).as(what).containsExactly("same-origin");
    assertThat(fields.map().keySet()).as(what).noneMatch(name -> name.startsWith("access-control"));
    if (fields.firstValue("etag").isEmpty() && !type.equals("text/event-stream")) {
      assertThat(caching).as(what).isIn("no-store", "no-cache", "private, no-cache");
    }
    if (type.startsWith("text/html") || type.equals("application/json")) {
      assertThat(policy).as(what).contains("default-src 'none'", "frame-ancestors 'self'");
    }
  }

  private HttpHeaders fieldsOf(String method, String path, String field, String value)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + server.address().getPort() + path))
        .method(method, HttpRequest.BodyPublishers.noBody())
        .header(field, value)
        .timeout(Duration.ofSeconds(30))
        .build();
    HttpResponse<InputStream> response =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    response.body().close(); // a stream has no end
    return response.headers();
  }

  private static boolean isForAnybody(Route route) {
    return route.access() == Access.PUBLIC || route.access() == Access.PERSONAL;
  }

  private static boolean isPage(Route route) {
    return route.access() == Access.USER_PAGE
        || route.access() == Access.GM_PAGE
        || route.access() == Access.ADMIN_PAGE;
  }

  private static Stream<String> paths() {
    return Stream.concat(
        new TestCharon().routes().stream().map(EveryAnswerTest::path).distinct(),
        Stream.of("/nothing/", "/api/nothing/", "/terminal", "/static/charon/css/base.css"));
  }

  private static String path(Route route) {
    return route.path().text().replace("{path...}", "a/b.png").replaceAll("[{}]", "");
  }
}
