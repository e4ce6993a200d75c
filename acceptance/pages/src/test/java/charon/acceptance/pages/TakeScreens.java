package charon.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotScale;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Takes the pictures in {@code docs/screens}. It is no test and runs only when asked for, by
 * {@code docs/screens/take}.
 */
@ExtendWith(TableExtension.class)
@Timeout(300)
class TakeScreens {

  private static final Path FOLDER = Path.of("target", "docs-screens");

  /** Whether all that comes up by and by is there; what goes on for ever does not count. */
  static final String SETTLED = """
      () => [...document.images].every((image) => image.complete
          || image.getBoundingClientRect().top > innerHeight)
        && document.fonts.status === 'loaded'
        && document.getAnimations().every((one) => one.playState !== 'running'
          || one.effect.getComputedTiming().endTime === Infinity)""";

  private DemoEvening evening;

  @BeforeEach
  void begin(Table table) {
    evening = new DemoEvening(table);
  }

  @Test
  void display(Table table) {
    List<Page> displays = displays(table);
    take(displays, "standby", ".standby");
    evening.view("BRIDGE");
    evening.charonGreets();
    take(displays, "bridge-map", "star-map canvas, star-map svg");
    go(displays, "star-map", "Anselm");
    take(displays, "bridge-system", "system-map canvas, system-map svg");
    go(displays, "system-map", "Cadence");
    take(displays, "bridge-orbit", "orbit-map canvas, orbit-map svg");
    for (String tab : List.of("personnel", "logs", "status", "charon")) {
      displays.forEach(page -> page.locator("#bridge-tab-" + tab).click());
      take(displays, "bridge-" + tab, "#bridge-panel[data-tab=" + tab + "]");
    }
  }

  @Test
  void encounters(Table table) {
    List<Page> displays = displays(table);
    evening.allOf("sounding-nine");
    take(displays, "sounding-nine", ".map.has-image");
    evening.station();
    evening.portrait("sool");
    evening.portrait("passenger");
    take(displays, "encounter", ".portraits [data-person=passenger] img, .sheet");
    Page phone = displays.get(1);
    phone.locator("#sheet-tab-people").click();
    takeOne(phone, "encounter-people-phone", ".sheet [data-person=passenger] img");
    phone.locator("#sheet-tab-room").click();
    evening.alarm("red", "PRESSURE LOSS IN THE EAST WALK");
    evening.clock("air", "Air", 754);
    evening.segments("tide", "The tide", 6, 2);
    evening.turns("Rook", "Tobit", "Vasht", "Qualls", "Rope eel");
    take(displays, "led", ".turn");
    evening.alarm("none", "");
    evening.handout("Found in the drop lock", "Come *soon*.\n\n> We were five when we came.");
    take(displays, "handout", ".handout");
  }

  @Test
  void onTop(Table table) {
    List<Page> displays = displays(table);
    evening.station();
    evening.commTerminal();
    take(displays, "comm-terminal", "comm-terminal");
    evening.noCommTerminal();
    evening.charonAnswers();
    evening.dialog(true);
    take(displays, "charon-dialog", "charon-dialog .by-players");
    evening.dialog(false);
    evening.view("CHARON_TERMINAL");
    evening.charonAnswers();
    for (Page display : displays) {
      assertThat(display.locator("charon-terminal .by-players")).isVisible();
      display.keyboard().press("Enter"); // what is being typed is there at once
    }
    take(displays, "charon-terminal", "charon-terminal .by-players");
    evening.station();
    evening.broadcast("LOWTIDE", "CRITICAL", "THE TOLL BEGINS IN ONE MINUTE. NO TOOLS. NO VOICES.");
    take(displays, "broadcast", ".notices-alarm .notice");
    evening.view("MESSAGES");
    displays.forEach(page -> page.keyboard().press("Escape"));
    take(displays, "messages-view", "messages-view .message");
  }

  @Test
  void console(Table table) {
    table.display();
    evening.station();
    evening.portrait("sool");
    evening.portrait("passenger");
    evening.charonAnswers();
    evening.broadcast("LOWTIDE", "CRITICAL", "THE TOLL BEGINS IN ONE MINUTE. NO TOOLS. NO VOICES.");
    for (GmConsole console : List.of(GmConsole.open(table), GmConsole.openOnPhone(table))) {
      boolean phone = console.page().viewportSize().width < 1000;
      String on = phone ? "-phone" : "";
      if (phone) {
        takeOne(console.page(), "console-stage" + on, "stage-map .room");
        console.click(".panes button >> text=Places");
        takeOne(console.page(), "console-places" + on, "place-tree .place");
        console.click(".panes button >> text=Tools");
      }
      for (String tool : GmConsole.TOOLS) {
        console.tool(tool);
        if (tool.equals("tokens")) {
          console.find(".placed [data-token]", "Qualls").click();
        } else if (tool.equals("charon")) {
          assertThat(console.find("[data-pending]")).isVisible();
        }
        takeOne(console.page(), "console-" + tool + on, "#tool");
      }
      console.click("[aria-label=Keys].square");
      takeOne(console.page(), "console-keys" + on, "dialog.sheet");
    }
  }

  @Test
  void otherPages(Table table) {
    evening.broadcast("Dalloway", "NORMAL", "Dinner is at six. Bring your own mug.");
    evening.broadcast("Dr. Sool", "HIGH", "Whoever hears this: say something. Anything. Now.");
    evening.broadcast("LOWTIDE", "CRITICAL", "THE TOLL BEGINS IN ONE MINUTE. NO TOOLS. NO VOICES.");
    List<Table.Screen> screens = List.of(Table.Screen.WALL, Table.Screen.PHONE);
    take(screens.stream().map(screen -> table.open(screen, "/")).toList(), "start", "main");
    take(
        screens.stream().map(screen -> table.open(screen, "/accounts/login/")).toList(),
        "login",
        "main");
    take(
        screens.stream().map(screen -> table.openAs("bo", screen, "/messages/")).toList(),
        "messages",
        ".message");
  }

  private static List<Page> displays(Table table) {
    List<Page> displays = List.of(table.display(), table.display(Table.Screen.PHONE));
    displays.forEach(page -> page.setDefaultTimeout(60_000));
    return displays;
  }

  private static void go(List<Page> displays, String chart, String name) {
    for (Page page : displays) {
      page.locator(chart + " .chart-index button", new Page.LocatorOptions().setHasText(name))
          .first()
          .click();
      page.locator(chart + " .chart-actions .primary").click();
    }
  }

  private static void take(List<Page> screens, String name, String shows) {
    takeOne(screens.get(0), name, shows);
    takeOne(screens.get(1), name + "-phone", shows);
  }

  private static void takeOne(Page page, String name, String shows) {
    assertThat(page.locator(shows).first()).isVisible();
    page.waitForFunction(SETTLED);
    page.screenshot(new Page.ScreenshotOptions()
        .setScale(ScreenshotScale.CSS)
        .setPath(FOLDER.resolve(name + ".png")));
  }
}
