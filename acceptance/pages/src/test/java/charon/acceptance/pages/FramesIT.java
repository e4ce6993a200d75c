package charon.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which part of the map a display shows, as it says and as it is led there from the stage. */
@ExtendWith(TableExtension.class)
@Timeout(120)
class FramesIT {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final double TENTH = 0.11;

  @Test
  void aDisplaySaysWhatItShowsOfTheMapAsLongAsThereIsOne(Table table) {
    enter(table);
    Page wall = table.display();
    wall.waitForCondition(() -> frame(table).isObject());

    assertThat(frame(table).path("width").asDouble())
        .isCloseTo(shown(wall, "width"), within(TENTH));

    table.show("BRIDGE");
    wall.waitForCondition(() -> display(table).isObject() && frame(table).isMissingNode());
  }

  @Test
  void itsFrameIsDraggedToWhereItIsToLook(Table table) {
    enter(table);
    Page wall = table.display();
    wall.waitForCondition(() -> frame(table).isObject());
    GmConsole console = GmConsole.open(table);
    assertThat(console.find("[data-frame]")).hasCount(0);
    console.tool("displays");
    double before = frame(table).path("x").asDouble();

    drag(console, ".frame-tab", 3);

    wall.waitForCondition(() -> settings(table).path("frame").isObject());
    double x = settings(table).path("frame").path("x").asDouble();
    assertThat(x).isCloseTo(before + 3, within(0.3));
    wall.waitForCondition(() -> Math.abs(shown(wall, "x") - x) < TENTH);
    assertThat(console.find("[data-frame].is-own")).hasCount(1);

    table.post("/api/gm/set-focus/", "{\"room_id\": \"hall\"}");
    assertThat(wall.locator("deck-map")).isVisible();
    wall.waitForCondition(() -> display(table).path("behind").asInt() == 0);
    assertThat(shown(wall, "x")).as("what all are led to").isCloseTo(x, within(TENTH));

    console.find("[data-frame]").press("Delete");
    wall.waitForCondition(() -> settings(table).path("frame").isMissingNode());
    wall.waitForCondition(() -> Math.abs(shown(wall, "x") - x) > 1);
  }

  @Test
  void itIsSizedByItsCornerAndByKeysInTheShapeOfItsDisplay(Table table) {
    enter(table);
    Page wall = table.display();
    GmConsole console = GmConsole.open(table);
    console.tool("displays");
    assertThat(console.find("[data-frame]")).hasCount(1);
    wall.waitForCondition(() -> frame(table).isObject());
    double shape = shown(wall, "width") / shown(wall, "height");
    set(table, "{\"frame\": {\"x\": 0, \"y\": 0, \"width\": 12, \"height\": 6}}");
    wall.waitForCondition(() -> shown(wall, "width") < 13);
    assertThat(console.find("[data-frame].is-own")).hasCount(1);

    drag(console, ".frame-grip", -3);
    wall.waitForCondition(() -> settings(table).path("frame").path("height").asDouble() < 5.5);
    JsonNode smaller = settings(table).path("frame");
    assertThat(smaller.path("width").asDouble() / smaller.path("height").asDouble())
        .isCloseTo(shape, within(0.1));

    console.find("[data-frame]").press("ArrowDown");
    wall.waitForCondition(() ->
        settings(table).path("frame").path("y").asDouble() > smaller.path("y").asDouble() + 0.9);
    console.find("[data-frame]").press("+");
    wall.waitForCondition(() -> settings(table).path("frame").path("width").asDouble()
        > smaller.path("width").asDouble());
  }

  @Test
  void squaresOfAnInchAreMovedAndNotSized(Table table) {
    enter(table);
    Page wall = table.display();
    wall.waitForCondition(() -> frame(table).isObject());
    set(table, "{\"pixels_per_cell\": 96}");
    wall.waitForCondition(() -> Math.abs(Encounter.cellSize(wall) - 96) < 1);
    GmConsole console = GmConsole.open(table);
    console.tool("displays");
    assertThat(console.find("[data-frame]")).hasCount(1);
    assertThat(console.find(".frame-corner")).hasCount(0);

    set(table, "{\"frame\": {\"x\": 20, \"y\": 10, \"width\": 4, \"height\": 4}}");

    wall.waitForCondition(() -> Math.abs(shown(wall, "x") + shown(wall, "width") / 2 - 22) < TENTH);
    assertThat(Encounter.cellSize(wall)).isCloseTo(96, within(1.0));
  }

