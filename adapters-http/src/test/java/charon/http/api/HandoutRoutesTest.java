package charon.http.api;

import static charon.http.Who.ANONYMOUS;
import static charon.http.Who.GM;
import static charon.http.Who.PLAYER;
import static charon.http.Who.READER;
import static charon.http.Who.SCRIPT;
import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.in.display.DisplayId;
import charon.application.port.in.display.DisplayPeer;
import charon.application.port.in.display.DisplayReport;
import charon.application.port.in.display.DisplayUseCase;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.Page;
import charon.domain.disclosure.Fog;
import charon.domain.table.TableId;
import charon.http.JsonText;
import charon.http.Reply;
import charon.http.TestCharon;
import charon.http.Who;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What players are handed, where their displays look, and how tokens are drawn, over HTTP. */
class HandoutRoutesTest {

  private static final String VIEW = "/api/active-view/";
  private static final String CHART = "campaign/handouts/chart.png";
  private static final String TV = "dGhlIHR2IG9uIHRoZSB3YQ";

  private final TestCharon charon = new TestCharon(Campaign.EMPTY, Fog.ON);

  @BeforeEach
  void withAPicture() {
    charon.addPicture(CHART);
    charon.addPicture("campaign/handouts/other.png");
  }

  @Test
  void handoutsAreInThePayloadWhileThereAreAny() {
    Reply fresh = charon.get(VIEW).send();
    give("show-handout", """
        {"id": "chart", "title": "The chart", "image": "campaign/handouts/chart.png"}""");
    give("show-handout", """
        {"id": "l", "markdown": "Come <i>soon</i>.", "layout": "card", "seconds": 90}""");

    assertThat(view(ANONYMOUS).path("handouts")).isEqualTo(JsonText.parse("""
        [{"id": "chart", "title": "The chart", "image": "campaign/handouts/chart.png",
          "layout": "full"},
         {"id": "l", "title": "", "markdown": "Come soon.", "layout": "card",
          "until": "2201-03-09T18:01:30.000Z"}]"""));

    give("hide-handout", "{\"id\": \"chart\"}");
    assertThat(view(GM).path("handouts").size()).isEqualTo(1);
    assertThat(give("hide-handout", "").json()).isEqualTo(JsonText.parse("{\"success\": true}"));

    assertThat(charon.get(VIEW).send().text()).isEqualTo(fresh.text());
  }

  @Test
  void theAnswerTellsTheId() {
    JsonNode answer =
        JsonText.parse(give("show-handout", "{\"markdown\": \"A\"}").text());

    assertThat(view(GM).path("handouts").path(0).path("id")).isEqualTo(answer.path("id"));
  }

  @Test
  void whatIsForOneDisplayOnlyGameMastersSeeInThePayload() {
    String tv = seen(TV);
    give("show-handout", """
        {"id": "n", "markdown": "Psst.", "layout": "beside", "to": ["%s"]}""".formatted(tv));

    assertThat(view(ANONYMOUS).has("handouts")).isFalse();
    assertThat(view(PLAYER).has("handouts")).isFalse();
    assertThat(view(READER).path("handouts")).isEqualTo(JsonText.parse("""
        [{"id": "n", "title": "", "markdown": "Psst.", "layout": "beside", "to": ["%s"]}]""".formatted(tv)));
  }

  @Test
  void nothingIsHandedToADisplayThatIsNotKnown() {
    String both = "{\"markdown\": \"Psst.\", \"to\": [\"" + seen(TV) + "\", \"k7m2q9xd4hft\"]}";

    charon.post("/api/gm/show-handout/", both).as(SCRIPT).isRefused(404, "Display not found");

    assertThat(view(GM).has("handouts")).isFalse();
    charon
        .post("/api/gm/show-handout/?draft=true", both)
        .as(SCRIPT)
        .isRefused(404, "Display not found");
    assertThat(view(GM).has("handouts")).isFalse();
  }

