package charon.http.api;

import static charon.http.Who.ANONYMOUS;
import static charon.http.Who.GM;
import static charon.http.Who.PLAYER;
import static charon.http.Who.READER;
import static charon.http.Who.SCRIPT;
import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.campaign.Campaign;
import charon.domain.disclosure.Fog;
import charon.http.Call;
import charon.http.JsonText;
import charon.http.Reply;
import charon.http.TestCharon;
import charon.http.Who;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Clocks, the alarm and turns, over HTTP. It is 2201-03-09T18:00:00Z all the while. */
class ClockRoutesTest {

  private static final String VIEW = "/api/active-view/";
  private static final String AIR =
      "{\"id\": \"air\", \"label\": \"Air\", \"kind\": \"countdown\", \"seconds\": 90}";
  private static final String PIE =
      "{\"id\": \"pie\", \"kind\": \"segments\", \"segments\": 6, \"filled\": 2}";
  private static final String UP = "{\"id\": \"up\", \"kind\": \"countup\"}";
  private static final String TURNS =
      "{\"entries\": [{\"name\": \"Kim\"}, {\"name\": \"Rat\", \"token_id\": \"rat\"}]}";

  private final TestCharon charon = new TestCharon(Campaign.EMPTY, Fog.ON);

  @Test
  void anIdleTableHasNoneOfTheMembers() {
    JsonNode before = view(ANONYMOUS);
    assertThat(before.has("clocks") || before.has("alarm") || before.has("order"))
        .isFalse();

    give("set-clock", AIR);
    give("set-alarm", "{\"level\": \"red\"}");
    give("set-order", "{\"entries\": [{\"name\": \"Kim\"}]}");
    give("remove-clock", "{\"id\": \"air\"}");
    give("set-alarm", "{\"level\": \"none\", \"text\": \"over\"}");
    give("set-order", "{\"entries\": []}");

    assertThat(view(ANONYMOUS)).isEqualTo(before);
  }

  @Test
  void aCountdownIsToldByItsEndWhileItRunsAndByWhatIsLeftWhileItDoesNot() {
    announces("set-clock", AIR, "{\"success\": true, \"id\": \"air\"}");
    shows(ANONYMOUS, "clocks", """
        [{"id": "air", "label": "Air", "kind": "countdown", "running": false, "remaining": 90,
          "style": "normal", "visible": true}]""");

    announces("start-clock", "{\"id\": \"air\"}", "{\"success\": true, \"id\": \"air\"}");
    shows(ANONYMOUS, "clocks", """
        [{"id": "air", "label": "Air", "kind": "countdown", "running": true,
          "ends_at": "2201-03-09T18:01:30.000Z", "style": "normal", "visible": true}]""");

    announces("pause-clock", "{\"id\": \"air\"}", "{\"success\": true, \"id\": \"air\"}");
    assertThat(view(ANONYMOUS).path("clocks").path(0).path("remaining").intValue())
        .isEqualTo(90);
    announces("remove-clock", "{\"id\": \"air\"}", "{\"success\": true, \"id\": \"air\"}");
  }

  @Test
  void theOtherKindsAreToldByTheirStartAndByTheirSegments() {
    give("set-clock", UP);
    give("start-clock", "{\"id\": \"up\"}");
    give("set-clock", PIE);

    announces(
        "fill-clock",
        "{\"id\": \"pie\", \"by\": 3}",
        "{\"success\": true, \"id\": \"pie\", \"filled\": 5}");

    shows(ANONYMOUS, "clocks", """
        [{"id": "up", "label": "", "kind": "countup", "running": true,
          "started_at": "2201-03-09T18:00:00.000Z", "style": "normal", "visible": true},
         {"id": "pie", "label": "", "kind": "segments", "running": false, "segments": 6,
          "filled": 5, "style": "normal", "visible": true}]""");
  }

