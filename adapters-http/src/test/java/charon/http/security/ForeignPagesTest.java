package charon.http.security;

import static charon.http.Who.ANONYMOUS;
import static charon.http.Who.GM;
import static charon.http.Who.PLAYER;
import static charon.http.Who.SCRIPT;
import static org.assertj.core.api.Assertions.assertThat;

import charon.http.Call;
import charon.http.TestCharon;
import charon.http.Who;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps pages of other sites from acting as whoever is logged in here. */
class ForeignPagesTest {

  private static final String CLEAR = "/api/gm/encounter/clear-tokens/";
  private static final String ROOMS = "/api/gm/encounter/room-visibility/";
  private static final String CLEARED = "{\"success\": true, \"tokens\": {}}";

  private final TestCharon charon = new TestCharon();

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "BREW"})
  void unsafeMethodByCookieNeedsTheTokenBeforeTheMethodIsLookedAt(String method) {
    charon.call(method, CLEAR).as(GM).without("x-csrftoken").isRefusedNaming(403, "CSRF");
    charon.call(method, CLEAR).as(GM).with("x-csrftoken", "").isRefusedNaming(403, "CSRF");
  }

  @Test
  void readingByCookieNeedsNoToken() {
    charon.get(ROOMS).as(GM).without("x-csrftoken").answers("{\"room_visibility\": {}}");
    charon.call("GET", CLEAR).as(GM).without("x-csrftoken").isRefused(405, "Method not allowed");
  }

  @Test
  void tokenMustBeInCookieAndHeaderAndBelongToTheSession() {
    String mine = charon.logIn("gm");
    String token = CsrfToken.ofSession(mine);
    String another = CsrfToken.ofSession(charon.logIn("gm"));
    String made = "x".repeat(43);

    byCookie(mine, token, token).announces(CLEARED);
    byCookie(mine, another, another).isRefusedNaming(403, "CSRF");
    byCookie(mine, made, made).isRefusedNaming(403, "CSRF");
    byCookie(mine, token, another).isRefusedNaming(403, "CSRF");
    byCookie(mine, another, token).isRefusedNaming(403, "CSRF");
    byCookie(mine, "", "").isRefusedNaming(403, "CSRF");
    charon
        .post(CLEAR, "")
        .with("cookie", "sessionid=" + mine)
        .with("x-csrftoken", token)
        .isRefusedNaming(403, "CSRF");
  }

  @ParameterizedTest
  @CsvSource({
    "table.example:8000,http://table.example:8000",
    "table.example,https://table.example",
    "127.0.0.1:8000,http://127.0.0.1:8000",
    "[::1]:8000,http://[::1]:8000",
    "table.example,''",
    "table.example:443,https://table.example",
    "TABLE.example,http://table.Example:80",
    "table.example:,http://table.example"
  })
  void ownOriginMayWrite(String host, String origin) {
    charon.post(CLEAR, "").as(GM).with("host", host).with("origin", origin).announces(CLEARED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://elsewhere.example",
        "null",
        "http://table.example",
        "http://table.example:8001",
        "http://table.example:8000.elsewhere.example",
        "http://elsewhere.example/table.example:8000",
        "http://x@table.example:8000",
        "file://table.example:8000",
        "table.example:8000/",
        "http://table.example:8000, http://elsewhere.example"
      })
  void foreignOriginMayNotWrite(String origin) {
    charon
        .post(CLEAR, "")
        .as(GM)
        .with("host", "table.example:8000")
        .with("origin", origin)
        .isRefusedNaming(403, "CSRF");
  }

  @Test
  void browserKnowsBetterThanAProxyWhatIsOurs() {
    charon
        .post(CLEAR, "")
        .as(GM)
        .with("host", "127.0.0.1:8000")
        .with("origin", "https://table.example")
        .with("sec-fetch-site", "same-origin")
        .announces(CLEARED);
  }

  @Test
  void pageWithoutEncryptionIsNotOneOfTheEncryptedServer() {
    charon
        .post(CLEAR, "")
        .as(GM)
        .overHttps()
        .with("host", "table.example")
        .with("origin", "http://table.example")
        .isRefusedNaming(403, "CSRF");
  }

  @ParameterizedTest
  @ValueSource(strings = {"same-origin", "same-site", "none"})
  void browserMaySayThatTheRequestIsOurs(String site) {
    charon.post(CLEAR, "").as(GM).with("sec-fetch-site", site).announces(CLEARED);
  }

  @Test
  void browserMaySayThatTheRequestIsForeign() {
    charon.post(CLEAR, "").as(GM).with("sec-fetch-site", "cross-site").isRefusedNaming(403, "CSRF");
  }

  @Test
  void tokenOfAScriptNeedsNoCsrfAndMayComeFromAnywhere() {
    charon
        .post(CLEAR, "")
        .as(SCRIPT)
        .with("origin", "https://elsewhere.example")
        .with("sec-fetch-site", "cross-site")
        .announces(CLEARED);
  }

  @ParameterizedTest
  @CsvSource({"/api/terminal/hide/,200", "/api/gm/encounter/move-token/,404"})
  void whatTheDisplayCallsIsExemptFromCsrf(String path, int status) {
    int answered = charon
        .post(path, "{\"token_id\": \"gone\", \"x\": 1, \"y\": 1}")
        .as(GM)
        .without("x-csrftoken")
        .send()
        .status();

    assertThat(answered).isEqualTo(status);
  }

  @ParameterizedTest
  @MethodSource("whatAnybodyMayWrite")
  void noPageOfAnotherSiteWrites(String path) {
    for (Who who : List.of(ANONYMOUS, PLAYER, GM)) {
      charon
          .post(path, "{}")
          .as(who)
          .with("host", "table.example")
          .with("origin", "https://elsewhere.example")
          .isRefusedNaming(403, "another site");
      charon.post(path, "{}").as(who).with("origin", "null").isRefusedNaming(403, "another site");
      charon
          .post(path, "{}")
          .as(who)
          .with("sec-fetch-site", "cross-site")
          .isRefusedNaming(403, "another site");
    }
  }

  private static Stream<String> whatAnybodyMayWrite() {
    return Stream.of(
        "/api/terminal/hide/",
        "/api/charon/submit-query/",
        "/api/charon/story/submit/",
        "/api/gm/charon/toggle-dialog/",
        "/api/gm/encounter/move-token/");
  }

  private Call byCookie(String session, String csrfCookie, String csrfHeader) {
    return charon
        .post(CLEAR, "")
        .with("cookie", "a=b; sessionid=" + session + "; csrftoken=" + csrfCookie)
        .with("x-csrftoken", csrfHeader);
  }
}
