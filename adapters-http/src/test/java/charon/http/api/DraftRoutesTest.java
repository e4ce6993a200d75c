package charon.http.api;

import static charon.http.Who.ANONYMOUS;
import static charon.http.Who.GM;
import static charon.http.Who.PLAYER;
import static charon.http.Who.READER;
import static charon.http.Who.SCRIPT;
import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.account.TokenScope;
import charon.domain.campaign.Campaign;
import charon.domain.table.Table;
import charon.http.Call;
import charon.http.JsonText;
import charon.http.Reply;
import charon.http.TestCharon;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftRoutesTest {

  private static final String DRAFT = "/api/gm/draft/";
  private static final String GO = DRAFT + "go/";
  private static final String TOGGLE = "/api/gm/encounter/toggle-room/";
  private static final String MOVE = "/api/gm/encounter/move-token/";
  private static final String HALL = "{\"room_id\": \"hall\", \"visible\": false}";
  private static final String GUARD =
      "{\"token_id\": \"guard\", \"type\": \"npc\", \"name\": \"G\", \"x\": 1, \"y\": 1}";
  private static final String EMPTY = "{\"commands\": [], \"problems\": []}";

  private final TestCharon charon = new TestCharon();

  DraftRoutesTest() {
    charon.get("/api/active-view/").send(); // the table is awake
  }

  @Test
  void commandIsAddedAndAnswersAsIfItWereDone() {
    prepare(TOGGLE, HALL).answers("""
        {"success": true, "room_id": "hall", "visible": false,
         "room_visibility": {"hall": false}}""");

    charon.get(DRAFT).as(READER).answers("""
        {"commands": [{"command": "toggle-room", "room_id": "hall", "visible": false}],
         "problems": []}""");
  }

  @Test
  void everyEndpointOfTheVocabularyPrepares() {
    List<String> writes = List.of(
        "/api/gm/switch-view/",
        "/api/gm/show-terminal/",
        "/api/terminal/hide/",
        "/api/gm/encounter/switch-level/",
        "/api/gm/encounter/clear-tokens/",
        "/api/gm/charon/toggle-dialog/",
        "/api/gm/charon/send/",
        "/api/gm/charon/bridge/send/",
        "/api/gm/broadcast/");
    for (String path : writes) {
      Reply reply = prepare(path, "{\"content\": \"X\"}").send();
      assertThat(reply.status()).as(path + reply.text()).isEqualTo(200);
      assertThat(reply.header("charon-revision")).as(path).isEqualTo("0");
    }

    assertThat(charon
            .get(DRAFT)
            .as(GM)
            .send()
            .json()
            .required("commands")
            .findValuesAsString("command"))
        .containsExactly(
            "switch-view",
            "show-terminal",
            "hide-terminal",
            "switch-level",
            "clear-tokens",
            "charon-dialog",
            "charon-send",
            "charon-send",
            "broadcast");
    assertThat(charon.announcements()).isOne();
    assertThat(charon.messages().count()).isZero();
  }

  @Test
  void answersToWhatIsSaidHaveNoIdYet() {
    prepare("/api/gm/charon/bridge/send/", "{\"content\": \"X\"}")
        .answers("{\"success\": true, \"channel\": \"bridge\", \"message_id\": null}");
  }

  @Test
  void goIsABatchAndThenThereIsNone() {
    prepare(TOGGLE, HALL).send();
    prepare("/api/gm/encounter/place-token/", GUARD).send();

    charon.post(GO, "").as(GM).announces("""
        {"success": true, "revision": 1, "results": [
          {"room_id": "hall", "visible": false, "room_visibility": {"hall": false}},
          {"token_id": "guard", "tokens": {"guard": {"type": "npc", "name": "G", "x": 1, "y": 1,
            "status": [], "image_url": "", "room_id": ""}}}]}""");

    charon.get(DRAFT).as(GM).answers(EMPTY);
    charon.post(GO, "").as(GM).isRefused(400, "The draft is empty");
  }

  @Test
  void allCommandsOfABatchAreAdded() {
    Reply reply = prepare(
            "/api/gm/batch/",
            "{\"commands\": [{\"command\": \"toggle-room\","
                + " \"room_id\": \"hall\"}, {\"command\": \"clear-tokens\"}]}")
        .send();

    assertThat(reply.json().required("results").size()).isEqualTo(2);
    assertThat(reply.json().required("revision").longValue()).isZero();
    assertThat(reply.header("charon-revision")).isEqualTo("0");
    assertThat(charon.get(DRAFT).as(GM).send().json().required("commands").size())
        .isEqualTo(2);
    Reply refused =
        prepare("/api/gm/batch/", "{\"commands\": [{\"command\": \"dance\"}]}").send();
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().required("index").intValue()).isZero();
  }

  @Test
  void whatWasOvertakenIsTold() {
    charon.post("/api/gm/encounter/place-token/", GUARD).as(GM).send();
    prepare(MOVE, "{\"token_id\": \"guard\", \"x\": 2, \"y\": 2}").send();
    charon.post("/api/gm/encounter/clear-tokens/", "").as(GM).send();

    Reply reply = charon.get(DRAFT).as(GM).send();

    assertThat(reply.json().required("problems"))
        .isEqualTo(JsonText.parse("[{\"index\": 0, \"error\": \"Token not found\"}]"));
    Reply refused = charon.post(GO, "").as(GM).send();
    assertThat(refused.status()).isEqualTo(404);
    assertThat(refused.error()).isEqualTo("commands[0]: Token not found");
    assertThat(charon.get(DRAFT).as(GM).send().json().required("commands").size())
        .isOne();
  }

  @Test
  void listIsReplacedAndDiscarded() {
    put("{\"commands\": [{\"command\": \"clear-tokens\", \"why\": 1}]}").answers("""
        {"success": true, "commands": [{"command": "clear-tokens"}], "problems": []}""");
    put("{\"commands\": []}").answers("{\"success\": true, \"commands\": [], \"problems\": []}");
    prepare(TOGGLE, HALL).send();
    charon.call("DELETE", DRAFT).as(GM).answers("{\"success\": true}");
    charon.get(DRAFT).as(GM).answers(EMPTY);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {}                                                          | commands required
      {"commands": 5}                                             | commands must be an array
      {"commands": [{"command": "clear-tokens"}, 5]}              | commands[1]: must be an object
      {"commands": [{"command": "toggle-room"}]}                  | commands[0]: room_id required
      """)
  void listNamesWhatIsWrong(String body, String error) {
    Reply reply = put(body).send();

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.error()).isEqualTo(error);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "yes", "TRUE", ""})
  void otherValuesAreRefused(String value) {
    for (String path :
        List.of(TOGGLE, "/api/terminal/hide/", "/api/gm/batch/", "/api/gm/charon/send/")) {
      charon.post(path + "?draft=" + value, HALL).as(GM).isRefusedNaming(400, "draft");
    }
    charon.get(DRAFT).as(GM).answers(EMPTY);
  }

  @Test
  void falseIsAsIfItWereNotThere() {
    charon.post(TOGGLE + "?draft=false", HALL).as(GM).announces("""
        {"success": true, "room_id": "hall", "visible": false,
         "room_visibility": {"hall": false}}""");
    charon.post("/api/terminal/hide/?draft=false", "").announces("{\"success\": true}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/terminal/hide/", "/api/gm/charon/toggle-dialog/", MOVE, TOGGLE})
  void nobodyElsePreparesAnything(String path) {
    String uri = path + "?draft=true";
    charon.post(uri, "{}").as(ANONYMOUS).isRefused(401, "Authentication required");
    charon.post(uri, "{}").as(PLAYER).isRefusedNaming(403, "game master");
    charon.post(uri, "{}").as(READER).isRefusedNaming(403, "scope");
    charon.post(uri, "{}").as(GM).without("x-csrftoken").isRefusedNaming(403, "CSRF");
  }

  @ParameterizedTest
  @CsvSource({
    "GET," + DRAFT,
    "PUT," + DRAFT,
    "DELETE," + DRAFT,
    "POST," + GO,
    "POST," + DRAFT + "save/"
  })
  void draftIsForGameMasters(String method, String path) {
    charon.call(method, path).as(ANONYMOUS).isRefused(401, "Authentication required");
    charon.call(method, path).as(PLAYER).isRefusedNaming(403, "game master");
    if (!method.equals("GET")) {
      charon.call(method, path).as(READER).isRefusedNaming(403, "scope");
      charon.call(method, path).as(GM).without("x-csrftoken").isRefusedNaming(403, "CSRF");
    }
  }

  @Test
  void draftIsOfOneTable() {
    prepare(TOGGLE, HALL).send();
    Table other = charon.addTable("other", Campaign.EMPTY, Map.of());

    charon
        .get("/t/other" + DRAFT)
        .with("authorization", "Bearer " + charon.addToken("other", TokenScope.CONTROL, other.id()))
        .answers(EMPTY);
  }

  @Test
  void whatIsSavedIsACueThatCanBeLookedAtAndTheDraftStays() {
    prepare("/api/gm/encounter/place-token/", GUARD).send();
    String seen = charon.get("/api/active-view/?draft=true").as(GM).send().text();
    charon
        .post(DRAFT + "save/", "{\"id\": \"ambush\", \"title\": \" Ambush \"}")
        .as(GM)
        .answers("{\"success\": true, \"id\": \"ambush\", \"title\": \"Ambush\"}");
    assertThat(charon.get(DRAFT).as(GM).send().json().required("commands").size())
        .isOne();
    charon.call("DELETE", DRAFT).as(GM).send();

    Reply looked = charon.get("/api/active-view/?cue=ambush").as(READER).send();
    assertThat(looked.text()).isEqualTo(seen).contains("guard");
    assertThat(looked.header("cache-control")).isEqualTo("no-store");
    charon.get("/api/active-view/?cue=none").as(GM).isRefused(404, "Cue not found");
    assertThat(charon.get("/api/active-view/").as(GM).send().text()).doesNotContain("guard");

    charon.post("/api/gm/cues/ambush/go/", "").as(GM).send();
    assertThat(charon.get("/api/active-view/").as(GM).send().text()).isEqualTo(seen);
  }

  @Test
  void savingNamesWhatIsMissing() {
    prepare(TOGGLE, HALL).send();
    charon.post(DRAFT + "save/", "{}").as(SCRIPT).isRefused(400, "id required");
    charon.post(DRAFT + "save/", "{\"id\": \"a\"}").as(SCRIPT).isRefused(400, "title required");
  }

  @Test
  void viewIsSeenAsItWouldBe() {
    prepare("/api/gm/encounter/place-token/", GUARD).send();

    Reply whole = charon.get("/api/active-view/?draft=true").as(READER).send();
    assertThat(whole.json().required("encounter_tokens").propertyNames()).containsExactly("guard");
    assertThat(whole.header("cache-control")).isEqualTo("no-store");
    assertThat(whole.headers("etag")).isEmpty();
    Reply theirs =
        charon.get("/api/active-view/?draft=true&audience=players").as(GM).send();
    assertThat(theirs.json().required("encounter_tokens").propertyNames()).containsExactly("guard");
    Reply shown = charon.get("/api/active-view/?draft=false").as(GM).send();
    assertThat(shown.json().required("encounter_tokens")).isEmpty();
    charon.post(GO, "").as(GM).send();
    assertThat(charon.get("/api/active-view/").as(GM).send().text()).isEqualTo(whole.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"?draft=true", "?draft=true&audience=players", "?draft=x", "?cue=a", "?cue="})
  void viewThatWouldBeIsForGameMasters(String query) {
    String uri = "/api/active-view/" + query;
    charon.get(uri).as(ANONYMOUS).isRefused(401, "Authentication required");
    charon.get(uri).as(PLAYER).isRefusedNaming(403, "game master");
    charon.call("HEAD", "/api/active-view/stream/" + query).as(PLAYER).isRefusedNaming(403, "");
  }

  @Test
  void viewThatWouldBeIsOfOneThing() {
    charon.get("/api/active-view/?draft=maybe").as(GM).isRefusedNaming(400, "draft");
    charon.get("/api/active-view/?draft=true&cue=a").as(GM).isRefusedNaming(400, "cue");
    charon.get("/api/active-view/?draft=true&audience=x").as(GM).isRefusedNaming(400, "audience");
  }

  private Call prepare(String path, String body) {
    return charon.post(path + "?draft=true", body).as(GM);
  }

  private Call put(String body) {
    return charon.call("PUT", DRAFT, body.getBytes(StandardCharsets.UTF_8)).as(GM);
  }
}
