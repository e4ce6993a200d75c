package charon.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import charon.bootstrap.SampleServer;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Messages to one player, at the display that is theirs: tied to their character, or where they are logged in. */
@ExtendWith(TableExtension.class)
@Timeout(120)
class PrivateMessagesIT {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int FINGER = 44;
  private static final String CREW = """
      crew:
        - {id: marsh, name: "Ines Marsh", player: Bo}
      """;

  @BeforeEach
  void whereBoPlaysMarsh(Table table, @TempDir Path campaign) throws IOException {
    Files.writeString(
        Files.createDirectory(campaign.resolve("campaign")).resolve("crew.yaml"), CREW);
    table.with(campaign).expectComplaint("status of 404.*/api/(ship-status|star-map)/");
  }

  @Test
  void aPhoneThatIsTiedGetsThemMarkedAndKeepsThemWithACount(Table table) {
    Page phone = table.display(Table.Screen.PHONE);
    Page wall = table.listeningDisplay();
    send(table, "They lie to you.", "NORMAL");
    tie(table, phone, "\"marsh\"");
    Locator tab = phone.locator(".private-tab");
    assertThat(tab).containsText("1");
    assertThat(phone.locator(".notice")).hasCount(0);

    send(table, "Trust nobody.", "CRITICAL");

    assertThat(phone.locator(".notices .notice")).containsText("Trust nobody.");
    assertThat(phone.locator(".notice")).containsText("Private · for Ines Marsh");
    assertThat(phone.locator(".notices-alarm .notice")).hasCount(0);
    assertThat(tab).containsText("2");
    assertThat(tab.boundingBox().width).isGreaterThanOrEqualTo(FINGER);
    assertThat(tab.boundingBox().height).isGreaterThanOrEqualTo(FINGER);

    tab.click();
    Locator sheet = phone.locator(".private-sheet");
    assertThat(sheet.locator("li")).hasCount(2);
    assertThat(sheet.locator("li").first()).containsText("Trust nobody.");
    assertThat(sheet.boundingBox().y).as("in the lower half").isGreaterThan(844 * 0.4);
    sheet.locator(".close").click();
    assertThat(phone.locator(".private-count")).hasCount(0);

    phone.reload();
    assertThat(phone.locator(".private-tab")).hasText(Pattern.compile("^\\s*Private\\s*$"));
    table.post("/api/gm/broadcast/", "{\"content\": \"ALL HANDS\", \"priority\": \"HIGH\"}");
    assertThat(wall.locator(".notice")).containsText("ALL HANDS");
    assertThat(wall.locator(".notice")).hasCount(1);
    assertThat(wall.locator(".private-tab")).hasCount(0);
  }

  @Test
  void aPhoneThatIsNoLongerTheirsHasNothingOfIt(Table table) {
    Page phone = table.display(Table.Screen.PHONE);
    send(table, "They lie to you.", "NORMAL");
    tie(table, phone, "\"marsh\"");
    assertThat(phone.locator(".private-tab")).isVisible();

    tie(table, phone, "null");

    assertThat(phone.locator(".private-tab")).hasCount(0);
    assertThat(phone.locator("body")).not().containsText("They lie");
  }

  @Test
  void onAWallWhereAPlayerIsLoggedInNobodyReadsThemByAccident(Table table) {
    Page wall = Table.connected(table.openAs("bo", Table.Screen.WALL, "/terminal/"));
    wall.waitForResponse(answer -> answer.url().contains("/api/messages/"), wall::reload);
    Table.connected(wall);

    send(table, "They lie to you.", "HIGH");

    assertThat(wall.locator(".notice")).containsText("Private · for bo");
    assertThat(wall.locator("body")).not().containsText("They lie");
    wall.locator(".notice").click();
    assertThat(wall.locator(".private-sheet")).containsText("They lie to you.");
    wall.keyboard().press("Escape");
    assertThat(wall.locator(".private-sheet")).hasCount(0);
    assertThat(wall.locator(".private-count")).hasCount(0);
  }

  @Test
  void whatIsWithdrawnIsGoneFromTheInboxToo(Table table) {
    Page phone = table.display(Table.Screen.PHONE);
    tie(table, phone, "\"marsh\"");
    send(table, "They lie to you.", "NORMAL");
    assertThat(phone.locator(".notice")).hasCount(1);
    assertThat(phone.locator(".private-tab")).isVisible();

    table.post("/api/gm/withdraw-broadcast/", "{\"message_id\": 1}");

    assertThat(phone.locator(".private-tab")).hasCount(0);
    assertThat(phone.locator(".notice")).hasCount(0);
  }

  @Test
  void inTheDarkTheyArriveAsWell(Table table) {
    Page phone = table.display(Table.Screen.PHONE);
    tie(table, phone, "\"marsh\"");
    table.post("/api/gm/set-blackout/", "{\"on\": true}");
    assertThat(phone.locator("main.stage")).hasAttribute("data-view", "blackout");

    send(table, "Run.", "HIGH");

    assertThat(phone.locator(".notice")).containsText("Run.");
  }

  @Test
  void theListOfMessagesMarksThem(Table table) {
    Page phone = table.display(Table.Screen.PHONE);
    tie(table, phone, "\"marsh\"");
    table.show("MESSAGES");
    send(table, "They lie to you.", "NORMAL");

    assertThat(phone.locator("messages-view li[data-private]")).containsText("They lie to you.");
    assertThat(phone.locator(".private-count")).hasCount(0);
    Page inbox = table.openAs("bo", Table.Screen.PHONE, "/messages/");
    assertThat(inbox.locator(".message")).containsText("For you");
  }

  @Test
  void aTiedPhoneMovesTheTokenOfItsCharacter(Table table) {
    table.with(SampleServer.CAMPAIGN).with("player-tokens", "own");
    Page phone = table.display(Table.Screen.PHONE);
    tie(table, phone, "\"marsh\"");
    table.enter("wick-station");
    Encounter.reveal(table, "hall");
    table.post("/api/gm/encounter/place-token/", """
        {"token_id": "pilot", "type": "player", "name": "Ines Marsh", "x": 3, "y": 2, "room_id": "hall"}""");
    Locator token = phone.locator("[data-token=pilot]");
    token.focus();

    Response moved =
        phone.waitForResponse("**/move-token/**", () -> phone.keyboard().press("ArrowRight"));

    assertThat(moved.status()).isEqualTo(200);
  }

  private static void send(Table table, String content, String priority) {
    table.post("/api/gm/broadcast/", """
        {"content": "%s", "priority": "%s", "recipients": ["bo"]}""".formatted(content, priority));
  }

  private static void tie(Table table, Page display, String crew) {
    display.waitForCondition(() -> !known(table, display).isMissingNode());
    table.post(
        "/api/gm/displays/%s/".formatted(known(table, display).path("key").asString()),
        "{\"settings\": {\"crew\": %s}}".formatted(crew));
  }

  /** The display as it is listed, if it has said what it shows. */
  private static JsonNode known(Table table, Page display) {
    int width = display.viewportSize().width;
    return JSON.readTree(table.get("/api/gm/displays/"))
        .path("displays")
        .valueStream()
        .filter(listed -> listed.path("width").asInt() == width)
        .findFirst()
        .orElseGet(JSON::missingNode);
  }
}
