package charon.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The map of an encounter: what is on it, and how people at the table move on it. */
@ExtendWith(TableExtension.class)
@Timeout(120)
class EncounterIT {

  @Test
  void whatIsHiddenIsNotOnThePage(Table table) {
    Page display = atTheStation(table);
    assertThat(display.locator("[data-room]")).hasCount(1);
    assertThat(display.locator("[data-thing=t1]")).hasCount(1);
    assertThat(display.locator("[data-thing=p1]")).hasCount(0);
    assertThat(display.content()).doesNotContain("STUB").doesNotContain("LEDGER");

    Encounter.reveal(table, "bar");
    assertThat(display.locator("[data-room=bar]")).isVisible();
    assertThat(display.locator("[data-thing=p1]")).isVisible();

    Encounter.hide(table, "bar");
    assertThat(display.locator("[data-room=bar]")).hasCount(0);
    assertThat(display.content()).doesNotContain("STUB").doesNotContain("LEDGER");
  }

  @Test
  void aDoorShowsItsState(Table table) {
    Page display = atTheStation(table);
    Locator door = display.locator("[data-door=door_hall_bar]");
    assertThat(door).hasAttribute("data-status", "CLOSED");

    for (String status : new String[] {"OPEN", "LOCKED", "SEALED", "DAMAGED", "CLOSED"}) {
      table.post("/api/gm/encounter/set-door-status/", """
          {"connection_id": "door_hall_bar", "door_status": "%s"}""".formatted(status));
      assertThat(door).hasAttribute("data-status", status);
      assertThat(door).hasAttribute("aria-label", Pattern.compile(status.toLowerCase(Locale.ROOT)));
    }
  }

  @Test
  void tokensComeMoveSufferAndGo(Table table) {
    Page display = atTheStation(table);
    String marsh = Encounter.placeMarsh(table, 3, 2);
    Locator token = token(display, marsh);
    assertThat(token).hasAttribute("aria-label", "Marsh, player");

    table.post("/api/gm/encounter/move-token/", """
        {"token_id": "%s", "x": 5, "y": 3, "room_id": "hall"}""".formatted(marsh));
    assertAt(token, 5, 3);

    status(table, marsh, "\"wounded\", \"panicked\"");
    assertThat(token).hasAttribute("aria-label", "Marsh, player, wounded, panicked");
    assertThat(token.locator(".mark-wounded")).isVisible();

    status(table, marsh, "\"hidden\"");
    assertThat(token).hasCount(0);
    status(table, marsh, "");
    assertThat(token).isVisible();

    table.post("/api/gm/encounter/remove-token/", "{\"token_id\": \"%s\"}".formatted(marsh));
    assertThat(token).hasCount(0);
  }

  @Test
  void aTokensPictureIsLoadedInTheVersionThatThereIsNow(Table table) {
    Page display = atTheStation(table);
    table.post("/api/gm/encounter/place-token/", """
        {"type": "creature", "name": "Rat", "x": 3, "y": 2, "room_id": "hall",
         "image_url": "/data/campaign/NPCs/images/rat.png"}""");

    assertThat(display.locator(".token-image"))
        .hasAttribute("href", Pattern.compile("/images/rat\\.png\\?v=[0-9a-f]+-[0-9a-f]+"));
  }

  @Test
  void aTokenThatIsDraggedWithTheMouseSnapsToItsCellForEverybody(Table table) {
    Page display = atTheStation(table);
    Page other = table.display(Table.Screen.PHONE);
    String marsh = Encounter.placeMarsh(table, 3, 2);
    Locator token = token(display, marsh);
    assertAt(token, 3, 2);
    double cell = Encounter.cellSize(display);

    moving(display, () -> Encounter.drag(display, token, 1.3 * cell, 0.8 * cell));

    assertThat(Encounter.cell(table, marsh)).isEqualTo("4/3");
    assertAt(token, 4, 3);
    assertAt(token(other, marsh), 4, 3);
  }

  @Test
  void aTokenThatIsDraggedWithAFingerSnapsToItsCellForEverybody(Table table) {
    Page other = atTheStation(table);
    Page phone = table.display(Table.Screen.PHONE);
    String marsh = Encounter.placeMarsh(table, 3, 2);
    Locator token = token(phone, marsh);
    assertAt(token, 3, 2);
    double cell = Encounter.cellSize(phone);

    moving(phone, () -> Encounter.dragByFinger(phone, token, -1.2 * cell, cell));

    assertThat(Encounter.cell(table, marsh)).isEqualTo("2/3");
    assertAt(token, 2, 3);
    assertAt(token(other, marsh), 2, 3);
  }

  @Test
  void aTokenIsMovedWithTheArrowKeys(Table table) {
    Page display = atTheStation(table);
    String marsh = Encounter.placeMarsh(table, 3, 2);
    Locator token = token(display, marsh);
    token.focus();

    moving(display, () -> display.keyboard().press("ArrowRight"));
    moving(display, () -> display.keyboard().press("ArrowUp"));

    assertAt(token, 4, 1);
    assertThat(Encounter.cell(table, marsh)).isEqualTo("4/1");
    assertThat(token).isFocused();
  }

