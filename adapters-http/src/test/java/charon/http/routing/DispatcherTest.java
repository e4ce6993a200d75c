package charon.http.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.port.StorageException;
import charon.domain.ForbiddenException;
import charon.domain.InvalidValueException;
import charon.domain.NotFoundException;
import charon.domain.RefusedException;
import charon.http.message.Caller;
import charon.http.message.Header;
import charon.http.message.Peer;
import charon.http.message.Request;
import charon.http.message.RequestHeaders;
import charon.http.message.Response;
import charon.http.message.Target;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DispatcherTest {

  private static final RequestHeaders NOTHING = RequestHeaders.of(Map.of());

  private final List<String> seen = new ArrayList<>();
  private final CompletableFuture<Response> later = new CompletableFuture<>();
  private final Dispatcher dispatcher = new Dispatcher(
      new Router(List.of(
          Route.get("/both/", Access.PUBLIC, request -> text("read")),
          Route.post("/both/", Access.PUBLIC, request -> text("written")),
          Route.get("/all/", Access.PUBLIC, request -> text("read")),
          Route.put("/all/", Access.PUBLIC, request -> text("replaced")),
          Route.delete("/all/", Access.PUBLIC, request -> text("taken away")),
          Route.post("/write/", Access.PUBLIC, request -> text("written")),
          Route.get("/of/{who}/", Access.PUBLIC, request -> text("of " + request.parameter("who"))),
          Route.get("/of/everybody/", Access.PUBLIC, request -> text("everybody's")),
          Route.get("/guarded/", Access.GM, request -> text("secret")),
          Route.get(
              "/refused/400/", Access.PUBLIC, request -> refuse(new InvalidValueException("n"))),
          Route.get("/refused/404/", Access.PUBLIC, request -> refuse(new NotFoundException("n"))),
          Route.get("/refused/500/", Access.PUBLIC, request -> refuse(new NewRefusal())),
          Route.get("/refused/403/", Access.PUBLIC, request -> refuse(new ForbiddenException("n"))),
          Route.postAsync("/later/", Access.PUBLIC, request -> later),
          Route.get("/broken/", Access.PUBLIC, request -> {
            throw new IllegalStateException("broken on purpose");
          }))),
      DispatcherTest::admitPublic,
      (routed, caller, status) ->
          seen.add(routed.request().method() + " " + routed.path() + " " + status));

  @ParameterizedTest
  @CsvSource({
    "GET,/both/,read",
    "HEAD,/both/,read",
    "POST,/both/,written",
    "PUT,/all/,replaced",
    "DELETE,/all/,taken away",
    "GET,/both/?a=b,read",
    "GET,/of/%C3%A9/,of é"
  })
  void methodAndPathLeadToTheHandler(String method, String uri, String text) {
    Response response = dispatch(method, uri);

    assertThat(response.status()).isEqualTo(200);
    assertThat(body(response)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"FULL,507", "READ_ONLY,503", "DAMAGED,503", "BUSY,503", "OTHER,503"})
  void storageFaultIsToldWithoutItsDetails(StorageException.Reason reason, int status) {
    Dispatcher failing = new Dispatcher(
        new Router(List.of(Route.get("/kept/", Access.PUBLIC, request -> {
          throw new StorageException(reason, "/secret/path/charon.db");
        }))),
        DispatcherTest::admitPublic,
        RequestObserver.NONE);

    Response response = answer(
        failing, new Request("GET", Target.parse("/kept/"), NOTHING, new byte[0], Peer.LOCAL));

    assertThat(response.status()).isEqualTo(status);
    assertThat(body(response)).contains("\"error\"").doesNotContain("secret");
  }

  @Test
  void wholePathGoesBeforeAPlaceWhateverTheOrder() {
    assertThat(body(dispatch("GET", "/of/everybody/"))).isEqualTo("everybody's");
    assertThat(body(dispatch("GET", "/of/me/"))).isEqualTo("of me");
  }

  @ParameterizedTest
  @CsvSource({"GET,301", "HEAD,301", "POST,308", "PUT,308", "DELETE,308"})
  void pathWithoutItsSlashIsSentThere(String method, int status) {
    Response response = dispatch(method, "/both?a=b&c=/%2F");

    assertThat(response.status()).isEqualTo(status);
    assertThat(response.headers()).contains(new Header("location", "/both/?a=b&c=/%2F"));
    assertThat(dispatch(method, "/of/%2e").headers()).contains(new Header("location", "/of/%2e/"));
    assertThat(body(response))
        .as("what many clients take for a success says that nothing happened")
        .contains(status == 308 ? "Nothing was done" : "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/nothing",
        "/nothing/",
        "/both//",
        "//both/",
        "/of//",
        "/of/",
        "/of/a/b/",
        "/of/a%2Fb/",
        "/both/..",
        "/x/../both/",
        "//elsewhere.example",
        "/%zz/",
        "/%",
        "/BOTH/"
      })
  void unknownPathIsNotFound(String path) {
    for (String method : List.of("GET", "HEAD", "POST", "PUT")) {
      Response response = dispatch(method, path);

      assertThat(response.status()).isEqualTo(404);
      assertThat(response.headers())
          .containsExactly(new Header("content-type", "application/json"));
      assertThat(body(response)).isEqualTo("{\"error\":\"Not found\"}");
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      PUT  | /both/  | GET, HEAD, POST, OPTIONS
      get  | /both/  | GET, HEAD, POST, OPTIONS
      POST | /all/   | DELETE, GET, HEAD, PUT, OPTIONS
      GET  | /write/ | POST, OPTIONS
      HEAD | /write/ | POST, OPTIONS
      POST | /of/a/  | GET, HEAD, OPTIONS
      """)
  void otherMethodIsToldWhichThereAre(String method, String path, String allowed) {
    Response response = dispatch(method, path);

    assertThat(response.status()).isEqualTo(405);
    assertThat(body(response)).isEqualTo("{\"error\":\"Method not allowed\"}");
    assertThat(response.headers()).contains(new Header("allow", allowed));
  }

  @Test
  void optionsAreToldWithoutDoingAnything() {
    Response response = dispatch("OPTIONS", "/both/");

    assertThat(response.status()).isEqualTo(204);
    assertThat(response.headers()).containsExactly(new Header("allow", "GET, HEAD, POST, OPTIONS"));
    assertThat(response.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST", "PUT"})
  void guardIsAskedBeforeTheMethod(String method) {
    assertThat(dispatch(method, "/guarded/").status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404})
  void refusalHasItsStatus(int status) {
    Response response = dispatch("GET", "/refused/" + status + "/");

    assertThat(response.status()).isEqualTo(status);
    assertThat(body(response)).isEqualTo("{\"error\":\"n\"}");
  }

  @Test
  void answerMayComeLater() {
    CompletableFuture<Response> answer = begin("/later/");

    assertThat(answer).isNotDone();
    later.complete(text("at last"));
    assertThat(body(answer.join())).isEqualTo("at last");
  }

  @Test
  void refusalOrFaultThatComesLaterIsToldLikeAnyOther() {
    CompletableFuture<Response> refused = begin("/later/");
    later.completeExceptionally(new CompletionException(new NotFoundException("gone")));
    assertThat(refused.join().status()).isEqualTo(404);
    assertThat(body(refused.join())).isEqualTo("{\"error\":\"gone\"}");

    later.obtrudeException(new StorageException(StorageException.Reason.FULL, "/secret"));
    assertThat(begin("/later/").join().status()).isEqualTo(507);
    later.obtrudeException(new IllegalStateException("broken on purpose"));
    assertThat(begin("/later/").join().status()).isEqualTo(500);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/broken/", "/refused/500/"})
  void faultIsAnsweredAndTellsNothing(String path) {
    Response response = dispatch("GET", path);

    assertThat(response.status()).isEqualTo(500);
    assertThat(body(response)).isEqualTo("{\"error\":\"Internal error\"}");
  }

  @Test
  void everyAnswerOfARouteIsSeenOnceHoweverItCameAbout() {
    dispatch("GET", "/of/me/");
    dispatch("GET", "/guarded/");
    dispatch("PUT", "/both/");
    dispatch("OPTIONS", "/both/");
    dispatch("GET", "/broken/");
    dispatch("GET", "/refused/404/");
    dispatch("GET", "/nothing/");
    begin("/later/");
    assertThat(seen)
        .containsExactly(
            "GET /of/{who}/ 200",
            "GET /guarded/ 403",
            "PUT /both/ 405",
            "OPTIONS /both/ 204",
            "GET /broken/ 500",
            "GET /refused/404/ 404");

    later.complete(text("at last"));
    assertThat(seen).last().isEqualTo("POST /later/ 200");
  }

  @Test
  void routeThatIsThereTwiceIsAFault() {
    Route route = Route.get("/a/", Access.PUBLIC, request -> text(""));

    assertThatThrownBy(() -> new Router(List.of(route, route)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("/a/");
  }

  @Test
  void methodsOfOnePathHaveOneAccess() {
    Route read = Route.get("/a/", Access.PUBLIC, request -> text(""));
    Route write = Route.post("/a/", Access.GM, request -> text(""));

    assertThatThrownBy(() -> new Router(List.of(read, write)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("/a/");
  }

  @Test
  void headerHoldsNoLineBreaks() {
    for (String value : List.of("a\r\nb", "a\nb", "\u0000")) {
      assertThatThrownBy(() -> new Header("location", value))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private Response dispatch(String method, String uri) {
    return answer(
        dispatcher, new Request(method, Target.parse(uri), NOTHING, new byte[0], Peer.LOCAL));
  }

  private CompletableFuture<Response> begin(String uri) {
    Request request = new Request("POST", Target.parse(uri), NOTHING, new byte[0], Peer.LOCAL);
    return dispatcher.answer(dispatcher.route(request)).toCompletableFuture();
  }

  private static Response answer(Dispatcher asked, Request request) {
    return asked.answer(asked.route(request)).toCompletableFuture().join();
  }

  private static Caller admitPublic(Request request, Access access) {
    if (access == Access.PUBLIC) {
      return Caller.ANONYMOUS;
    }
    throw AccessDeniedException.forbidden(Caller.ANONYMOUS, "no");
  }

  private static Response refuse(RefusedException refusal) {
    throw refusal;
  }

  private static Response text(String text) {
    return Response.of(200, "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String body(Response response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  /** A refusal that nobody has given a status yet. */
  private static final class NewRefusal extends RefusedException {

    private static final long serialVersionUID = 1L;

    NewRefusal() {
      super("new");
    }
  }
}
