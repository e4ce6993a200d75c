package charon.http;

import static charon.http.Who.ANONYMOUS;
import static charon.http.Who.GM;
import static charon.http.Who.PLAYER;
import static charon.http.Who.SCRIPT;
import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.campaign.People;
import charon.domain.disclosure.Fog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** While a blackout is on, whoever is no game master finds a fresh table, and can do nothing to the other. */
class BehindABlackoutTest {

  private static final String TV = "dGhlIHR2IG9uIHRoZSB3YQ";
  private static final String TV_KEY = "1majzn4d641t";

  private static final String VIEW = "/api/active-view/";
  private static final String SHIP = "/api/ship-status/";
  private static final String MOVE = "/api/gm/encounter/move-token/";
  private static final String ON = "{\"on\": true, \"style\": \"standby\", \"text\": \"Soon\"}";

  private final TestCharon charon = table(true);

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyPublicAnswerIsThatOfAFreshTable(boolean fog) {
    TestCharon played = table(fog);
    TestCharon fresh = table(fog);
    play(played);
    sayEverywhere(played);
    assertThat(differences(played, fresh)).containsKey(VIEW);

    give(played, "set-blackout", ON);
    give(fresh, "set-blackout", ON);
    assertThat(differences(played, fresh)).isEmpty();

    play(played);
    sayEverywhere(played);
    assertThat(differences(played, fresh)).isEmpty();
    assertThat(played.get(VIEW).send().json().path("blackout"))
        .isEqualTo(JsonText.parse("{\"style\": \"standby\", \"text\": \"Soon\", \"image\": \"\"}"));
  }

  @Test
  void gameMasterGetsEverythingWithTheBlackout() {
    play(charon);
    give(charon, "set-blackout", ON);

    Reply view = charon.get(VIEW).as(GM).send();

    assertThat(view.json().path("view_type").stringValue()).isEqualTo("ENCOUNTER");
    assertThat(view.json().path("encounter_tokens").has("rat")).isTrue();
    assertThat(view.json().path("blackout").path("style").stringValue()).isEqualTo("standby");
    assertThat(
            charon.get("/api/charon/story/conversation/").as(GM).send().json().path("mode"))
        .hasToString("\"QUERY\"");
    give(charon, "set-blackout", "{\"on\": false}");
    assertThat(charon.get(VIEW).as(GM).send().json().has("blackout")).isFalse();
    assertThat(charon.get(VIEW).send().json().has("blackout")).isFalse();
  }

  @Test
  void whatDoesNotDependOnTheViewStays() {
    give(charon, "ship-status/toggle", "{\"system\": \"engines\", \"status\": \"CRITICAL\"}");
    Reply before = charon.get(SHIP).send();
    give(charon, "set-blackout", ON);

    assertThat(charon.get(SHIP).send().text()).isEqualTo(before.text()).contains("CRITICAL");
    assertThat(charon.get("/api/page-data/").send().text()).contains("CRITICAL");
    assertThat(charon.get(VIEW).send().json().path("ship_system_overrides").isEmpty())
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = Who.class,
      names = {"ANONYMOUS", "PLAYER"})
  void playersCannotMoveWhatTheyDoNotSee(Who who) {
    play(charon);
    String move = "{\"token_id\": \"rat\", \"x\": 2, \"y\": 2}";
    assertThat(charon.post(MOVE, move).as(who).send().status()).isEqualTo(200);

    give(charon, "set-blackout", ON);

    charon.post(MOVE, move).as(who).isRefused(404, "Token not found");
    assertThat(charon.post(MOVE, move).as(SCRIPT).send().status()).isEqualTo(200);
  }

  @Test
  void playersCanAskNothing() {
    play(charon);
    give(charon, "set-blackout", ON);

    charon
        .post("/api/charon/submit-query/", "{\"query\": \"Who?\"}")
        .as(PLAYER)
        .isRefused(403, "Terminal not in query mode");
  }

  @ParameterizedTest
  @EnumSource(
      value = Who.class,
      names = {"ANONYMOUS", "PLAYER"})
  void hidingATerminalAndTogglingTheDialogAnswerAsEverAndDoNothing(Who who) {
    play(charon);
    give(charon, "charon/toggle-dialog", "{\"open\": true}");
    give(charon, "set-blackout", ON);
    String before = charon.get(VIEW).as(GM).send().text();
    int announcements = charon.announcements();

    charon.post("/api/terminal/hide/", "{}").as(who).answers("{\"success\": true}");
    charon
        .post("/api/gm/charon/toggle-dialog/", "{}")
        .as(who)
        .answers("{\"success\": true, \"charon_dialog_open\": true}");
    charon
        .post("/api/gm/charon/toggle-dialog/", "{\"open\": false}")
        .as(who)
        .answers("{\"success\": true, \"charon_dialog_open\": false}");

    assertThat(charon.get(VIEW).as(GM).send().text()).isEqualTo(before);
    assertThat(charon.announcements()).isEqualTo(announcements);
    charon
        .post("/api/gm/charon/toggle-dialog/", "{}")
        .as(SCRIPT)
        .announces("{\"success\": true, \"charon_dialog_open\": false}");
  }

