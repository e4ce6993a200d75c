package charon.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing on any page is out of reach for people who hear it, see little, or use no mouse. */
@ExtendWith(TableExtension.class)
@Timeout(240)
class AccessibilityIT {

  /** The parts of the page for admins, and the headings of their forms. */
  private static final Map<String, String> PARTS = Map.of(
      "tables/keynote",
      "#card-title",
      "new-table",
      "#make-title",
      "users",
      "#user-title",
      "tokens",
      "#token-title");

  /** The findings that count, one a line; and also what axe has only on demand. */
  private static final String FINDINGS = """
      async () => {
        const { violations } = await axe.run(document, {
          resultTypes: ['violations'],
          preload: false,
          iframes: false,
          rules: { 'label-content-name-mismatch': { enabled: true } },
        });
        return violations.filter(({ impact }) => ['serious', 'critical'].includes(impact))
          .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${
            node.failureSummary.replaceAll('\\n', ' ').slice(0, 200)}`));
      }""";

  private static String axe = "";

  @BeforeAll
  static void readAxe() throws IOException {
    try (InputStream script = AccessibilityIT.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"WALL", "PHONE"})
  void displayOnTheBridge(Table.Screen screen, Table table) {
    var evening = new DemoEvening(table);
    Page display = table.open(screen, "/terminal/");
    assertReachable(display, "standby");

    evening.view("BRIDGE");
    evening.charonGreets();
    for (String tab : List.of("map", "personnel", "logs", "status", "charon")) {
      display.locator("#bridge-tab-" + tab).click();
      assertThat(display.locator("#bridge-panel")).hasAttribute("data-tab", tab);
      assertReachable(display, "bridge, " + tab);
    }
    evening.view("MESSAGES");
    assertThat(display.locator("main.stage")).hasAttribute("data-view", "messages");
    assertReachable(display, "messages");
  }

  @ParameterizedTest
  @EnumSource(names = {"WALL", "PHONE"})
  void displayInAnEncounter(Table.Screen screen, Table table) {
    var evening = new DemoEvening(table);
    Page display = table.open(screen, "/terminal/");
    for (String chart : List.of("anselm", "cadence")) {
      evening.chart(chart);
      assertThat(
              display.locator(".encounter-scene canvas, .encounter-scene svg").first())
          .isVisible();
      assertReachable(display, chart);
    }
    table.enter("lowtide-station");
    assertThat(display.locator(".no-data")).isVisible();
    assertReachable(display, "no data");

    evening.station();
    evening.portrait("sool");
    if (screen == Table.Screen.PHONE) {
      assertSheetsReachable(display);
    } else {
      display.locator("map-legend button").first().click();
      assertReachable(display, "legend");
    }
    assertThat(display.locator("[data-person=sool]")).isVisible();
    assertReachable(display, "station");

    evening.commTerminal();
    assertThat(display.locator("comm-terminal")).isVisible();
    assertReachable(display, "comm terminal");
    evening.noCommTerminal();
    evening.charonAnswers();
    evening.dialog(true);
    assertThat(display.locator("charon-dialog .said").first()).isVisible();
    assertReachable(display, "dialog");
    evening.dialog(false);
    evening.view("CHARON_TERMINAL");
    assertThat(display.locator("charon-terminal")).isVisible();
    assertReachable(display, "CHARON");
    for (String priority : List.of("LOW", "NORMAL", "HIGH", "CRITICAL")) {
      evening.broadcast("LOWTIDE", priority, "The toll begins.");
    }
    assertThat(display.locator(".notices-alarm .notice")).isVisible();
    assertReachable(display, "broadcast");
  }

  /** What a phone shows below the map, of which people are the last. */
  private static void assertSheetsReachable(Page phone) {
    for (String sheet : List.of("room", "charon", "people")) {
      phone.locator("#sheet-tab-" + sheet).click();
      assertThat(phone.locator("#sheet-tab-" + sheet)).hasAttribute("aria-selected", "true");
      assertReachable(phone, sheet);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"WALL", "PHONE"})
  void console(Table.Screen screen, Table table) {
    var evening = new DemoEvening(table);
    evening.station();
    evening.charonAnswers();
    evening.broadcast("LOWTIDE", "CRITICAL", "The toll begins.");
    Page console = table.openAs("gm", screen, "/gmconsole/");
    assertThat(console.locator("charon-console[data-map]")).isVisible();
    assertReachable(console, "stage");
    if (screen == Table.Screen.PHONE) {
      console.locator(".panes button").first().click();
      assertReachable(console, "places");
      console.locator(".panes button").last().click();
    }
    for (String tool : GmConsole.TOOLS) {
      console.locator("#tab-" + tool).click();
      if (tool.equals("tokens")) {
        console.locator(".placed [data-token]").first().click();
      } else if (tool.equals("charon")) {
        assertThat(console.locator("[data-pending]")).isVisible();
        console.locator(".talk-more summary").click();
      }
      assertReachable(console, tool);
    }
    console.locator(".blackout").click();
    console.locator(".blackout-switch .choose").click();
    assertThat(console.locator(".dark-band")).isVisible();
    assertReachable(console, "blackout");
    console.keyboard().press("Escape");
    console.locator("[data-act=prepare]").click();
    console.locator("[data-view=BRIDGE]").click();
    console.locator(".prepare-bar .count").click();
    assertThat(console.locator(".prepared-list li")).isVisible();
    assertReachable(console, "prepared");
    console.locator("[popovertarget=console-menu]").click();
    assertReachable(console, "menu");
    console.keyboard().press("Escape");
    console.locator("[aria-label=Keys].square").click();
    assertThat(console.locator("dialog.sheet")).isVisible();
    assertReachable(console, "keys");
  }