  @Test
  void withoutFogWhatIsForOneDisplayIsNotForAllEither() {
    TestCharon open = new TestCharon(Campaign.EMPTY, Fog.OFF);
    String tv = seen(open, TV);
    open.post("/api/gm/show-handout/", "{\"markdown\": \"Psst.\", \"to\": [\"" + tv + "\"]}")
        .as(SCRIPT)
        .send();

    assertThat(open.get(VIEW).send().json().has("handouts")).isFalse();
    assertThat(open.get(VIEW).as(GM).send().json().has("handouts")).isTrue();

    open.post("/api/gm/hide-handout/", "{}").as(SCRIPT).send();
    open.post("/api/gm/show-handout/", "{\"id\": \"a\", \"markdown\": \"Hear.\"}")
        .as(SCRIPT)
        .send();

    assertThat(open.get(VIEW).send().text())
        .isEqualTo(open.get(VIEW).as(GM).send().text());
  }

  @Test
  void withoutFogAPictureIsForPlayersWhileItIsInTheirHands() {
    TestCharon open = new TestCharon(Campaign.EMPTY, Fog.OFF);
    open.addPicture(CHART);
    String picture = "/data/" + CHART;
    String tv = seen(open, TV);
    open.post("/api/gm/show-handout/", "{\"image\": \"" + CHART + "\", \"to\": [\"" + tv + "\"]}")
        .as(SCRIPT)
        .send();

    assertThat(open.get(picture).send().status()).isEqualTo(404);
    assertThat(open.get(picture).as(GM).send().status()).isEqualTo(200);

    open.post("/api/gm/show-handout/", "{\"image\": \"" + CHART + "\"}")
        .as(SCRIPT)
        .send();
    assertThat(open.get(picture).send().status()).isEqualTo(200);
  }

  @Test
  void withoutFogANoteIsStillForGameMasters() {
    TestCharon open = new TestCharon(Campaign.EMPTY, Fog.OFF);
    open.post("/api/gm/encounter/place-token/", """
        {"token_id": "rat", "type": "npc", "name": "Rat", "x": 1, "y": 1}""").as(SCRIPT).send();
    open.post("/api/gm/set-token/", "{\"token_id\": \"rat\", \"note\": \"Bites.\"}")
        .as(SCRIPT)
        .send();

    assertThat(open.get(VIEW).send().text()).doesNotContain("Bites.").contains("Rat");
    assertThat(open.get(VIEW).as(GM).send().text()).contains("Bites.");
  }

  @Test
  void aPageOfTheCampaignIsHandedOutWithoutWhatIsForTheMaster() {
    charon.addPage("campaign/letter.md", new Page("A letter", "Come. <!-- He lies. -->"));

    give("show-handout", "{\"id\": \"l\", \"page\": \"campaign/letter.md\"}");

    assertThat(view(ANONYMOUS).path("handouts")).isEqualTo(JsonText.parse("""
        [{"id": "l", "title": "A letter", "markdown": "Come. ", "layout": "full"}]"""));
    assertThat(view(GM).toString()).doesNotContain("lies");
  }