  @Test
  void pictureOfACardIsGivenOutWhileItIsShown() {
    TestCharon charon = new TestCharon(
        Campaigns.of(new People(
            List.of(),
            List.of(
                JsonText.attributes("{\"id\": \"keeper\", \"met\": false, \"portrait\": \"/data/"
                    + SampleCampaign.IMAGE + "\"}")),
            List.of())),
        Fog.ON);
    String face = "/data/" + SampleCampaign.IMAGE;
    String card =
        "{\"on\": true, \"style\": \"card\", \"image\": \"" + SampleCampaign.IMAGE + "\"}";
    assertThat(charon.get(face).as(ANONYMOUS).send().status()).isEqualTo(404);

    give(charon, "set-blackout", card);
    assertThat(charon.get(face).as(ANONYMOUS).send().status()).isEqualTo(200);
    give(charon, "set-blackout", card.replace("card", "static"));
    assertThat(charon.get(face).as(ANONYMOUS).send().status()).isEqualTo(404);
    give(charon, "set-blackout", "{\"on\": false}");
    assertThat(charon.get(face).as(ANONYMOUS).send().status()).isEqualTo(404);
  }

  @Test
  void styleIsBlackUnlessItIsSaid() {
    give(charon, "set-blackout", "{\"on\": true}");

    assertThat(charon.get(VIEW).send().json().path("blackout"))
        .isEqualTo(JsonText.parse("{\"style\": \"black\", \"text\": \"\", \"image\": \"\"}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/etc/passwd",
        "../up.png",
        "a/../b.png",
        "a/..",
        "./a.png",
        "a//b.png",
        "a/",
        "..",
        "https://host/a.png",
        "data:image/png",
        "C:/a.png",
        "a\\\\b.png"
      })
  void imageIsAPathBelowTheCampaign(String image) {
    charon
        .post(
            "/api/gm/set-blackout/",
            "{\"on\": true, \"style\": \"card\", \"image\": \"" + image + "\"}")
        .as(SCRIPT)
        .isRefusedNaming(400, "image");
  }

  @ParameterizedTest
  @ValueSource(strings = {"campaign/cards/tea.png", "a.b/...c.png", "a b/ü.png", "a/b:c.png"})
  void anyOtherPathWillDo(String image) {
    give(charon, "set-blackout", "{\"on\": true, \"image\": \"" + image + "\"}");

    assertThat(charon.get(VIEW).send().json().path("blackout").path("image").stringValue())
        .isEqualTo(image);
  }

  @Test
  void whatIsWrongIsNamed() {
    refused("{}", "on");
    refused("{\"on\": null}", "on");
    refused("{\"on\": \"yes\"}", "on");
    refused("{\"on\": true, \"style\": \"blue\"}", "style");
    refused("{\"on\": true, \"text\": 5}", "text");
    refused("{\"on\": true, \"text\": \"" + "x".repeat(2_001) + "\"}", "text");
    refused("{\"on\": true, \"image\": \"" + "x".repeat(1_001) + "\"}", "image");
    assertThat(charon.get(VIEW).send().json().has("blackout")).isFalse();
  }

  private void refused(String body, String member) {
    charon.post("/api/gm/set-blackout/", body).as(SCRIPT).isRefusedNaming(400, member);
  }

  private static TestCharon table(boolean fog) {
    return new TestCharon(MarkedCampaign.of("mark"), fog ? Fog.ON : Fog.OFF);
  }

  /** All that depends on what is shown. */
  private static void play(TestCharon table) {
    give(table, "charon/mode", "{\"mode\": \"QUERY\"}");
    give(table, "charon/location", "{\"location_path\": \"wick\"}");
    give(table, "switch-view", "{\"view_type\": \"ENCOUNTER\", \"location_slug\": \"wick\"}");
    give(table, "encounter/toggle-room", "{\"room_id\": \"hall\", \"visible\": true}");
    give(table, "encounter/toggle-portrait", "{\"npc_id\": \"keeper\"}");
    give(table, "encounter/clear-tokens", "{}");
    give(
        table,
        "encounter/place-token",
        "{\"token_id\": \"rat\", \"type\": \"npc\", \"name\": \"Rat\", \"x\": 1, \"y\": 1,"
            + " \"room_id\": \"hall\"}");
    give(table, "show-terminal", "{\"location_slug\": \"wick\", \"terminal_slug\": \"safe\"}");
    give(table, "show-handout", "{\"id\": \"note\", \"markdown\": \"Come.\"}");
    table.post("/api/displays/" + TV + "/seen/", "{\"revision\": 0}").send();
    give(
        table,
        "show-handout",
        "{\"id\": \"own\", \"markdown\": \"Psst.\", \"to\": [\"" + TV_KEY + "\"]}");
    give(table, "set-focus", "{\"room_id\": \"hall\"}");
    give(table, "set-lead", "{\"tab\": \"LOGS\"}");
    give(table, "set-token", "{\"token_id\": \"rat\", \"size\": 2, \"note\": \"Bites.\"}");
  }

  private static void sayEverywhere(TestCharon table) {
    for (String channel : List.of("encounter-wick", "story", "bridge", "default")) {
      give(table, "charon/" + channel + "/send", "{\"content\": \"AYE\"}");
    }
  }

  private static void give(TestCharon table, String command, String body) {
    Reply reply = table.post("/api/gm/" + command + "/", body).as(SCRIPT).send();
    assertThat(reply.status()).as(command + " " + reply.text()).isEqualTo(200);
  }

  /** Answers of one table that are others at another. */
  private static Map<String, String> differences(TestCharon table, TestCharon other) {
    Map<String, Reply> others = PublicAnswers.of(other, "encounter-wick");
    Map<String, String> differences = new LinkedHashMap<>();
    PublicAnswers.of(table, "encounter-wick").forEach((uri, reply) -> {
      Reply same = Objects.requireNonNull(others.get(uri));
      if (reply.status() != same.status() || !reply.text().equals(same.text())) {
        differences.put(uri, reply.status() + " " + reply.text());
      }
    });
    return differences;
  }
}
