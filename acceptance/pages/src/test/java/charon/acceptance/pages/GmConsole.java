package charon.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.MouseButton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The game master's console in a browser, and what one does there. */
record GmConsole(Page page) {

  /** All tools, in the order of their keys. */
  static final List<String> TOOLS = List.of(
      "rooms",
      "doors",
      "tokens",
      "people",
      "ship",
      "charon",
      "broadcast",
      "campaign",
      "cues",
      "history",
      "screen",
      "displays");

  /** Their keys. */
  static final List<String> KEYS_OF_TOOLS =
      List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "-", ",");

  private static final String PATH = "/gmconsole/";

  /** The middle of a cell on the screen, once the map does not move any more. */
  private static final String MIDDLE = """
      async ([x, y]) => {
        const stage = document.querySelector('stage-map .map-stage');
        const now = () => new DOMPoint((x + .5) * 40, (y + .5) * 40).matrixTransform(stage.getScreenCTM());
        let [before, at] = [undefined, now()];
        while (!before || before.x !== at.x || before.y !== at.y) {
          await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
          [before, at] = [at, now()];
        }
        return { x: at.x, y: at.y };
      }""";

  /** A point of the page, in pixels. */
  record Point(double x, double y) {}

  /** The console on a laptop, with the game master logged in. */
  static GmConsole open(Table table) {
    return ready(table.openAs("gm", Table.Screen.LAPTOP, PATH));
  }

  /** The console of a named table on a laptop, with the game master logged in. */
  static GmConsole openAt(String base, Table table) {
    return ready(table.openAs("gm", Table.Screen.LAPTOP, base + PATH));
  }

  /** The console on another laptop, where the game master has logged in once more. */
  static GmConsole openElsewhere(Table table) {
    return ready(table.logInAs("gm", Table.Screen.LAPTOP, PATH));
  }

  /** The console on a phone, with the game master logged in. */
  static GmConsole openOnPhone(Table table) {
    return ready(table.openAs("gm", Table.Screen.PHONE, PATH));
  }

  private static GmConsole ready(Page page) {
    var console = new GmConsole(page);
    console.awaitLive();
    return console;
  }

  /** Waits until the console knows what is on. */
  void awaitLive() {
    assertThat(page.locator("charon-console[data-known]")).isAttached();
    assertThat(page.locator(".live")).hasText("Connected");
  }

  Locator find(String selector) {
    return page.locator(selector);
  }

  /** What matches and has that text. */
  Locator find(String selector, String text) {
    return page.locator(selector, new Page.LocatorOptions().setHasText(text));
  }

  void click(String selector) {
    page.locator(selector).click();
  }

  /** Presses the button of that name. */
  void press(String name) {
    button(name).click();
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  void key(String key) {
    page.keyboard().press(key);
  }

  /** Opens a tool, such as {@code rooms}. */
  void tool(String name) {
    click("#tab-" + name);
    assertThat(page.locator("#tool")).hasAttribute("data-tool", name);
  }

  /** Shows a location by a click in the tree. */
  void enter(String place) {
    click("[data-place=" + place + "] > .place-line .show");
    assertThat(page.locator("charon-console")).hasAttribute("data-map", "");
    assertThat(page.locator("stage-map .room").first()).isVisible();
  }

  /** Where the middle of a cell of the map is. */
  Point cell(int x, int y) {
    var at = (Map<?, ?>) page.evaluate(MIDDLE, List.of(x, y));
    return new Point(number(at.get("x")), number(at.get("y")));
  }

  private static double number(@Nullable Object value) {
    return value instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  void clickCell(int x, int y) {
    Point at = cell(x, y);
    page.mouse().click(at.x, at.y);
  }

  void rightClick(Locator what) {
    what.click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
  }

  /** Drags a token from one cell to another. */
  void drag(Point from, Point to) {
    page.mouse().move(from.x, from.y);
    page.mouse().down();
    page.mouse().move(to.x, to.y, new Mouse.MoveOptions().setSteps(8));
    page.mouse().up();
  }

  /** Takes a piece from the palette and puts it on a cell. */
  void place(String piece, int x, int y) {
    click("[data-piece='" + piece + "']");
    assertThat(page.locator(".hand button")).isVisible();
    clickCell(x, y);
    assertThat(page.locator(".hand button")).hasCount(0);
  }
}
