package charon.http.api;

import static charon.http.Who.ANONYMOUS;
import static charon.http.Who.GM;
import static charon.http.Who.PLAYER;
import static charon.http.Who.READER;
import static charon.http.Who.SCRIPT;
import static org.assertj.core.api.Assertions.assertThat;

import charon.http.TestCharon;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JournalRoutesTest {

  private static final String JOURNAL = "/api/gm/journal/";
  private static final String UNDO = "/api/gm/undo/";
  private static final String REDO = "/api/gm/redo/";
  private static final String TOGGLE = "/api/gm/encounter/toggle-room/";
  private static final String PLACE = "/api/gm/encounter/place-token/";
  private static final String MOVE = "/api/gm/encounter/move-token/";
  private static final String HALL = "{\"room_id\": \"hall\", \"visible\": false}";
  private static final String NOTHING = "{\"entries\": [], \"undo\": null, \"redo\": null}";

  private final TestCharon charon = new TestCharon();

  JournalRoutesTest() {
    charon.get("/api/active-view/").send(); // the table is awake
  }

  @Test
  void aFreshTableHasNoEntries() {
    charon.get(JOURNAL).as(READER).answers(NOTHING);
    charon.post(UNDO, "").as(GM).isRefused(404, "Nothing to undo");
    charon.post(REDO, "").as(GM).isRefused(404, "Nothing to redo");
  }

  @Test
  void anEntrySaysWhatWasDoneWhenAndByWhom() {
    charon.post(TOGGLE, HALL).as(GM).send();

    charon.get(JOURNAL).as(GM).answers("""
        {"entries": [
           {"id": 1, "at": "2201-03-09T18:00:00.000Z", "by": {"kind": "gm", "name": "gm"},
            "command": {"command": "toggle-room", "room_id": "hall", "visible": false},
            "summary": "Hid hall", "revision": 1, "state": "done"}],
         "undo": {"id": 1, "summary": "Hid hall"}, "redo": null}""");
  }

  @Test
  void scriptsAndPlayersAreToldApart() {
    charon.post(PLACE, token("rook")).as(SCRIPT).send();
    charon.post(MOVE, move("rook", 3)).as(PLAYER).send();
    charon.post(MOVE, move("rook", 4)).as(ANONYMOUS).send();

    assertThat(charon.get(JOURNAL).as(GM).send().text())
        .contains("{\"kind\":\"token\",\"name\":\"script\"}")
        .contains("{\"kind\":\"player\",\"name\":\"player\"}")
        .contains("{\"kind\":\"player\",\"name\":\"\"}");
  }

  @ParameterizedTest
  @CsvSource({"'\"title\": \"Lights\", ', Lights", "'', ''"})
  void aBatchIsOneEntryWithItsTitleAndItsCommands(String member, String title) {
    charon
        .post(
            "/api/gm/batch/",
            "{" + member + "\"commands\": [{\"command\": \"toggle-room\", " + HALL.substring(1)
                + "]}")
        .as(GM)
        .send();

    assertThat(charon.get(JOURNAL).as(GM).send().text())
        .contains("\"command\":{\"command\":\"batch\",\"title\":\"" + title + "\",\"commands\":[{")
        .containsOnlyOnce("\"id\":1,\"at\"");
  }

  @Test
  void whatWasDoneIsTakenBackAndDoneAgain() {
    charon.post(TOGGLE, HALL).as(GM).send();

    charon.post(UNDO, "").as(GM).announces("""
            {"success": true, "undone": {"id": 1, "summary": "Hid hall"}, "revision": 2}""");
    assertThat(visibility()).contains("\"encounter_room_visibility\":{}");
    assertThat(charon.get(JOURNAL).as(GM).send().text())
        .contains("\"summary\":\"Took back: Hid hall\"")
        .contains("\"command\":{\"command\":\"undo\",\"id\":1}")
        .contains("\"state\":\"undone\"")
        .endsWith("\"undo\":null,\"redo\":{\"id\":1,\"summary\":\"Hid hall\"}}");

    charon.post(REDO, "{}").as(SCRIPT).announces("""
            {"success": true, "redone": {"id": 1, "summary": "Hid hall"}, "revision": 3}""");
    assertThat(visibility()).contains("\"encounter_room_visibility\":{\"hall\":false}");
  }

  private String visibility() {
    return charon.get("/api/active-view/").as(GM).send().text();
  }

  @Test
  void theRevisionIsToldInTheHeader() {
    charon.post(TOGGLE, HALL).as(GM).send();

    assertThat(charon.post(UNDO, "").as(GM).send().header("charon-revision")).isEqualTo("2");
  }

  @Test
  void whatWasChangedSinceIsTakenBackByForceOnly() {
    charon.post(PLACE, token("rook")).as(GM).send();
    charon.post(MOVE, move("rook", 3)).as(PLAYER).send();

    assertThat(charon.post(UNDO, "{\"id\": 1}").as(GM).send().text())
        .isEqualTo("{\"error\":\"Changed again since: Moved R\","
            + "\"changed_by\":{\"id\":2,\"summary\":\"Moved R\"}}");
    assertThat(charon.post(UNDO, "{\"id\": 1}").as(GM).send().status()).isEqualTo(409);

    charon.post(UNDO, "{\"id\": 1, \"force\": true}").as(GM).announces("""
        {"success": true, "undone": {"id": 1, "summary": "Placed R"}, "revision": 3}""");
  }

  @Test
  void anEntryThatIsNotThereIsNotFound() {
    charon.post(TOGGLE, HALL).as(GM).send();

    charon.post(UNDO, "{\"id\": 7}").as(GM).isRefused(404, "Entry not found");
    charon.post(REDO, "{\"id\": 1}").as(GM).isRefused(404, "Entry not found");
  }

  @Test
  void aPartOfTheJournalIsRead() {
    for (int i = 0; i < 60; i++) {
      charon.post(TOGGLE, "{\"room_id\": \"hall\"}").as(GM).send();
    }

    assertThat(ids(JOURNAL)).isEqualTo("60 to 11");
    assertThat(ids(JOURNAL + "?limit=3")).isEqualTo("60 to 58");
    assertThat(ids(JOURNAL + "?limit=3&before=58")).isEqualTo("57 to 55");
    assertThat(ids(JOURNAL + "?limit=500&before=3")).isEqualTo("2 to 1");
  }

  private String ids(String path) {
    List<String> ids = Pattern.compile("\\{\"id\":(\\d+),\"at\"")
        .matcher(charon.get(path).as(GM).send().text())
        .results()
        .map(found -> found.group(1))
        .toList();
    return ids.get(0) + " to " + ids.get(ids.size() - 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=501", "limit=", "limit=ten", "limit=-1", "limit=1.5"})
  void aLimitOutOfBoundsIsRefused(String query) {
    charon.get(JOURNAL + "?" + query).as(GM).isRefusedNaming(400, "limit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"before=0", "before=", "before=last", "before=99999999999999999999"})
  void anIdThatIsNoneIsRefused(String query) {
    charon.get(JOURNAL + "?" + query).as(GM).isRefusedNaming(400, "before");
  }

  @Test
  void aWishThatCannotBeUnderstoodIsRefusedAndNothingHappens() {
    charon.post(TOGGLE, HALL).as(GM).send();

    charon.post(UNDO, "{\"id\": \"1\"}").as(GM).isRefusedNaming(400, "id");
    charon.post(UNDO, "{\"id\": 1.5}").as(GM).isRefusedNaming(400, "id");
    charon.post(UNDO, "{\"force\": 1}").as(GM).isRefusedNaming(400, "force");
    charon.post(UNDO, "{\"id\": null}").as(GM).isRefusedNaming(400, "id");
    charon.post(UNDO, "{\"id\": 1").as(GM).isRefusedNaming(400, "JSON");
    charon.post(REDO, "[]").as(GM).isRefusedNaming(400, "JSON");
    assertThat(visibility()).contains("\"encounter_room_visibility\":{\"hall\":false}");
  }

  @Test
  void nobodyButTheGameMasterHasIt() {
    charon.get(JOURNAL).as(PLAYER).isRefusedNaming(403, "");
    charon.get(JOURNAL).isRefusedNaming(401, "");
    charon.post(UNDO, "").as(PLAYER).isRefusedNaming(403, "");
    charon.post(UNDO, "").as(READER).isRefusedNaming(403, "");
    charon.post(REDO, "").as(READER).isRefusedNaming(403, "");
  }

  private static String token(String id) {
    return "{\"token_id\": \"" + id
        + "\", \"type\": \"player\", \"name\": \"R\", \"x\": 1, \"y\": 1}";
  }

  private static String move(String id, int x) {
    return "{\"token_id\": \"" + id + "\", \"x\": " + x + ", \"y\": 1}";
  }
}
