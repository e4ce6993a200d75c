package charon.http.api;

import static charon.http.Who.GM;
import static org.assertj.core.api.Assertions.assertThat;

import charon.http.JsonText;
import charon.http.Reply;
import charon.http.TestCharon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ActiveViewRoutesTest {

  private static final String VIEW = "/api/active-view/";
  private static final String SWITCH = "/api/gm/switch-view/";
  private static final String SHOW = "/api/gm/show-terminal/";
  private static final String HIDE = "/api/terminal/hide/";
  private static final String INVALID_TYPE = "Invalid view_type. Must be one of: STANDBY, BRIDGE,"
      + " ENCOUNTER, COMM_TERMINAL, MESSAGES, SHIP_DASHBOARD, CHARON_TERMINAL";

  private final TestCharon charon = new TestCharon();

  @Test
  void freshServerHasEveryMemberWithItsDefault() {
    charon.get(VIEW).answers("""
        {"view_type": "STANDBY", "location_slug": "", "view_slug": "",
         "overlay_location_slug": "", "overlay_terminal_slug": "",
         "charon_mode": "DISPLAY", "charon_location_path": "", "charon_dialog_open": false,
         "charon_active_channel": "story",
         "encounter_level": 1, "encounter_deck_id": "", "encounter_room_visibility": {},
         "encounter_door_status": {}, "encounter_tokens": {}, "encounter_active_portraits": [],
         "ship_system_overrides": {},
         "encounter_npc_data":
             {"keeper": {"id": "keeper", "name": "The Keeper", "portrait": ""}}}""");
  }

  @Test
  void encounterAtAKnownLocationAddsTheLocation() {
    charon
        .post(SWITCH, "{\"view_type\": \"ENCOUNTER\", \"location_slug\": \"wick\"}")
        .as(GM)
        .announces(
            "{\"success\": true, \"view_type\": \"ENCOUNTER\", \"location_slug\": \"wick\"}");

    JsonNode view = view();

    assertThat(view.get("location_type").stringValue()).isEqualTo("station");
    assertThat(view.get("location_name").stringValue()).isEqualTo("Wick");
    assertThat(view.get("location_path")).isEqualTo(JsonText.parse("[\"wick\"]"));
    assertThat(view.get("encounter_room_visibility"))
        .isEqualTo(JsonText.parse("{\"hall\": false, \"bar\": false}"));
    assertThat(view.get("location_data")).isEqualTo(JsonText.parse("""
        {"name": "Wick", "type": "station", "slug": "wick", "system_slug": "wick", "has_map": true,
         "map": {"name": "Hub", "rooms": [{"id": "hall"}, {"id": "bar"}], "slug": "hub"}}"""));
    assertThat(view.has("encounter_total_decks")).isFalse();
    assertThat(view.has("encounter_deck_name")).isFalse();
  }

  @Test
  void switchWithoutMembersGoesToStandby() {
    charon.post(SWITCH, "{\"view_type\": \"BRIDGE\"}").as(GM).send();

    charon
        .post(SWITCH, "{}")
        .as(GM)
        .announces("{\"success\": true, \"view_type\": \"STANDBY\", \"location_slug\": \"\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "STANDBY",
        "BRIDGE",
        "ENCOUNTER",
        "COMM_TERMINAL",
        "MESSAGES",
        "SHIP_DASHBOARD",
        "CHARON_TERMINAL"
      })
  void everyViewCanBeSwitchedToAtAnUnknownLocation(String type) {
    charon
        .post(
            SWITCH,
            "{\"view_type\": \"" + type + "\", \"location_slug\": \"nowhere\","
                + " \"view_slug\": \"anything\"}")
        .as(GM)
        .announces(
            "{\"success\": true, \"view_type\": \"" + type + "\", \"location_slug\": \"nowhere\"}");

    assertThat(view().get("view_slug").stringValue()).isEqualTo("anything");
    assertThat(view().has("location_data")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bridge", "BRIDGE ", "", "PARTY"})
  void unknownViewIsRefused(String type) {
    charon.post(SWITCH, "{\"view_type\": \"" + type + "\"}").as(GM).isRefused(400, INVALID_TYPE);
  }

  @Test
  void switchingHidesTheOverlay() {
    showTerminal();

    charon.post(SWITCH, "{\"view_type\": \"MESSAGES\"}").as(GM).send();

    assertThat(overlay()).isEqualTo("/");
  }

  @Test
  void locationOfAnyAllowedLengthCanBeEntered() {
    String slug = "x".repeat(300);

    charon
        .post(SWITCH, "{\"view_type\": \"ENCOUNTER\", \"location_slug\": \"" + slug + "\"}")
        .as(GM)
        .announces("{\"success\": true, \"view_type\": \"ENCOUNTER\", \"location_slug\": \"" + slug
            + "\"}");
  }

  @Test
  void terminalIsShownOnTopUnchecked() {
    charon
        .post(SHOW, "{\"location_slug\": \"nowhere\", \"terminal_slug\": \"desk\"}")
        .as(GM)
        .announces("{\"success\": true, \"overlay_terminal_slug\": \"desk\"}");

    assertThat(overlay()).isEqualTo("nowhere/desk");
  }

  @Test
  void showingNoTerminalHidesTheOverlay() {
    showTerminal();

    charon
        .post(SHOW, "{}")
        .as(GM)
        .announces("{\"success\": true, \"overlay_terminal_slug\": \"\"}");

    assertThat(overlay()).isEqualTo("/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[", "\u0000"})
  void anybodyHidesTheTerminalWhateverTheySend(String body) {
    showTerminal();

    charon.post(HIDE, body).announces("{\"success\": true}");

    assertThat(overlay()).isEqualTo("/");
  }

  @Test
  void hidingNothingIsAnnouncedToo() {
    charon.post(HIDE, "").announces("{\"success\": true}");
    charon.post(HIDE, "").announces("{\"success\": true}");
  }

  @Test
  void viewHasATagAndIsAskedForEachTime() {
    Reply reply = charon.get(VIEW).send();

    assertThat(reply.header("etag")).isEqualTo("\"run-0\"");
    assertThat(reply.header("cache-control")).isEqualTo("private, no-cache");
    assertThat(reply.header("vary")).isEqualTo("accept-encoding, authorization, cookie");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"run-0\"",
        "W/\"run-0\"",
        "*",
        "\"other\", \"run-0\"",
        "\"other\",W/\"run-0\",\"more\""
      })
  void viewThatIsKnownIsNotSentAgain(String tags) {
    Reply reply = charon.get(VIEW).with("if-none-match", tags).send();

    assertThat(reply.status()).isEqualTo(304);
    assertThat(reply.text()).isEmpty();
    assertThat(reply.header("etag")).isEqualTo("\"run-0\"");
    assertThat(reply.header("cache-control")).isEqualTo("private, no-cache");
    assertThat(reply.header("vary")).isEqualTo("accept-encoding, authorization, cookie");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "run-0", "\"run-1\"", "\"RUN-0\"", "w/\"run-0\"", ","})
  void viewThatIsNotKnownIsSent(String tags) {
    assertThat(charon.get(VIEW).with("if-none-match", tags).send().status()).isEqualTo(200);
  }

  @Test
  void everyRevisionHasItsOwnTag() {
    charon.post(HIDE, "").send();

    Reply reply = charon.get(VIEW).with("if-none-match", "\"run-0\"").send();

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("etag")).isEqualTo("\"run-1\"");
  }

  @ParameterizedTest
  @CsvSource({
    "BRIDGE,bridge",
    "CHARON_TERMINAL,story",
    "ENCOUNTER,encounter-wick",
    "MESSAGES,bridge"
  })
  void viewDecidesTheChannelOfTheDialog(String type, String channel) {
    charon.post(SWITCH, "{\"view_type\": \"BRIDGE\"}").as(GM).send();

    charon
        .post(SWITCH, "{\"view_type\": \"" + type + "\", \"location_slug\": \"wick\"}")
        .as(GM)
        .send();

    assertThat(view().get("charon_active_channel").stringValue()).isEqualTo(channel);
  }

  private void showTerminal() {
    charon
        .post(SHOW, "{\"location_slug\": \"wick\", \"terminal_slug\": \"desk\"}")
        .as(GM)
        .send();
  }

  private String overlay() {
    return view().get("overlay_location_slug").stringValue() + "/"
        + view().get("overlay_terminal_slug").stringValue();
  }

  private JsonNode view() {
    return charon.get(VIEW).send().json();
  }
}