  @Test
  void theGameMasterKnowsWhatIsDoneAtZeroAndWhatPlayersDoNotSee() {
    give("set-clock", JsonText.with(AIR, "cue", "\"bang\""));
    give("set-clock", JsonText.with(UP, "visible", "false"));

    assertThat(view(GM).path("clocks").path(0).path("cue").stringValue()).isEqualTo("bang");
    assertThat(view(GM).path("clocks").size()).isEqualTo(2);
    for (Who who : new Who[] {ANONYMOUS, PLAYER}) {
      assertThat(view(who).path("clocks").size()).isOne();
      assertThat(view(who).toString()).doesNotContain("bang", "\"up\"");
    }
  }

  @Test
  void anAlarmIsOnAllScreensUntilItEnds() {
    announces(
        "set-alarm",
        "{\"level\": \"red\", \"text\": \"LEAK\", \"sound\": true}",
        "{\"success\": true, \"level\": \"red\"}");
    shows(ANONYMOUS, "alarm", "{\"level\": \"red\", \"text\": \"LEAK\", \"sound\": true}");

    give("set-alarm", "{\"level\": \"caution\"}");
    shows(GM, "alarm", "{\"level\": \"caution\", \"text\": \"\", \"sound\": false}");

    announces("set-alarm", "{\"level\": \"none\"}", "{\"success\": true, \"level\": \"none\"}");
    assertThat(view(ANONYMOUS).has("alarm")).isFalse();
  }

  @Test
  void turnsGoRoundAndAHiddenTokenIsNotNamed() {
    place("[]");
    announces("set-order", TURNS, "{\"success\": true, \"now\": 0}");
    String known = """
        {"entries": [{"name": "Kim"}, {"name": "Rat", "token_id": "rat"}], "now": %d}""";
    shows(ANONYMOUS, "order", known.formatted(0));

    announces("next-turn", "", "{\"success\": true, \"now\": 1, \"name\": \"Rat\"}");
    shows(ANONYMOUS, "order", known.formatted(1));
    announces("next-turn", "", "{\"success\": true, \"now\": 0, \"name\": \"Kim\"}");

    give("encounter/update-token-status", "{\"token_id\": \"rat\", \"status\": [\"hidden\"]}");
    shows(
        ANONYMOUS,
        "order",
        "{\"entries\": [{\"name\": \"Kim\"}, {\"name\": \"Rat\"}], \"now\": 0}");
    shows(GM, "order", known.formatted(0));
  }

  @Test
  void nothingOfThemIsInPublicAnswersBehindABlackout() {
    give("set-clock", AIR);
    give("set-alarm", "{\"level\": \"red\", \"text\": \"LEAK\"}");
    give("set-order", "{\"entries\": [{\"name\": \"Kim\"}]}");
    give("set-blackout", "{\"on\": true}");

    JsonNode seen = view(PLAYER);
    assertThat(seen.has("clocks") || seen.has("alarm") || seen.has("order")).isFalse();
    assertThat(view(GM).has("clocks") && view(GM).has("alarm") && view(GM).has("order"))
        .isTrue();
    give("set-blackout", "{\"on\": false}");
    assertThat(view(PLAYER).has("clocks")).isTrue();
  }

