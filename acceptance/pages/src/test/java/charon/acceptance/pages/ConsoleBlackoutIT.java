package charon.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The displays are darkened by one key, as was chosen beforehand, and the game master goes on. */
@ExtendWith(TableExtension.class)
@Timeout(120)
class ConsoleBlackoutIT {

  private static final String STATION = "lowtide-station";

  private GmConsole console;

  @BeforeEach
  void sitDown(Table table) {
    table.with(Table.DEMO).enter(STATION);
    Encounter.reveal(table, "mess");
    console = GmConsole.open(table);
  }

  @Test
  void oneKeyDarkensTheDisplaysAndGivesThemBack(Table table) {
    Locator band = console.find(".dark-band");
    assertThat(band).hasCount(0);

    console.key(".");
    assertThat(band).containsText("Blackout");
    assertThat(console.find(".blackout")).hasAttribute("aria-pressed", "true");
    assertThat(publicState(table).path("view_type").asString()).isEqualTo("STANDBY");
    assertThat(publicState(table).at("/blackout/style").asString()).isEqualTo("black");
    assertThat(console.find("stage-map [data-room=mess]")).isVisible();

    Encounter.reveal(table, "bunks");
    assertThat(console.find("stage-map [data-room=bunks].is-hidden")).hasCount(0);
    console.key(".");
    assertThat(band).hasCount(0);
    assertThat(console.page().frameLocator("players-mirror iframe").locator("deck-map .room"))
        .hasCount(2);
    assertThat(publicState(table).has("blackout")).isFalse();
  }

  @Test
  void howTheyGoDarkIsChosenBeforehandAndKept(Table table) {
    console.press("How displays go dark");
    console.click(".dark-styles [data-style=card]");
    console.find("[name=dark-text]").fill("Back at nine");
    console.find("[name=dark-image]").fill("campaign/NPCs/images/sool.png");
    console.key("Escape");
    console.key("Escape");
    console.page().reload();
    console.awaitLive();

    console.key(".");
    assertThat(console.find(".dark-band")).containsText("“Back at nine”");
    JsonNode dark = publicState(table).path("blackout");
    assertThat(dark.path("style").asString()).isEqualTo("card");
    assertThat(dark.path("text").asString()).isEqualTo("Back at nine");
    assertThat(dark.path("image").asString()).isEqualTo("campaign/NPCs/images/sool.png");

    console.press("How displays go dark");
    console.click(".dark-styles [data-style=static]");
    console.press("Show this now");
    assertThat(console.button("Show this now")).hasCount(0);
    assertThat(publicState(table).at("/blackout/style").asString()).isEqualTo("static");
  }

  @Test
  void theEndOfABlackoutIsPreparedWithTheSceneThatFollows(Table table) {
    console.key(".");
    assertThat(console.find(".dark-band")).isVisible();
    console.key("l");
    console.click("[data-view=BRIDGE]");
    console.key(".");
    assertThat(console.find(".prepare-bar .count")).hasText("2 prepared");
    assertThat(console.find(".dark-band")).containsText("until you take");
    assertThat(publicState(table).has("blackout")).isTrue();

    console.key("a");
    assertThat(console.find(".dark-band")).hasCount(0);
    assertThat(publicState(table).path("view_type").asString()).isEqualTo("BRIDGE");
  }

  private static JsonNode publicState(Table table) {
    return JsonMapper.shared().readTree(table.get("/api/active-view/?audience=players"));
  }
}
