package charon.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import charon.bootstrap.CampaignMistakes;
import charon.bootstrap.SampleServer;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** How one works at the game master's console: two of them, reloads, trouble, a phone. */
@ExtendWith(TableExtension.class)
@Timeout(120)
class ConsoleDeskIT {

  private static final Pattern LOGIN = Pattern.compile(".*/accounts/login/\\?next=/gmconsole/");
  private static final String STATION = "lowtide-station";

  @Test
  void twoGameMastersSeeEachOthersChanges(Table table) {
    GmConsole one = GmConsole.open(table.with(Table.DEMO));
    GmConsole other = GmConsole.openElsewhere(table);

    one.enter(STATION);
    assertThat(other.find(".where")).containsText("Lowtide Station");
    other.press("Reveal all");
    assertThat(one.find("stage-map .room.is-hidden")).hasCount(0);
    one.tool("tokens");
    one.place("crew/rook", 14, 5);
    assertThat(other.find("stage-map [data-token]")).isVisible();
    other.drag(other.cell(14, 5), other.cell(9, 9));
    assertThat(one.find("stage-map [data-token]")).hasAttribute("data-x", "9");
    other.click("[data-view=STANDBY]");
    assertThat(one.find("[data-view=STANDBY]")).hasAttribute("aria-pressed", "true");
  }

  @Test
  void loggingOutEverywhereEndsTheOtherConsoleToo(Table table) {
    table.expectComplaint("status of 401");
    GmConsole here = GmConsole.open(table.with(Table.DEMO));
    GmConsole elsewhere = GmConsole.openElsewhere(table);

    here.page().locator("[popovertarget=console-menu]").click();
    here.page().locator("[data-action=log-out-everywhere]").click();

    assertThat(here.page()).hasURL(LOGIN);
    assertThat(elsewhere.page())
        .hasURL(LOGIN, new PageAssertions.HasURLOptions().setTimeout(70_000)); // asks now and then
  }

  @Test
  void aReloadKeepsWhatWasBegun(Table table) {
    GmConsole console = GmConsole.open(table.with(Table.DEMO));
    console.tool("charon");
    console.find(".compose textarea[name=text]").fill("Half a thought");
    console.tool("ship");
    console.find("[data-system=engines] [type=text]").fill("Half a line");
    console.tool("broadcast");
    console.find("[name=content]").fill("Half a message");
    console.find("#place-search").fill("tide");

    console.page().reload();
    console.awaitLive();

    assertThat(console.find("#tool")).hasAttribute("data-tool", "broadcast");
    assertThat(console.find("[name=content]")).hasValue("Half a message");
    assertThat(console.find("#place-search")).hasValue("tide");
    console.tool("ship");
    assertThat(console.find("[data-system=engines] [type=text]")).hasValue("Half a line");
    console.tool("charon");
    assertThat(console.find(".compose textarea[name=text]")).hasValue("Half a thought");
  }

  @Test
  void theViewOfBeforeARestartIsTakenBackWithOneClick(Table table) {
    table.expectLostConnections();
    GmConsole console = GmConsole.open(table.with(Table.DEMO));
    Page display = table.display();
    console.enter(STATION);
    console.press("Reveal all");
    assertThat(display.locator("deck-map .room")).hasCount(16);

    table.stopServer();
    assertThat(console.find(".live")).hasText("Connection lost");
    table.server();
    console.awaitLive();
    assertThat(display.locator("main.stage")).hasAttribute("data-view", "standby");
    Locator resume = console.find(".resume");
    assertThat(resume)
        .hasText(Pattern.compile("^Resume: Encounter, Lowtide Station, \\d\\d:\\d\\d$"));
    resume.click();

    assertThat(display.locator("deck-map .room")).hasCount(16);
    assertThat(resume).hasCount(0);
    console.click("[data-view=STANDBY]");
    assertThat(console.find("[data-view=STANDBY]")).hasAttribute("aria-pressed", "true");
    assertThat(resume).hasCount(0);
  }

  @Test
  void aViewThatSomebodyElseTakesBackIsNotOfferedAnyMore(Table table) {
    table.with(Table.DEMO).enter(STATION);
    table.stopServer();
    GmConsole console = GmConsole.open(table);
    assertThat(console.find(".resume")).isVisible();

    table.post("/api/gm/session/resume/", "");
    console.click("[data-view=STANDBY]");

    assertThat(console.find("[data-view=STANDBY]")).hasAttribute("aria-pressed", "true");
    assertThat(console.find(".resume")).hasCount(0);
  }