  @Test
  void aPhoneIsNobodysToLeadUnlessItIsAskedFor(Table table) {
    enter(table);
    Page phone = table.display(Table.Screen.PHONE);
    phone.waitForCondition(() -> frame(table).isObject());
    GmConsole console = GmConsole.open(table);
    console.tool("displays");
    assertThat(console.find(".screen-line")).hasCount(1);
    assertThat(console.find("[data-frame]")).hasCount(0);

    console.click(".screen-line");
    assertThat(console.find("[data-frame].is-chosen")).hasCount(1);
    set(table, "{\"frame\": {\"x\": 2, \"y\": 2, \"width\": 4, \"height\": 4}}");

    phone.waitForCondition(() -> shownSide(phone) < 4 + TENTH);
    console.press("Free");
    phone.waitForCondition(() -> shownSide(phone) > 4 + TENTH);
  }

  @Test
  void aFingerDragsAFrame(Table table) {
    enter(table);
    Page wall = table.display();
    wall.waitForCondition(() -> frame(table).isObject());
    GmConsole console = GmConsole.openOnPhone(table);
    console.find(".panes button >> text=Tools").tap();
    console.find("#tab-displays").tap();
    console.find(".panes button >> text=Stage").tap();
    Locator tab = console.find(".frame-tab");
    assertThat(tab).isVisible();

    Encounter.dragByFinger(console.page(), tab, 60, 60);

    wall.waitForCondition(() -> settings(table).path("frame").isObject());
  }

  @Test
  void onATurnedDisplayThingsAreWhereTheyAreTouched(Table table) {
    enter(table);
    String marsh = Encounter.placeMarsh(table, 3, 2);
    Page wall = table.display();
    wall.waitForCondition(() -> display(table).isObject());
    set(table, "{\"rotate\": 90}");
    assertThat(wall.locator("charon-display")).hasAttribute("data-rotate", "90");
    Locator token = wall.locator("[data-token='" + marsh + "']");
    assertThat(token).isVisible();
    double cell = turnedCell(wall);

    Encounter.drag(wall, token, -2 * cell, cell);

    wall.waitForCondition(() -> !Encounter.cell(table, marsh).equals("3/2"));
    assertThat(Encounter.cell(table, marsh)).isEqualTo("4/4");
  }

  /** All are at the station, and see its hall. */
  private static void enter(Table table) {
    table.enter("wick-station");
    Encounter.reveal(table, "hall");
  }

  /** Drags a part of a frame to the right by some cells of the stage. */
  private static void drag(GmConsole console, String part, int cells) {
    double cell = console.cell(1, 0).x() - console.cell(0, 0).x();
    Encounter.drag(console.page(), console.find(part).first(), cells * cell, 0);
  }

  /** How many pixels a cell is on a display that is turned by a quarter, once its map stands still. */
  private static double turnedCell(Page page) {
    Object size = page.evaluate("""
        async () => {
          const now = () => document.querySelector('.map-stage').getScreenCTM();
          let [before, at] = [undefined, now()];
          while (!before || at.a > .01 || ['b', 'e', 'f'].some((side) => before[side] !== at[side])) {
            await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
            [before, at] = [at, now()];
          }
          return 40 * at.b + .0001;
        }""");
    return size instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  /** A side of what a page shows of the map, in cells. */
  private static double shown(Page page, String side) {
    Object value = page.evaluate("(side) => document.querySelector('deck-map').seen()[side]", side);
    return value instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  private static double shownSide(Page page) {
    return Math.min(shown(page, "width"), shown(page, "height"));
  }

  private static void set(Table table, String settings) {
    table.post(
        "/api/gm/displays/%s/".formatted(display(table).path("key").asString()),
        "{\"settings\": %s}".formatted(settings));
  }

  private static JsonNode frame(Table table) {
    return display(table).path("frame");
  }

  private static JsonNode settings(Table table) {
    return display(table).path("settings");
  }

  private static JsonNode display(Table table) {
    return JSON.readTree(table.get("/api/gm/displays/")).path("displays").path(0);
  }
}
