package charon.http.api;

import static charon.http.Who.ANONYMOUS;
import static charon.http.Who.GM;
import static charon.http.Who.PLAYER;
import static charon.http.Who.READER;
import static charon.http.Who.SCRIPT;
import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.disclosure.Audience;
import charon.http.Call;
import charon.http.JsonText;
import charon.http.Reply;
import charon.http.TestCharon;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CommandRoutesTest {

  private static final String COMMANDS = "/api/gm/commands/";
  private static final String BATCH = "/api/gm/batch/";
  private static final String MINE =
      "{\"command\": \"switch-view\", \"view_type\": \"ENCOUNTER\", \"location_slug\": \"wick\"}";
  private static final String HALL = "{\"command\": \"toggle-room\", \"room_id\": \"hall\"}";
  private static final String REVISION = "charon-revision";

  private final TestCharon charon = new TestCharon();

  @Test
  void vocabularyIsForGameMastersAndAnnouncesNothing() {
    Reply reply = charon.get(COMMANDS).as(READER).send();

    assertThat(reply.status()).isEqualTo(200);
    assertThat(commands(reply)).hasSize(39).allSatisfy(command -> {
      assertThat(command.propertyNames())
          .containsExactlyInAnyOrder("command", "summary", "scope", "members");
      assertThat(command.required("scope").stringValue()).isEqualTo("control");
    });
    assertThat(commands(reply).get(10)).isEqualTo(JsonText.parse("""
        {"command": "toggle-room", "summary": "Shows or hides a room.", "scope": "control",
         "members": {"type": "object", "required": ["room_id"], "properties": {
           "room_id": {"type": "string", "description": "The id of the room.",
                       "minLength": 1, "maxLength": 65536},
           "visible": {"type": "boolean", "description":
               "Whether it is to be seen; the opposite of now, if missing."}}}}"""));
    charon.get(COMMANDS).as(PLAYER).isRefusedNaming(403, "game master");
    charon.get(COMMANDS).as(ANONYMOUS).isRefused(401, "Authentication required");
  }

  @Test
  void batchIsOneAnnouncementAndTellsWhatEachCommandAnswers() {
    batch(MINE, HALL).announces("""
        {"success": true, "revision": 1, "results": [
          {"view_type": "ENCOUNTER", "location_slug": "wick"},
          {"room_id": "hall", "visible": true, "room_visibility": {"hall": true, "bar": false}}]}""");
  }

  @Test
  void commandsOfABatchNameTheTokensThatItPlaces() {
    Reply reply = batch(
            "{\"command\": \"place-token\", \"token_id\": \"r-1\", \"type\": \"npc\","
                + " \"name\": \"R\", \"x\": 1, \"y\": 1, \"status\": [\"hidden\"]}",
            "{\"command\": \"move-token\", \"token_id\": \"r-1\", \"x\": 2, \"y\": 3}",
            "{\"command\": \"ship-status\", \"system\": \"comms\", \"status\": \"ONLINE\","
                + " \"info\": null}")
        .send();

    assertThat(reply.json().required("results")).isEqualTo(JsonText.parse("""
        [{"token_id": "r-1", "tokens": {"r-1": {"type": "npc", "name": "R", "x": 1, "y": 1,
            "status": ["hidden"], "image_url": "", "room_id": ""}}},
         {"token_id": "r-1", "tokens": {"r-1": {"type": "npc", "name": "R", "x": 2, "y": 3,
            "status": ["hidden"], "image_url": "", "room_id": ""}}},
         {"system": "comms", "override": {"status": "ONLINE", "info": null}}]"""));
  }

  @Test
  void batchThatChangesNothingIsNoAnnouncement() {
    batch("{\"command\": \"hide-terminal\"}")
        .answers("{\"success\": true, \"revision\": 0, \"results\": [{}]}");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {"command": "toggle-room"}                          | 400 | commands[1]: room_id required
      {"command": "toggle-room", "room_id": 5}            | 400 | commands[1]: room_id must be text
      {"command": "remove-token", "token_id": "x"}        | 404 | commands[1]: Token not found
      {"room_id": "hall"}                                 | 400 | commands[1]: command required
      {"command": null}                                   | 400 | commands[1]: command required
      {"command": ["toggle-room"]}                        | 400 | commands[1]: command must be text
      [1]                                                 | 400 | commands[1]: must be an object
      null                                                | 400 | commands[1]: must be an object
      """)
  void refusalNamesTheCommandAndNothingHasChanged(String command, int status, String error) {
    charon.get("/api/active-view/").send(); // the table is awake
    int before = charon.announcements();
    Reply reply = batch(HALL, command, "{}").send();

    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.json())
        .isEqualTo(JsonText.parse("{\"error\": \"" + error + "\", \"index\": 1}"));
    assertThat(reply.headers(REVISION)).isEmpty();
    assertThat(charon.announcements()).isEqualTo(before);
    assertThat(revision()).isZero();
  }

  @Test
  void takenIdIsAConflict() {
    String token = "{\"token_id\": \"a\", \"type\": \"npc\", \"name\": \"A\", \"x\": 0, \"y\": 0}";
    charon.post("/api/gm/encounter/place-token/", token).as(GM).send();

    charon
        .post("/api/gm/encounter/place-token/", token)
        .as(GM)
        .isRefused(409, "token_id: there is a token 'a' already");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {}                                       | commands required
      {"commands": null}                       | commands required
      {"commands": {}}                         | commands must be an array
      {"commands": []}                         | commands must have 1 to 100 commands
      {"commands": [{}], "title": 5}           | title must be text
      """)
  void batchHasCommands(String body, String error) {
    charon.post(BATCH, body).as(SCRIPT).isRefused(400, error);
  }

  @Test
  void batchIsForGameMasters() {
    charon.post(BATCH, "{").as(ANONYMOUS).isRefused(401, "Authentication required");
    charon.post(BATCH, "{").as(PLAYER).isRefusedNaming(403, "game master");
    charon.post(BATCH, "{").as(READER).isRefusedNaming(403, "scope");
    charon.post(BATCH, "{").as(GM).without("x-csrftoken").isRefusedNaming(403, "CSRF");
    charon.post(BATCH, "{").as(GM).isInvalidJson("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/gm/switch-view/",
        "/api/gm/encounter/clear-tokens/",
        "/api/gm/charon/toggle-dialog/",
        "/api/terminal/hide/",
        "/api/gm/charon/clear/",
        "/api/gm/charon/{channel}/mark-read/"
      })
  void gameMastersAreToldTheRevisionOfWhatTheyWrite(String path) {
    batch(HALL).send();
    Reply reply =
        charon.post(path.replace("{channel}", "story"), "{}").as(SCRIPT).send();

    assertThat(reply.header(REVISION)).isEqualTo(String.valueOf(revision()));
    assertThat(batch(HALL).send().header(REVISION)).isEqualTo(String.valueOf(revision()));
  }

  @Test
  void nobodyElseIs() {
    batch("{\"command\": \"place-token\", \"token_id\": \"a\", \"type\": \"npc\", \"name\": \"A\","
            + " \"x\": 0, \"y\": 0}")
        .send();
    String move = "{\"token_id\": \"a\", \"x\": 0, \"y\": 0}";
    String path = "/api/gm/encounter/move-token/";

    assertThat(charon.post(path, move).as(PLAYER).send().headers(REVISION)).isEmpty();
    assertThat(charon.post(path, move).send().headers(REVISION)).isEmpty();
    for (String display : List.of("/api/terminal/hide/", "/api/gm/charon/toggle-dialog/")) {
      assertThat(charon.post(display, "").send().headers(REVISION)).isEmpty();
      assertThat(charon.post(display, "").as(READER).send().headers(REVISION)).isEmpty();
      assertThat(charon.post(display, "").as(GM).without("x-csrftoken").send().headers(REVISION))
          .as("a page without the header is anybody's")
          .isEmpty();
    }
    assertThat(charon.get(COMMANDS).as(GM).send().headers(REVISION)).isEmpty();
    assertThat(charon.post(path, move).as(GM).send().header(REVISION)).isEqualTo("10");
    assertThat(charon.post(path, "{}").as(GM).send().headers(REVISION)).isEmpty();
  }

  private Call batch(String... commands) {
    return charon
        .post(BATCH, "{\"commands\": [" + String.join(", ", commands) + "]}")
        .as(GM);
  }

  private long revision() {
    return charon.view().current().seenBy(Audience.GM).revision();
  }

  private static List<JsonNode> commands(Reply reply) {
    return StreamSupport.stream(reply.json().required("commands").spliterator(), false)
        .toList();
  }
}