  @Test
  void aMoveThatIsRefusedGoesBack(Table table) {
    table.expectComplaint("409");
    Page display = atTheStation(table);
    String marsh = Encounter.placeMarsh(table, 3, 2);
    Locator token = token(display, marsh);
    display.route(
        "**/move-token/**",
        route -> route.fulfill(new Route.FulfillOptions()
            .setStatus(409)
            .setBody("{\"error\": \"It is bolted down.\"}")));
    token.focus();

    moving(display, () -> display.keyboard().press("ArrowRight"));

    assertAt(token, 3, 2);
    assertThat(display.locator(".encounter-notice")).hasText("Not moved. It is bolted down.");
    assertThat(Encounter.cell(table, marsh)).isEqualTo("3/2");
  }

  @Test
  void theMapZoomsPansAndFits(Table table) {
    Page display = atTheStation(table);
    String wide = "(width) => 40 * document.querySelector('.map-stage').getScreenCTM().a %s width";
    double fitted = Encounter.cellSize(display);

    display.getByLabel("Zoom in").click();
    display.waitForFunction(wide.formatted(">"), fitted * 1.3);
    display.getByLabel("Fit to screen").click();
    display.waitForFunction(
        "(width) => Math.abs(40"
            + " * document.querySelector('.map-stage').getScreenCTM().a - width) < 0.5",
        fitted);
    display.getByLabel("Zoom out").click();
    display.waitForFunction(wide.formatted("<"), fitted / 1.3);
    display.getByLabel("Fit to screen").click();

    Locator hall = display.locator("[data-room=hall]");
    hall.hover();
    display.mouse().wheel(0, -600);
    display.waitForFunction(wide.formatted(">"), fitted * 1.1);
    assertThat(display.evaluate("scrollY")).isEqualTo(0);
    String left = "document.querySelector('[data-room=hall]').getBoundingClientRect().left";
    Object before = display.evaluate(left);
    Encounter.drag(display, hall, -200, 0);
    display.waitForFunction("(left) => " + left + " < left - 150", before);
  }

  @Test
  void anotherDeckTakesThePlaceOfTheFirst(Table table) {
    Page display = atTheStation(table);
    assertThat(display.locator("svg.map")).hasAttribute("data-deck", "deck_1");

    table.post("/api/gm/encounter/switch-level/", "{\"level\": 2, \"deck_id\": \"deck_2\"}");
    Encounter.reveal(table, "pumps");

    assertThat(display.locator("svg.map")).hasAttribute("data-deck", "deck_2");
    assertThat(display.locator("[data-room=pumps]")).isVisible();
    assertThat(display.locator("[data-room=hall]")).hasCount(0);
    assertThat(display.getByLabel("Decks").locator("[aria-current=true]"))
        .containsText("Under-deck");
  }

  @Test
  void portraitsComeAndGoInTheOrderTheyCame(Table table) {
    Page display = atTheStation(table);
    Locator faces = display.getByLabel("Present").getByRole(AriaRole.FIGURE);

    portrait(table, "keeper");
    assertThat(faces).hasText("The Keeper");
    display.waitForFunction(
        "() => document.querySelector('[data-person=keeper] img')?.naturalWidth > 0");
    portrait(table, "pale_jon");
    assertThat(faces).hasText(new String[] {"The Keeper", "Pale Jon"});
    assertThat(display.locator("[data-person=pale_jon]").getByLabel("No picture"))
        .isVisible();

    portrait(table, "keeper");
    assertThat(faces).hasText(new String[] {"Pale Jon"});
  }

  private static Page atTheStation(Table table) {
    table.enter("wick-station");
    Encounter.reveal(table, "hall");
    Page display = table.display();
    assertThat(display.locator("[data-room=hall]")).isVisible();
    return display;
  }

  private static Locator token(Page page, String id) {
    return page.locator("[data-token='%s']".formatted(id));
  }

  private static void assertAt(Locator token, int x, int y) {
    assertThat(token).hasAttribute("data-x", String.valueOf(x));
    assertThat(token).hasAttribute("data-y", String.valueOf(y));
  }

  /** Does something that moves a token, and waits until the server has answered. */
  private static void moving(Page page, Runnable action) {
    page.waitForResponse("**/api/gm/encounter/move-token/**", action);
  }

  private static void status(Table table, String token, String words) {
    table.post("/api/gm/encounter/update-token-status/", """
        {"token_id": "%s", "status": [%s]}""".formatted(token, words));
  }

  private static void portrait(Table table, String person) {
    table.post("/api/gm/encounter/toggle-portrait/", "{\"npc_id\": \"%s\"}".formatted(person));
  }
}
