package charon.http;

import static charon.http.Who.ANONYMOUS;
import static charon.http.Who.GM;
import static charon.http.Who.PLAYER;
import static charon.http.Who.SCRIPT;
import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.disclosure.Fog;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is said of crew and ship stands above their files until it is taken back. */
class LiveValuesTest {

  private static final String CREW = "/api/gm/set-crew/";
  private static final String SHIP = "/api/gm/set-ship/";
  private static final String VIEW = "/api/active-view/";

  private final TestCharon charon = new TestCharon(SampleCampaign.CAMPAIGN, Fog.ON);

  @Test
  void whatIsSaidOfTheCrewStandsAboveTheFileInItsShape() {
    charon.post(CREW, """
        {"id": "marsh", "stress": 4, "health": 3, "conditions": ["Bleeding"]}""").as(GM).announces("""
        {"success": true, "id": "marsh",
         "values": {"stress": 4, "health": 3, "conditions": ["Bleeding"]}}""");

    assertThat(marsh()).isEqualTo(JsonText.parse("""
        {"id": "marsh", "stress": 4, "wounds": 0, "health": {"current": 3, "max": 12},
         "conditions": ["Bleeding"]}"""));
    assertThat(charon.get("/terminal/").send().text()).contains("Bleeding");
  }

  @Test
  void whatIsNotNamedStaysAndNullGivesTheFileItsSay() {
    say(CREW, "{\"id\": \"marsh\", \"stress\": 4, \"wounds\": 1, \"conditions\": []}");

    charon.post(CREW, """
        {"id": "marsh", "stress": null, "health": 1}""").as(GM).announces("""
        {"success": true, "id": "marsh", "values": {"health": 1, "wounds": 1, "conditions": []}}""");
    assertThat(marsh()).isEqualTo(JsonText.parse("""
        {"id": "marsh", "stress": 2, "wounds": 1, "health": {"current": 1, "max": 12},
         "conditions": []}"""));

    say(CREW, "{\"id\": \"marsh\", \"health\": null, \"wounds\": null, \"conditions\": null}");
    assertThat(marsh()).isEqualTo(JsonText.parse("""
        {"id": "marsh", "stress": 2, "wounds": 0, "health": {"current": 10, "max": 12}}"""));
  }