  @Test
  void whatIsPreparedIsInNobodysHandsBeforeItsTime() {
    charon.addPage("campaign/letter.md", new Page("", "Come."));
    give("show-handout/?draft=true", "{\"id\": \"c\", \"image\": \"" + CHART + "\"}");
    give("show-handout/?draft=true", "{\"page\": \"campaign/letter.md\"}");

    assertThat(view(GM).has("handouts")).isFalse();
    assertThat(picture("", ANONYMOUS)).isEqualTo(404);
    JsonNode preview =
        charon.get(VIEW + "?draft=true&audience=players").as(GM).send().json().path("handouts");
    assertThat(preview.path(1).path("markdown").stringValue()).isEqualTo("Come.");

    charon.addPage("campaign/letter.md", new Page("", "Do not come."));
    give("draft/go", "");

    JsonNode handouts = view(ANONYMOUS).path("handouts");
    assertThat(handouts.path(1).path("markdown").stringValue()).isEqualTo("Do not come.");
    assertThat(handouts.path(1).path("id")).isEqualTo(preview.path(1).path("id"));
    assertThat(picture("", ANONYMOUS)).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource(
      value = Who.class,
      names = {"ANONYMOUS", "PLAYER"})
  void thePictureOfAHandoutIsThereWhileItIsShown(Who who) {
    assertThat(picture("", who)).isEqualTo(404);
    assertThat(picture("", GM)).isEqualTo(200);

    give("show-handout", "{\"id\": \"c\", \"image\": \"" + CHART + "\"}");
    assertThat(picture("", who)).isEqualTo(200);
    assertThat(status("/data/campaign/handouts/other.png", who)).isEqualTo(404);
    assertThat(status("/data/campaign/HANDOUTS/chart.png", who)).isEqualTo(404);

    give("set-blackout", "{\"on\": true}");
    assertThat(picture("", who)).isEqualTo(404);
    give("set-blackout", "{\"on\": false}");
    assertThat(picture("", who)).isEqualTo(200);

    give("hide-handout", "{}");
    assertThat(picture("", who)).isEqualTo(404);
  }

  @Test
  void thePictureForOneDisplayIsThereForThatOne() {
    String tablet = "?display=" + "t".repeat(22);
    String wall = "?display=" + "w".repeat(22);
    String key = seen("t".repeat(22));
    seen("w".repeat(22));
    give("show-handout", "{\"image\": \"" + CHART + "\", \"to\": [\"" + key + "\"]}");

    assertThat(picture(tablet, ANONYMOUS)).isEqualTo(200);
    assertThat(picture(wall, ANONYMOUS)).isEqualTo(404);
    assertThat(picture("?display=" + "n".repeat(22), ANONYMOUS)).isEqualTo(404);
    assertThat(picture("?display=" + key, ANONYMOUS)).isNotEqualTo(200);
    assertThat(picture("", ANONYMOUS)).isEqualTo(404);

    give("set-blackout", "{\"on\": true}");
    assertThat(picture(tablet, ANONYMOUS)).isEqualTo(404);
    give("set-blackout", "{\"on\": false}");
    give("hide-handout", "{}");
    assertThat(picture(tablet, ANONYMOUS)).isEqualTo(404);
  }

  @Test
  void whereDisplaysLookIsInThePayload() {
    give("set-focus", "{\"x\": 1.5, \"y\": -2, \"width\": 8, \"height\": 4, \"ms\": 0}");
    assertThat(view(ANONYMOUS).path("focus"))
        .isEqualTo(
            JsonText.parse("{\"x\": 1.5, \"y\": -2, \"width\": 8, \"height\": 4, \"ms\": 0}"));

    give("set-focus", "{\"fit\": \"party\"}");
    assertThat(view(ANONYMOUS).path("focus"))
        .isEqualTo(JsonText.parse("{\"fit\": \"party\", \"ms\": 800}"));

    give("set-focus", "{\"room_id\": \"hall\"}");
    assertThat(view(GM).path("focus"))
        .isEqualTo(JsonText.parse("{\"room_id\": \"hall\", \"ms\": 800}"));

    give("set-focus", "{\"release\": true}");
    assertThat(view(GM).has("focus")).isFalse();
  }

  @Test
  void aTokenHasWhatIsSaidOfItAndNoMore() {
    give("encounter/place-token", """
        {"token_id": "rat", "type": "npc", "name": "Rat", "x": 1, "y": 1}""");
    JsonNode plain = view(GM).path("encounter_tokens").path("rat");

    give("set-token", """
        {"token_id": "rat", "size": 2, "facing": 90.5, "note": "Bites.", "name": "Beast"}""");

    assertThat(view(GM).path("encounter_tokens").path("rat")).isEqualTo(JsonText.parse("""
        {"type": "npc", "name": "Beast", "x": 1, "y": 1, "status": [], "image_url": "",
         "room_id": "", "size": 2, "facing": 90.5, "note": "Bites."}"""));
    assertThat(view(ANONYMOUS).path("encounter_tokens").path("rat")).isEqualTo(JsonText.parse("""
        {"type": "npc", "name": "Beast", "x": 1, "y": 1, "status": [], "image_url": "",
         "room_id": "", "size": 2, "facing": 90.5}"""));

    give("set-token", """
        {"token_id": "rat", "size": null, "facing": null, "note": "", "name": "Rat"}""");
    assertThat(view(GM).path("encounter_tokens").path("rat")).isEqualTo(plain);
  }

  @Test
  void anybodyMayPointAtTheMap() {
    charon
        .post("/api/ping/", "{\"x\": 1, \"y\": 2, \"name\": \"Kim\"}")
        .answers("{\"success\": true}");
    charon.post("/api/gm/ping/", "{\"x\": 1, \"y\": 2}").as(SCRIPT).answers("{\"success\": true}");
    charon.post("/api/gm/ping/", "{\"x\": 1, \"y\": 2}").isRefused(401, "Authentication required");
    charon.post("/api/ping/", "{\"x\": 1}").isRefused(400, "y required");
    charon.post("/api/ping/", "{\"x\": \"1\", \"y\": 1}").isRefused(400, "x must be a number");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "show-handout | {} | 400 | image, markdown or page: one of them is required",
        "show-handout | {'image': '../x.png'} | 400 | image must be a path below the campaign folder",
        "show-handout | {'image': 'none.png'} | 400 | image must be a picture of the campaign",
        "show-handout | {'page': 'none.md'} | 400 | page must be a Markdown file of the campaign",
        "show-handout | {'markdown': 1} | 400 | markdown must be text",
        "show-handout | {'id': null, 'markdown': 'A'} | 400 | id must be text",
        "show-handout | {'markdown': 'A', 'seconds': 0} | 400 | seconds must be between 1 and 359999",
        "hide-handout | {'id': 'x'} | 404 | Handout not found",
        "hide-handout | {'id': ''} | 404 | Handout not found",
        "set-focus | {'fit': 'all', 'room_id': 'x'} | 400 | room_id, fit, release, or x, y, width and height: one way is required",
        "set-token | {'token_id': 'x', 'size': 1} | 404 | Token not found",
        "set-token | {'token_id': 'x', 'size': 7} | 400 | size must be between 0.5 and 6"
      })
  void whatCannotBeMeantIsRefused(String command, String body, int status, String refusal) {
    charon
        .post("/api/gm/" + command + "/", body.replace('\'', '"'))
        .as(SCRIPT)
        .isRefused(status, refusal);
  }

  @ParameterizedTest
  @CsvSource({"show-handout", "hide-handout", "set-focus", "set-token"})
  void playersHandOutNothing(String command) {
    charon.post("/api/gm/" + command + "/", "{}").isRefused(401, "Authentication required");
  }

  /** A display that says what it shows; its key. */
  private String seen(String id) {
    return seen(charon, id);
  }

  private static String seen(TestCharon charon, String id) {
    DisplayUseCase displays = charon.at(TableId.DEFAULT).desk().displays();
    DisplayId display = new DisplayId(id);
    displays.report(
        display,
        new DisplayPeer("203.0.113.7", "203.0.113.7", "A browser"),
        new DisplayReport(
            0, OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty()));
    return displays.keyOf(display).orElseThrow().value();
  }

  private int picture(String query, Who who) {
    return status("/data/" + CHART + query, who);
  }

  private int status(String uri, Who who) {
    return charon.get(uri).as(who).send().status();
  }

  private JsonNode view(Who who) {
    return charon.get(VIEW).as(who).send().json();
  }

  private Reply give(String command, String body) {
    Reply reply = charon
        .post("/api/gm/" + (command.contains("?") ? command : command + "/"), body)
        .as(SCRIPT)
        .send();
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply;
  }
}
