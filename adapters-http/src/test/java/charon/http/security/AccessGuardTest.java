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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what. */
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

  @Test
  void whoWasGameMasterWaitsLikeEverybodyOnceThatIsNoticed() {
    String secret = charon.logIn("gm");
    Map<String, String> cookies =
        Map.of("cookie", "sessionid=" + secret + "; csrftoken=" + CsrfToken.ofSession(secret));
    Request request = new Request(
        "GET", Target.parse(ROOMS), RequestHeaders.of(cookies), new byte[0], Peer.LOCAL);
    request.at(charon.tables().theDefault());
    charon.guard().admit(request, Access.GM);
    assertThat(charon.guard().looksLikeGameMaster(request)).isTrue();
    charon
        .post("/logout/", "csrfmiddlewaretoken=" + CsrfToken.ofSession(secret))
        .with("cookie", String.join("", cookies.values()))
        .send();

    charon.guard().admit(request, Access.PERSONAL);

    assertThat(charon.guard().looksLikeGameMaster(request)).isFalse();
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

  private Request request(String method, Map<String, String> headers) {
    return new Request(
            method, Target.parse("/"), RequestHeaders.of(headers), new byte[0], Peer.LOCAL)
        .at(charon.tables().theDefault());
  }
}