  @Test
  void theMirrorShowsWhatTheDisplayShows(Table table) {
    GmConsole console = GmConsole.open(table.with(Table.DEMO));
    FrameLocator mirror = console.page().frameLocator("players-mirror iframe");
    assertThat(mirror.locator("main.stage")).hasAttribute("data-view", "standby");

    console.enter(STATION);
    assertThat(mirror.locator(".no-data")).isAttached();
    console.tool("rooms");
    console.click("room-tools [data-eye=mess]");
    assertThat(mirror.locator("deck-map .room")).hasCount(1);
    console.find("[data-terminal=mess-board]").dblclick();
    assertThat(mirror.locator("comm-overlay [role=dialog]")).isAttached();
    console.click("[data-view=BRIDGE]");
    assertThat(mirror.locator("main.stage")).hasAttribute("data-view", "bridge");
    assertThat(console.find("charon-console")).hasAttribute("data-stage", "mirror");
  }

  @Test
  void theServersRefusalIsToldForAWhile(Table table) {
    table.expectComplaint("status of 400");
    GmConsole console = GmConsole.open(table.with(Table.DEMO));
    console.tool("broadcast");
    console.find("[name=content]").fill("x".repeat(70_000));
    console.click(".broadcast-form [type=submit]");

    Locator notice = console.find(".notices .notice");
    assertThat(notice).isVisible();
    assertThat(console.find("[name=content]")).hasValue(Pattern.compile("^x{70000}$"));
    assertThat(notice).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(15_000));
  }

  @Test
  void whoIsLoggedOutLogsInAgain(Table table) {
    table.expectComplaint("status of 401");
    GmConsole console = GmConsole.open(table.with(Table.DEMO));
    console.page().context().clearCookies();

    console.click("[data-view=BRIDGE]");
    assertThat(console.page()).hasURL(Pattern.compile("/accounts/login/\\?next=/gmconsole/$"));
    Table.logIn(console.page(), "gm", SampleServer.GM_PASSWORD);
    console.awaitLive();
    console.click("[data-view=BRIDGE]");
    assertThat(console.find("[data-view=BRIDGE]")).hasAttribute("aria-pressed", "true");
  }

  @Test
  void brokenCampaignFilesAreListed(Table table, @TempDir Path campaign) throws IOException {
    table.expectComplaint("status of 404.*/api/ship-status/"); // it has no ship that can be read
    int mistakes = CampaignMistakes.makeAll(campaign).size();
    GmConsole console = GmConsole.open(table.with(campaign));

    assertThat(console.find(".problems")).hasAttribute("data-count", String.valueOf(mistakes));
    console.click(".problems");
    assertThat(console.find("#tool .problem")).hasCount(mistakes);
    assertThat(console.find("#tool .problem .file", "galaxy/syntax/location.yaml"))
        .containsText("line 2");
  }

  @Test
  void aPhoneIsEnoughToRunTheTable(Table table) {
    Page display = table.with(Table.DEMO).display();
    GmConsole console = GmConsole.openOnPhone(table);
    Table.assertFitsInWidth(console.page());

    tap(console, ".panes button >> text=Places");
    tap(console, "[data-place=lowtide-station] > .place-line .show");
    assertThat(display.locator("encounter-view h1")).hasText("Lowtide Station");
    assertThat(console.find("charon-console")).hasAttribute("data-pane", "stage");
    tap(console, ".stage-bar >> text=Reveal all");
    assertThat(display.locator("deck-map .room")).hasCount(16);
    GmConsole.Point mess = console.cell(14, 5);
    console.page().touchscreen().tap(mess.x(), mess.y());
    assertThat(console.find(".notes h2")).containsText("MESS");
    tap(console, ".notes [data-eye=mess]");
    assertThat(display.locator("deck-map .room")).hasCount(15);

    tap(console, ".panes button >> text=Tools");
    tap(console, "#tab-tokens");
    tap(console, "[data-piece='crew/rook']");
    assertThat(console.find(".hand button")).isVisible();
    GmConsole.Point walk = console.cell(9, 9);
    console.page().touchscreen().tap(walk.x(), walk.y());
    assertThat(display.locator("deck-map [data-token]")).isVisible();
    tap(console, "[data-view=STANDBY]");
    assertThat(display.locator("main.stage")).hasAttribute("data-view", "standby");
    Table.assertFitsInWidth(console.page());
  }

  private static void tap(GmConsole console, String selector) {
    console.find(selector).tap();
  }
}
