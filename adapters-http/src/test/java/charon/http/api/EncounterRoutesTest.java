package charon.http.api;

import static charon.http.Who.GM;
import static charon.http.Who.SCRIPT;
import static org.assertj.core.api.Assertions.assertThat;

import charon.http.JsonText;
import charon.http.TestCharon;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncounterRoutesTest {

  private static final String LEVEL = "/api/gm/encounter/switch-level/";
  private static final String ROOM = "/api/gm/encounter/toggle-room/";
  private static final String ROOMS = "/api/gm/encounter/room-visibility/";
  private static final String DOOR = "/api/gm/encounter/set-door-status/";
  private static final String PORTRAIT = "/api/gm/encounter/toggle-portrait/";

  private final TestCharon charon = new TestCharon();

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {}                                    | 1  | ""
      {"level": 3}                          | 3  | ""
      {"deck_id": "hold"}                   | 1  | "hold"
      {"level": -7, "deck_id": "no such"}   | -7 | "no such"
      {"level": 9223372036854775807}        | 9223372036854775807 | ""
      {"level": 2, "level": 4, "more": []}  | 4  | ""
      """)
  void anyDeckCanBeSelected(String body, String level, String deck) {
    charon
        .post(LEVEL, body)
        .as(GM)
        .announces("{\"success\": true, \"level\": " + level + ", \"deck_id\": " + deck + "}");

    assertThat(charon.get("/api/active-view/").send().json().get("encounter_level"))
        .isEqualTo(JsonText.parse("{\"n\": " + level + "}").get("n"));
  }

  @Test
  void roomThatIsNotListedIsVisibleSoTheFirstToggleHidesIt() {
    toggled("{\"room_id\": \"hall\"}", "hall", false, "{\"hall\": false}");
    toggled("{\"room_id\": \"hall\"}", "hall", true, "{\"hall\": true}");
    toggled("{\"room_id\": \"bar\"}", "bar", false, "{\"hall\": true, \"bar\": false}");
  }

  @Test
  void roomCanBeSetAndSettingItTwiceIsAnnouncedTwice() {
    toggled("{\"room_id\": \"hall\", \"visible\": true}", "hall", true, "{\"hall\": true}");
    toggled("{\"room_id\": \"hall\", \"visible\": true}", "hall", true, "{\"hall\": true}");
    toggled("{\"room_id\": \"hall\", \"visible\": false}", "hall", false, "{\"hall\": false}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"room_id\": null}", "{\"room_id\": \"\"}", "{\"visible\": 5}"})
  void roomIsRequired(String body) {
    charon.post(ROOM, body).as(GM).isRefused(400, "room_id required");
  }

  @Test
  void roomsAreReadWithoutAnAnnouncement() {
    charon.get(ROOMS).as(GM).answers("{\"room_visibility\": {}}");

    charon.post(ROOM, "{\"room_id\": \"hall\"}").as(GM).send();

    charon.get(ROOMS).as(SCRIPT).answers("{\"room_visibility\": {\"hall\": false}}");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {"room_visibility": {"bar": true, "": false}} | {"bar": true, "": false}
      {"room_visibility": {"a": true, "a": false}}  | {"a": false}
      {"room_visibility": {}}                       | {}
      {}                                            | {}
      """)
  void roomsAreReplacedAltogether(String body, String rooms) {
    charon.post(ROOM, "{\"room_id\": \"hall\"}").as(GM).send();

    charon
        .post(ROOMS, body)
        .as(GM)
        .announces("{\"success\": true, \"room_visibility\": " + rooms + "}");

    charon.get(ROOMS).as(GM).answers("{\"room_visibility\": " + rooms + "}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"OPEN", "CLOSED", "LOCKED", "SEALED", "DAMAGED"})
  void doorTakesEveryState(String status) {
    charon
        .post(DOOR, "{\"connection_id\": \"d1\", \"door_status\": \"OPEN\"}")
        .as(GM)
        .send();

    charon
        .post(DOOR, "{\"connection_id\": \"d2\", \"door_status\": \"" + status + "\"}")
        .as(GM)
        .announces("{\"success\": true, \"connection_id\": \"d2\", \"door_status\": \"" + status
            + "\", \"all_door_status\": {\"d1\": \"OPEN\", \"d2\": \"" + status + "\"}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"connection_id\": \"d1\"}",
        "{\"door_status\": \"OPEN\"}",
        "{\"connection_id\": \"\", \"door_status\": \"OPEN\"}",
        "{\"connection_id\": null, \"door_status\": \"OPEN\"}",
        "{\"connection_id\": \"d1\", \"door_status\": \"\"}",
        "{\"connection_id\": \"d1\", \"door_status\": null}"
      })
  void doorAndItsStateAreRequired(String body) {
    charon.post(DOOR, body).as(GM).isRefused(400, "connection_id and door_status required");
  }

  @ParameterizedTest
  @ValueSource(strings = {"open", "AJAR", " OPEN"})
  void doorRefusesOtherStates(String status) {
    charon
        .post(DOOR, "{\"connection_id\": \"d1\", \"door_status\": \"" + status + "\"}")
        .as(GM)
        .isRefused(
            400, "Invalid door_status. Must be one of: OPEN, CLOSED, LOCKED, SEALED, DAMAGED");
  }

  @Test
  void portraitsAreShownInTheOrderTheyCameAndGoWhenToggledAgain() {
    portraits("keeper", "[\"keeper\"]");
    portraits(" \\n nobody\\t", "[\"keeper\", \"nobody\"]");
    portraits("keeper", "[\"nobody\"]");
    portraits("keeper", "[\"nobody\", \"keeper\"]");
  }

  @Test
  void portraitThatIsTakenAwayTwiceStaysAway() {
    portraits("keeper", "[\"keeper\"]");
    for (String portraits : List.of("[]", "[]")) {
      charon
          .post(PORTRAIT, "{\"npc_id\": \"keeper\", \"visible\": false}")
          .as(GM)
          .announces("{\"success\": true, \"active_portraits\": " + portraits + "}");
    }
  }

  @Test
  void whetherAPortraitIsVisibleIsABoolean() {
    charon
        .post(PORTRAIT, "{\"npc_id\": \"keeper\", \"visible\": \"no\"}")
        .as(GM)
        .isRefusedNaming(400, "visible");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"npc_id\": null}", "{\"npc_id\": \"\"}", "{\"npc_id\": \" \\t\\n\"}"})
  void portraitIsRequired(String body) {
    charon.post(PORTRAIT, body).as(GM).isRefused(400, "npc_id required");
  }

  @Test
  void portraitsHaveALimit() {
    for (int i = 0; i < 100; i++) {
      charon.post(PORTRAIT, "{\"npc_id\": \"npc" + i + "\"}").as(SCRIPT).send();
    }

    charon.post(PORTRAIT, "{\"npc_id\": \"one more\"}").as(SCRIPT).isRefusedNaming(400, "npc_id");
  }

  private void toggled(String body, String room, boolean visible, String all) {
    charon
        .post(ROOM, body)
        .as(GM)
        .announces("{\"success\": true, \"room_id\": \"" + room + "\", \"visible\": " + visible
            + ", \"room_visibility\": " + all + "}");
  }

  private void portraits(String npc, String shown) {
    charon
        .post(PORTRAIT, "{\"npc_id\": \"" + npc + "\"}")
        .as(GM)
        .announces("{\"success\": true, \"active_portraits\": " + shown + "}");
  }
}