  @Test
  void withoutFogAClockThatIsNotToBeSeenIsStillNotTheirs() {
    TestCharon open = new TestCharon(Campaign.EMPTY, Fog.OFF);
    open.post("/api/gm/set-clock/", JsonText.with(AIR, "visible", "false"))
        .as(SCRIPT)
        .send();

    assertThat(open.get(VIEW).send().json().has("clocks")).isFalse();
    assertThat(open.get(VIEW).as(GM).send().json().has("clocks")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{}; id",
        "{\"id\": \"\"}; id",
        "{\"id\": \"a b\"}; id",
        "{\"id\": \"-a\"}; id",
        "{\"id\": \"a\"}; kind",
        "{\"id\": \"a\", \"kind\": \"sand\"}; kind",
        "{\"id\": \"a\", \"kind\": \"countdown\"}; seconds",
        "{\"id\": \"a\", \"kind\": \"countdown\", \"seconds\": 0}; seconds",
        "{\"id\": \"a\", \"kind\": \"countdown\", \"seconds\": 360000}; seconds",
        "{\"id\": \"a\", \"kind\": \"countdown\", \"seconds\": \"5\"}; seconds",
        "{\"id\": \"a\", \"kind\": \"countdown\", \"seconds\": 5, \"cue\": \"A b\"}; cue",
        "{\"id\": \"a\", \"kind\": \"countup\", \"seconds\": 5}; seconds",
        "{\"id\": \"a\", \"kind\": \"countup\", \"cue\": \"b\"}; cue",
        "{\"id\": \"a\", \"kind\": \"segments\"}; segments",
        "{\"id\": \"a\", \"kind\": \"segments\", \"segments\": 1}; segments",
        "{\"id\": \"a\", \"kind\": \"segments\", \"segments\": 25}; segments",
        "{\"id\": \"a\", \"kind\": \"segments\", \"segments\": 4, \"filled\": 5}; filled",
        "{\"id\": \"a\", \"kind\": \"countup\", \"style\": \"loud\"}; style",
        "{\"id\": \"a\", \"kind\": \"countup\", \"visible\": \"yes\"}; visible",
        "{\"id\": \"a\", \"kind\": \"countup\", \"label\": 5}; label"
      })
  void whatIsWrongWithAClockIsNamed(String body, String member) {
    post("set-clock", body).isRefusedNaming(400, member);
  }