  @Test
  void hullAndArmorStandAboveTheFileOfTheShip() {
    charon
        .post(SHIP, "{\"hull\": 22}")
        .as(SCRIPT)
        .announces("{\"success\": true, \"values\": {\"hull\": 22}}");
    assertThat(ship().required("hull").intValue()).isEqualTo(22);
    assertThat(ship().has("armor")).isFalse();

    say(SHIP, "{\"hull\": null, \"armor\": 0}");
    assertThat(ship().has("hull")).isFalse();
    assertThat(ship().required("armor").intValue()).isZero();
    assertThat(charon
            .get("/api/page-data/")
            .send()
            .json()
            .at("/shipStatus/ship/armor")
            .intValue())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void displaysAreToldWithTheViewAndOnlyWhileThereIsSomething(boolean fog) {
    TestCharon table = new TestCharon(SampleCampaign.CAMPAIGN, fog ? Fog.ON : Fog.OFF);
    JsonNode idle = table.get(VIEW).send().json();

    give(table, CREW, "{\"id\": \"marsh\", \"stress\": 4}");
    give(table, SHIP, "{\"armor\": 3}");
    JsonNode told = table.get(VIEW).send().json();
    assertThat(told.required("crew_values"))
        .isEqualTo(JsonText.parse("{\"marsh\": {\"stress\": 4}}"));
    assertThat(told.required("ship_values")).isEqualTo(JsonText.parse("{\"armor\": 3}"));
    assertThat(table.view().current().players().revision()).isEqualTo(2);

    give(table, CREW, "{\"id\": \"marsh\", \"stress\": null}");
    give(table, SHIP, "{\"armor\": null}");
    assertThat(table.get(VIEW).send().json()).isEqualTo(idle);
  }

  @Test
  void blackoutHidesThemInTheViewAndNowhereElse() {
    say(CREW, "{\"id\": \"marsh\", \"stress\": 4}");
    say(SHIP, "{\"hull\": 22}");
    say("/api/gm/set-blackout/", "{\"on\": true}");
    say(CREW, "{\"id\": \"marsh\", \"wounds\": 1}");

    assertThat(charon.get(VIEW).send().text()).doesNotContain("crew_values", "ship_values");
    assertThat(charon.get(VIEW).as(GM).send().text()).contains("crew_values", "ship_values");
    assertThat(marsh().required("stress").intValue()).isEqualTo(4);
    assertThat(marsh().required("wounds").intValue()).isEqualTo(1);
    assertThat(ship().required("hull").intValue()).isEqualTo(22);
  }

  @Test
  void theyAreTakenBackAndDoneAgain() {
    say(CREW, "{\"id\": \"marsh\", \"stress\": 4}");
    say(CREW, "{\"id\": \"marsh\", \"stress\": 5}");
    say(SHIP, "{\"hull\": 22}");
    assertThat(charon.get("/api/gm/journal/").as(GM).send().json().at("/entries/0/summary"))
        .hasToString("\"Set the ship's hull to 22\"");

    say("/api/gm/undo/", "{}");
    assertThat(ship().has("hull")).isFalse();
    say("/api/gm/undo/", "{}");
    assertThat(marsh().required("stress").intValue()).isEqualTo(4);
    say("/api/gm/undo/", "{}");
    assertThat(marsh().required("stress").intValue()).isEqualTo(2);
    say("/api/gm/redo/", "{}");
    assertThat(marsh().required("stress").intValue()).isEqualTo(4);
  }

  @Test
  void somebodyWhoIsNotOfTheCrewIsNotFound() {
    charon.post(CREW, "{\"id\": \"keeper\", \"stress\": 1}").as(GM).isRefusedNaming(404, "keeper");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "crew | {`id`: `marsh`} | stress, health, wounds, conditions: one of them is required",
        "crew | {`stress`: 1} | id required",
        "crew | {`id`: `marsh`, `stress`: -1} | stress must be between 0 and 1000000",
        "crew | {`id`: `marsh`, `health`: 1000001} | health must be between 0 and 1000000",
        "crew | {`id`: `marsh`, `wounds`: 1.5} | wounds must be an integer",
        "crew | {`id`: `marsh`, `stress`: `4`} | stress must be an integer",
        "crew | {`id`: `marsh`, `conditions`: `Bleeding`} | conditions must be an array",
        "crew | {`id`: `marsh`, `conditions`: [`A`, `A`]} | conditions[1] is there twice",
        "crew | {`id`: `marsh`, `conditions`: [`A`, ` `]} | conditions[1] must not be blank",
        "ship | {} | hull, armor: one of them is required",
        "ship | {`hull`: -1} | hull must be between 0 and 1000000",
        "ship | {`armor`: true} | armor must be an integer",
      })
  void whatIsWrongIsNamed(String what, String body, String refusal) {
    charon.post("/api/gm/set-" + what + "/", body.replace('`', '"')).as(GM).isRefused(400, refusal);
  }

  @Test
  void conditionsAreFewAndShort() {
    refuses(
        "conditions must have at most 20 entries",
        IntStream.range(0, 21)
            .mapToObj(number -> "\"" + number + "\"")
            .collect(Collectors.joining(", ")));
    refuses("conditions[0] must have at most 100 characters", "\"" + "x".repeat(101) + "\"");
  }

  private void refuses(String refusal, String conditions) {
    charon
        .post(CREW, "{\"id\": \"marsh\", \"conditions\": [" + conditions + "]}")
        .as(GM)
        .isRefused(400, refusal);
  }

  @ParameterizedTest
  @EnumSource(
      value = Who.class,
      names = {"ANONYMOUS", "PLAYER"})
  void playersSayNothingOfThem(Who who) {
    int status = who == ANONYMOUS ? 401 : 403;
    assertThat(who).isIn(ANONYMOUS, PLAYER);
    charon.post(CREW, "{\"id\": \"marsh\", \"stress\": 1}").as(who).isRefusedNaming(status, "");
    charon.post(SHIP, "{\"hull\": 1}").as(who).isRefusedNaming(status, "");
  }

  private JsonNode marsh() {
    return charon.get("/api/page-data/").send().json().at("/crew/0");
  }

  private JsonNode ship() {
    return charon.get("/api/ship-status/").send().json().required("ship");
  }

  private void say(String path, String body) {
    give(charon, path, body);
  }

  private static void give(TestCharon table, String path, String body) {
    Reply reply = table.post(path, body).as(GM).send();
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
  }
}
