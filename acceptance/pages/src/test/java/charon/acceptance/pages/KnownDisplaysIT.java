package charon.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Displays that the game master knows one by one: what they show, and what is told to one alone. */
@ExtendWith(TableExtension.class)
@Timeout(120)
class KnownDisplaysIT {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int WALL_PX = 1_920;

  @Test
  void aDisplayTellsWhatItShows(Table table) {
    Page wall = table.display();
    table.show("BRIDGE");
    assertThat(wall.locator("main.stage")).hasAttribute("data-view", "bridge");

    wall.waitForCondition(() -> "fresh".equals(wall(table).path("state").asString()));

    JsonNode known = wall(table);
    assertThat(known.path("behind").asInt()).isZero();
    assertThat(known.path("height").asInt()).isEqualTo(1_080);
    assertThat(known.path("visible").asBoolean()).isTrue();
  }

  @Test
  void theTabsOfABrowserAreOneDisplay(Table table) {
    Page wall = table.display();
    Page other = table.display();
    wall.waitForCondition(() -> "fresh".equals(wall(table).path("state").asString()));

    assertThat(other.evaluate("localStorage.getItem('charon-display')"))
        .isEqualTo(wall.evaluate("localStorage.getItem('charon-display')"));
    assertThat(displays(table)).hasSize(1);
  }

  @Test
  void whatIsHandedToOneDisplayIsOnNoOther(Table table) {
    Page wall = table.display();
    Page phone = table.display(Table.Screen.PHONE);
    String key = keyOfWall(wall, table);

    table.post("/api/gm/show-handout/", """
        {"title": "For you", "markdown": "They lie.", "to": ["%s"]}""".formatted(key));
    table.show("BRIDGE");

    assertThat(wall.locator(".handout")).containsText("They lie.");
    assertThat(phone.locator("main.stage")).hasAttribute("data-view", "bridge");
    assertThat(phone.locator(".handout")).hasCount(0);
  }

  @Test
  void aDisplayThatIsPinnedStaysWhereItIs(Table table) {
    Page wall = table.display();
    Locator stage = wall.locator("main.stage");
    String key = keyOfWall(wall, table);

    set(table, key, "{\"pin\": \"STATUS\"}");
    assertThat(stage).hasAttribute("data-view", "bridge");
    table.enter("wick-station");
    assertThat(wall.locator("[role=tab]")).hasCount(1);
    assertThat(stage).hasAttribute("data-view", "bridge");

    set(table, key, "{\"pin\": null}");
    assertThat(stage).hasAttribute("data-view", "encounter");
  }

  @Test
  void aDisplayIsTurnedAndMadeLarger(Table table) {
    Page wall = table.display();
    String key = keyOfWall(wall, table);
    double before = letter(wall);

    set(table, key, "{\"rotate\": 180, \"zoom\": 1.5, \"margins\": 20}");

    assertThat(wall.locator("charon-display")).hasAttribute("data-rotate", "180");
    wall.waitForCondition(() -> letter(wall) > before * 1.4);
    assertThat(wall.locator("charon-display")).hasCSS("padding-left", "20px");
  }

  @Test
  void aDisplaySaysWhichOneItIs(Table table) {
    Page wall = table.display();
    String key = keyOfWall(wall, table);
    table.post("/api/gm/displays/%s/identify/".formatted(key), "{}");
    assertThat(wall.locator(".identify-name")).hasText("Linux " + key.substring(0, 4));

    table.post("/api/gm/displays/%s/".formatted(key), "{\"name\": \"The big one\"}");
    table.post("/api/gm/displays/%s/identify/".formatted(key), "{}");

    assertThat(wall.locator(".identify-name")).hasText("The big one");
    assertThat(wall.locator(".identify-key")).hasText(key);
  }

  private static void set(Table table, String key, String settings) {
    table.post("/api/gm/displays/%s/".formatted(key), "{\"settings\": %s}".formatted(settings));
  }

  private static double letter(Page page) {
    return ((Number)
            page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)"))
        .doubleValue();
  }

  private static String keyOfWall(Page wall, Table table) {
    wall.waitForCondition(() -> !wall(table).isMissingNode());
    return wall(table).path("key").asString();
  }

  /** The display on the wall, if it has said what it shows. */
  private static JsonNode wall(Table table) {
    return displays(table)
        .valueStream()
        .filter(display -> display.path("width").asInt() == WALL_PX)
        .findFirst()
        .orElseGet(JSON::missingNode);
  }

  private static JsonNode displays(Table table) {
    return JSON.readTree(table.get("/api/gm/displays/")).path("displays");
  }
}