  @Test
  void whatIsTooLongIsRefused() {
    String label = "\"" + "x".repeat(201) + "\"";
    post("set-clock", JsonText.with(UP, "label", label)).isRefusedNaming(400, "label");
    String text = "x".repeat(501);
    post("set-alarm", "{\"level\": \"red\", \"text\": \"" + text + "\"}")
        .isRefusedNaming(400, "text");
    String name = "{\"name\": \"Kim\"}";
    String many = String.join(",", IntStream.range(0, 101).mapToObj(i -> name).toList());
    post("set-order", "{\"entries\": [" + many + "]}").isRefusedNaming(400, "entries");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "set-alarm; {}; level",
        "set-alarm; {\"level\": \"green\"}; level",
        "set-alarm; {\"level\": \"red\", \"sound\": 1}; sound",
        "set-order; {}; entries",
        "set-order; {\"entries\": {}}; entries",
        "set-order; {\"entries\": [5]}; entries[0]",
        "set-order; {\"entries\": [{\"name\": \"a\"}, {\"name\": \" \"}]}; entries[1].name",
        "set-order; {\"entries\": [{\"name\": \"a\", \"token_id\": 5}]}; entries[0].token_id",
        "set-order; {\"entries\": [{\"name\": \"a\"}], \"now\": 1}; now",
        "set-order; {\"entries\": [{\"name\": \"a\"}], \"now\": -1}; now",
        "fill-clock; {\"id\": \"pie\"}; by",
        "fill-clock; {\"id\": \"pie\", \"by\": 25}; by",
        "fill-clock; {\"id\": \"air\", \"by\": 1}; id",
        "start-clock; {}; id",
        "start-clock; {\"id\": \"pie\"}; id",
        "pause-clock; {\"id\": \"pie\"}; id"
      })
  void whatIsWrongOrDoesNotFitIsNamed(String command, String body, String member) {
    give("set-clock", AIR);
    give("set-clock", PIE);

    post(command, body).isRefusedNaming(400, member);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    for (String command : new String[] {"start-clock", "pause-clock", "remove-clock"}) {
      post(command, "{\"id\": \"none\"}").isRefused(404, "Clock not found");
    }
    post("fill-clock", "{\"id\": \"none\", \"by\": 1}").isRefused(404, "Clock not found");
    post("next-turn", "{}").isRefusedNaming(404, "order");
    post("set-order", TURNS).isRefusedNaming(404, "entries[1].token_id");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "set-clock",
        "start-clock",
        "pause-clock",
        "remove-clock",
        "fill-clock",
        "set-alarm",
        "set-order",
        "next-turn"
      })
  void onlyGameMastersMayAndTokensThatControl(String command) {
    String uri = "/api/gm/" + command + "/";
    charon.post(uri, "{}").as(ANONYMOUS).isRefusedNaming(401, "Authentication");
    assertThat(charon.post(uri, "{}").as(PLAYER).send().status()).isEqualTo(403);
    assertThat(charon.post(uri, "{}").as(READER).send().status()).isEqualTo(403);
    assertThat(charon.get(uri).as(SCRIPT).send().status()).isEqualTo(405);
  }

  @Test
  void whatIsPreparedIsSeenInThePreviewAndDoneWithAllElse() {
    String prepare = "/api/gm/%s/?draft=true";
    for (String[] command : new String[][] {
      {"set-clock", AIR},
      {"start-clock", "{\"id\": \"air\"}"},
      {"set-alarm", "{\"level\": \"red\"}"},
      {"set-order", "{\"entries\": [{\"name\": \"Kim\"}, {\"name\": \"Lund\"}]}"},
      {"next-turn", "{}"}
    }) {
      charon
          .post(prepare.formatted(command[0]), command[1])
          .as(SCRIPT)
          .answers(answerOf(command[0]));
    }
    assertThat(view(GM).has("clocks")).isFalse();
    JsonNode preview =
        charon.get(VIEW + "?draft=true&audience=players").as(GM).send().json();
    assertThat(preview.path("clocks").path(0).path("running").booleanValue()).isTrue();
    assertThat(preview.path("order").path("now").intValue()).isOne();

    assertThat(charon.post("/api/gm/draft/go/", "").as(SCRIPT).send().status()).isEqualTo(200);

    assertThat(view(ANONYMOUS)).isEqualTo(preview);
    charon.post("/api/gm/undo/", "").as(SCRIPT).send();
    assertThat(view(GM).has("clocks") || view(GM).has("alarm")).isFalse();
  }

  private static String answerOf(String command) {
    return switch (command) {
      case "set-alarm" -> "{\"success\": true, \"level\": \"red\"}";
      case "set-order" -> "{\"success\": true, \"now\": 0}";
      case "next-turn" -> "{\"success\": true, \"now\": 1, \"name\": \"Lund\"}";
      default -> "{\"success\": true, \"id\": \"air\"}";
    };
  }

  @Test
  void aCueMaySetThem() {
    String cue = "{\"commands\": ["
        + JsonText.with(AIR, "command", "\"set-clock\"")
        + ", {\"command\": \"start-clock\", \"id\": \"air\"},"
        + " {\"command\": \"set-alarm\", \"level\": \"caution\"}]}";
    byte[] body = cue.getBytes(StandardCharsets.UTF_8);
    assertThat(charon.call("PUT", "/api/gm/cues/leak/", body).as(SCRIPT).send().status())
        .isEqualTo(200);
    JsonNode preview = charon.get(VIEW + "?cue=leak").as(GM).send().json();

    give("cues/leak/go", "");

    assertThat(view(GM)).isEqualTo(preview);
    assertThat(preview.path("clocks").path(0).has("ends_at")).isTrue();
  }

  private void place(String status) {
    give(
        "encounter/place-token",
        "{\"token_id\": \"rat\", \"type\": \"npc\", \"name\": \"Rat\", \"x\": 1, \"y\": 1,"
            + " \"status\": " + status + "}");
  }

  private Call post(String command, String body) {
    return charon.post("/api/gm/" + command + "/", body).as(SCRIPT);
  }

  private void announces(String command, String body, String answer) {
    post(command, body).announces(answer);
  }

  private void give(String command, String body) {
    Reply reply = post(command, body).send();
    assertThat(reply.status()).as(command + " " + reply.text()).isEqualTo(200);
  }

  private void shows(Who who, String member, String json) {
    assertThat(view(who).path(member)).isEqualTo(JsonText.parse(json));
  }

  private JsonNode view(Who who) {
    return charon.get(VIEW).as(who).send().json();
  }
}