  @ParameterizedTest
  @EnumSource(names = {"WALL", "PHONE"})
  void consoleThatReadsAndAsks(Table.Screen screen, Table table) {
    var evening = new DemoEvening(table);
    evening.station();
    evening.charonAnswers();
    Page console = table.openAs("gm", screen, "/gmconsole/");
    assertThat(console.locator("charon-console[data-map]")).isVisible();
    console.locator("stage-map [data-room=mess]").press("Enter");
    assertThat(console.locator(".notes [data-eye=mess]")).isVisible();
    assertReachable(console, "notes of a room");
    console.locator("stage-map [data-thing=t_mess]").press("Enter");
    assertThat(console.locator(".reader comm-terminal")).isVisible();
    assertReachable(console, "reader");
    console.keyboard().press("Escape");
    console.locator("stage-map .map").press("Control+a");
    assertThat(console.locator("charon-console")).isVisible();
    assertReachable(console, "several tokens");
    table.post("/api/gm/charon/bridge/send/", "{\"content\": \"Course laid in.\"}");
    console.reload(); // the channels are read now and then
    assertThat(console.locator("charon-console[data-map]")).isVisible();
    console.locator("[data-view=BRIDGE]").click();
    assertThat(console.locator(".question-box")).isVisible();
    assertReachable(console, "question");
  }

  @ParameterizedTest
  @EnumSource(names = {"WALL", "PHONE"})
  void displayInTheDark(Table.Screen screen, Table table) {
    Page display = table.with(Table.DEMO).open(screen, "/terminal/");
    for (String style : List.of("black", "standby", "static", "card")) {
      for (String text : List.of("", "Back at half past nine")) {
        table.post("/api/gm/set-blackout/", """
            {"on": true, "style": "%s", "text": "%s", "image": "campaign/NPCs/images/rook.png"}""".formatted(style, text));
        assertThat(display.locator("[data-blackout=%s]".formatted(style))).containsText(text);
        assertReachable(display, style + " " + text);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"WALL", "PHONE"})
  void pagesAroundTheTable(Table.Screen screen, Table table) {
    table.expectComplaint("status of 401");
    var evening = new DemoEvening(table);
    evening.broadcast("LOWTIDE", "CRITICAL", "The toll begins.");
    assertReachable(table.open(screen, "/"), "start");
    Page login = table.open(screen, "/accounts/login/");
    assertReachable(login, "login");
    Table.logIn(login, "bo", "wrong");
    assertThat(login.locator("[role=alert]")).isVisible();
    assertReachable(login, "login refused");

    Page messages = table.openAs("bo", screen, "/messages/");
    assertThat(messages.locator(".message")).isVisible();
    assertReachable(messages, "messages");
    messages.navigate("/logout/");
    assertReachable(messages, "logout");
  }

  @ParameterizedTest
  @EnumSource(names = {"WALL", "PHONE"})
  void tablesAndWhoSeesToThem(Table.Screen screen, Table table) {
    Hall.open(table);
    assertReachable(table.open(screen, "/"), "start, tables");
    assertReachable(table.open(screen, Hall.KEYNOTE + "/"), "start of a table");
    Page admin = table.openAs("gm", screen, "/admin/");
    assertThat(admin.locator("[data-table=keynote]")).isVisible();
    assertReachable(admin, "admin, tables");
    PARTS.forEach((part, heading) -> {
      admin.navigate("/admin/#" + part);
      assertThat(admin.locator(heading)).isVisible();
      admin.evaluate(
          "document.querySelectorAll('details').forEach((more) => { more.open = true; })");
      assertReachable(admin, "admin, " + part);
    });
    assertReachable(table.openAs("gm", screen, Hall.KEYNOTE + "/gmconsole/"), "console of a table");
  }

  private static void assertReachable(Page page, String what) {
    page.waitForFunction("() => document.getAnimations().every((one) => one.playState !== 'running'"
        + " || one.effect.getComputedTiming().endTime === Infinity)");
    if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
      page.evaluate("() => {" + axe + "\n}");
    }
    assertThat((List<?>) page.evaluate(FINDINGS)).as(what).isEmpty();
  }
}
