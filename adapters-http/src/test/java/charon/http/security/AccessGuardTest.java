package charon.http.security;

import static charon.http.Who.ADMIN;
import static charon.http.Who.ANONYMOUS;
import static charon.http.Who.GM;
import static charon.http.Who.PLAYER;
import static charon.http.Who.READER;
import static charon.http.Who.SCRIPT;
import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.disclosure.Audience;
import charon.http.Call;
import charon.http.Reply;
import charon.http.TestCharon;
import charon.http.Who;
import charon.http.message.Caller;
import charon.http.message.Peer;
import charon.http.message.Request;
import charon.http.message.RequestHeaders;
import charon.http.message.Response;
import charon.http.message.Target;
import charon.http.routing.Access;
import charon.http.routing.Dispatcher;
import charon.http.routing.RequestObserver;
import charon.http.routing.Route;
import charon.http.routing.Router;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessGuardTest {

  private static final String CLEAR = "/api/gm/encounter/clear-tokens/";
  private static final String ROOMS = "/api/gm/encounter/room-visibility/";
  private static final String CLEARED = "{\"success\": true, \"tokens\": {}}";

  private final TestCharon charon = new TestCharon();

  @ParameterizedTest
  @ValueSource(
      strings = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW"})
  void strangerIsAskedWhoTheyAreBeforeAnythingElse(String method) {
    charon.call(method, CLEAR).as(ANONYMOUS).isRefused(401, "Authentication required");
    charon
        .call(method, CLEAR)
        .with("origin", "https://elsewhere.example")
        .with("sec-fetch-site", "cross-site")
        .isRefused(401, "Authentication required");
    assertThat(charon.call(method, CLEAR).send().header("www-authenticate")).isEqualTo("Bearer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW"})
  void playerMayNotBeforeAnythingElse(String method) {
    charon.call(method, CLEAR).as(PLAYER).isRefused(403, "Only the game master may do this");
    charon
        .call(method, CLEAR)
        .as(PLAYER)
        .without("x-csrftoken")
        .isRefused(403, "Only the game master may do this");
  }

  @Test
  void gameMasterMayByCookieAndByToken() {
    charon.post(CLEAR, "").as(GM).announces(CLEARED);
    charon.post(CLEAR, "").as(SCRIPT).announces(CLEARED);
    charon.get(ROOMS).as(GM).answers("{\"room_visibility\": {}}");
    charon.get(ROOMS).as(SCRIPT).answers("{\"room_visibility\": {}}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sessionid=", "sessionid=unknown", "sessionid", "SESSIONID=x", "=", ";"})
  void cookieThatNamesNoSessionIsNobodys(String cookie) {
    charon.post(CLEAR, "").with("cookie", cookie).isRefused(401, "Authentication required");
  }

  @Test
  void endedSessionIsNobodys() {
    String secret = charon.logIn("gm");
    Call call = charon.get(ROOMS).with("cookie", "sessionid=" + secret);
    assertThat(call.send().status()).isEqualTo(200);

    String csrf = CsrfToken.ofSession(secret);
    charon
        .post("/logout/", "")
        .with("cookie", "sessionid=" + secret + "; csrftoken=" + csrf)
        .with("x-csrftoken", csrf)
        .send();

    call.isRefused(401, "Authentication required");
  }

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

  @Test
  void tokenThatReadsSeesWhatTheGameMasterSeesAndWritesNothing() {
    charon.get(ROOMS).as(READER).answers("{\"room_visibility\": {}}");
    Reply refused = charon.post(CLEAR, "").as(READER).send();

    charon.post(CLEAR, "").as(READER).isRefused(403, "This needs a token with the scope 'control'");
    assertThat(refused.header("www-authenticate"))
        .isEqualTo("Bearer error=\"insufficient_scope\", scope=\"control\"");
  }

  @Test
  void tokenThatAdministersControlsAsWell() {
    charon.get(ROOMS).as(ADMIN).answers("{\"room_visibility\": {}}");
    charon.post(CLEAR, "").as(ADMIN).announces(CLEARED);
  }

  @Test
  void tokenThatReadsMovesNoMoreThanAnybodyMay() {
    AccessGuard guard = charon.guard();

    assertThat(guard.admit(request("GET", READER), Access.PERSONAL).audience())
        .isEqualTo(Audience.GM);
    assertThat(guard.admit(request("POST", READER), Access.PERSONAL)).isEqualTo(Caller.ANONYMOUS);
    assertThat(guard.admit(request("POST", SCRIPT), Access.PERSONAL).audience())
        .isEqualTo(Audience.GM);
  }

  @ParameterizedTest
  @CsvSource({"READER,403", "SCRIPT,403", "ADMIN,200", "PLAYER,403", "ANONYMOUS,401", "GM,200"})
  void whatManagesTheServerNeedsAnAdministrator(Who who, int status) {
    Route manage = Route.post("/", Access.ADMIN, request -> Response.json(Map.of()));
    Dispatcher dispatcher =
        new Dispatcher(new Router(List.of(manage)), charon.guard(), RequestObserver.NONE);

    Response answer = dispatcher
        .answer(dispatcher.route(request("POST", who)))
        .toCompletableFuture()
        .join();

    assertThat(answer.status()).isEqualTo(status);
  }

  @Test
  void badTokenIsToldApartFromNone() {
    assertThat(charon
            .get(ROOMS)
            .with("authorization", "Bearer charon_00000000_" + "A".repeat(43))
            .send()
            .header("www-authenticate"))
        .isEqualTo("Bearer error=\"invalid_token\"");
  }

  @Test
  void tokenInTheQueryIsNone() {
    String token = charon.credentials(SCRIPT).getOrDefault("authorization", "").substring(7);

    charon.get(ROOMS + "?access_token=" + token).isRefused(401, "Authentication required");
  }

  @Test
  void tokenOfAScriptCountsBeforeThePlayersCookie() {
    charon.post(CLEAR, "").as(PLAYER).as(SCRIPT).announces(CLEARED);
  }

  @Test
  void wordBearerIsWrittenAsYouLike() {
    String token = charon.credentials(SCRIPT).getOrDefault("authorization", "").substring(7);

    charon.post(CLEAR, "").with("authorization", "bearer  " + token).announces(CLEARED);
    charon.post(CLEAR, "").with("authorization", "BEARER " + token).announces(CLEARED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer x",
        "bearer charon_00000000_" + "A",
        "Bearer  ",
        "Bearer a, Bearer b",
        "Bearer charon_ffffffff_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      })
  void unknownTokenIsRefusedEvenWithAGoodCookie(String authorization) {
    charon
        .post(CLEAR, "")
        .as(GM)
        .with("authorization", authorization)
        .isRefused(401, "Unknown, revoked or expired token");
  }

  @Test
  void otherSchemesLeaveTheCookieInCharge() {
    charon.post(CLEAR, "").as(GM).with("authorization", "Basic Z206eA==").announces(CLEARED);
    charon
        .post(CLEAR, "")
        .with("authorization", "Basic Z206eA==")
        .isRefused(401, "Authentication required");
  }

  @Test
  void publicEndpointsAskNobody() {
    for (String authorization : new String[] {"Bearer x", "Basic x", ""}) {
      charon
          .post("/api/terminal/hide/", "")
          .with("authorization", authorization)
          .announces("{\"success\": true}");
    }
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

  @Test
  void whatIsExemptFromCsrfIsDoneAsAnybodyMayDoIt() {
    AccessGuard guard = charon.guard();
    Map<String, String> sent = charon.credentials(GM);
    Map<String, String> withoutToken = Map.of("cookie", sent.getOrDefault("cookie", ""));

    assertThat(guard.admit(request("POST", sent), Access.PERSONAL).audience())
        .isEqualTo(Audience.GM);
    assertThat(guard.admit(request("POST", withoutToken), Access.PERSONAL))
        .isEqualTo(Caller.ANONYMOUS);
    assertThat(guard.admit(request("GET", withoutToken), Access.PERSONAL).audience())
        .isEqualTo(Audience.GM);
  }

  @Test
  void whoAndCsrfAndMethodComeBeforeTheBody() {
    String broadcast = "/api/gm/broadcast/";

    charon.post(broadcast, "{").isRefusedNaming(401, "Authentication");
    charon.post(broadcast, "{").as(PLAYER).isRefusedNaming(403, "game master");
    charon.post(broadcast, "{").as(GM).without("x-csrftoken").isRefusedNaming(403, "CSRF");
    charon.call("PUT", broadcast).as(GM).isRefused(405, "Method not allowed");
    charon.post(broadcast, "{").as(GM).isInvalidJson("");
  }

  private Request request(String method, Who who) {
    return request(method, charon.credentials(who));
  }

  private static Request request(String method, Map<String, String> headers) {
    return new Request(
        method, Target.parse("/"), RequestHeaders.of(headers), new byte[0], Peer.LOCAL);
  }

  private Call byCookie(String session, String csrfCookie, String csrfHeader) {
    return charon
        .post(CLEAR, "")
        .with("cookie", "a=b; sessionid=" + session + "; csrftoken=" + csrfCookie)
        .with("x-csrftoken", csrfHeader);
  }
}
