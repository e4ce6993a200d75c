package charon.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is open on the wall, and where it stands, is as the game master leads it; phones are their owners'. */
@ExtendWith(TableExtension.class)
@Timeout(120)
class LeadIT {

  /** How far something is scrolled, from 0 to 1. */
  private static final String SCROLLED =
      "element => element.scrollTop / (element.scrollHeight - element.clientHeight)";

  /** How far the mirror is scrolled away from its own frame. */
  private static final String MIRROR_TOP = "document.querySelector('.mirror-screen').scrollTop";

  private Table table;

  @BeforeEach
  void onTheBridge(Table given) {
    table = given.with(Table.DEMO);
    table.show("BRIDGE");
  }

  @Test
  void theWallOpensATabAndAPhoneStaysWhereItsOwnerIs() {
    Page wall = table.display();
    Page phone = table.display(Table.Screen.PHONE);
    assertThat(tab(phone, "map")).isVisible();

    lead("{\"tab\": \"STATUS\"}");

    assertThat(tab(wall, "status")).isVisible();
    assertThat(wall.locator("[role=tab][data-tab=status]")).hasAttribute("aria-selected", "true");
    assertThat(tab(phone, "map")).isVisible();
    assertThat(tab(table.display(), "status")).isVisible();
  }

  @Test
  void whoIsAtTheWallOpensSomethingElseUntilTheNextLead() {
    Page wall = table.display();
    lead("{\"tab\": \"STATUS\"}");
    assertThat(tab(wall, "status")).isVisible();

    wall.locator("[role=tab][data-tab=logs]").click();
    assertThat(tab(wall, "logs")).isVisible();
    lead("{\"scroll\": 0}");
    assertThat(tab(wall, "status")).isVisible();

    wall.locator("[role=tab][data-tab=logs]").click();
    lead("{\"release\": true}");
    lead("{\"selected\": \"anselm\"}");
    assertThat(tab(wall, "logs")).isVisible();
  }

  @Test
  void theWallIsLedThroughTheCharts() {
    Page wall = table.display();

    lead("{\"tab\": \"MAP\", \"system_slug\": \"anselm\", \"selected\": \"cadence\"}");
    assertThat(wall.locator("system-map .chart-name")).hasText("Cadence");

    lead("{\"body_slug\": \"cadence\"}");
    assertThat(wall.locator("orbit-map .chart-name")).hasText("Cadence");
    lead("{\"system_slug\": \"\", \"selected\": \"ninefold\"}");
    assertThat(wall.locator("star-map .chart-name")).hasText("Ninefold");
    lead("{\"selected\": \"\"}");
    assertThat(wall.locator("star-map .chart-name")).hasCount(0);
  }

  @Test
  void theWallOpensFilesAndLogsAndReadsThemOn() {
    Page wall = table.display();
    lead("{\"tab\": \"LOGS\", \"log\": \"001-double-rate.md\"}");
    assertThat(wall.locator(".log-head")).hasText("Double rate");

    lead("{\"tab\": \"PERSONNEL\", \"scroll\": 1}");
    Locator people = wall.locator("bridge-personnel .scroll");
    assertThat(people).isVisible();
    wall.waitForCondition(() -> scrolled(people) > 0.99);
    assertThat(wall.locator(".person-card").last()).isInViewport();

    lead("{\"scroll\": 0.5}");
    wall.waitForCondition(() -> Math.abs(scrolled(people) - 0.5) < 0.01);
    lead("{\"scroll\": 0}");
    wall.waitForCondition(() -> scrolled(people) < 0.01);
  }

  @Test
  void theWallOpensAMessage() {
    table.post("/api/gm/show-terminal/", """
        {"location_slug": "lowtide-station", "terminal_slug": "directors-desk"}""");
    Page wall = table.display();
    Locator entry = wall.locator(".comm-entry").last();
    assertThat(entry).hasAttribute("aria-current", "false");

    lead("{\"message\": \"" + entry.getAttribute("data-message") + "\"}");

    assertThat(entry).hasAttribute("aria-current", "true");
  }

  @Test
  void whatOneOpensInTheMirrorIsOpenOnTheWall() {
    Page wall = table.display();
    GmConsole console = GmConsole.open(table);
    Locator mirror = console.find("players-mirror iframe").contentFrame().locator(".bridge");
    double before = console.find("players-mirror").boundingBox().y;

    mirror.locator("[data-tab=logs]").first().click();
    assertThat(tab(wall, "logs")).isVisible();
    mirror.locator(".log-list button").last().click();
    assertThat(wall.locator(".log-list button").last()).hasAttribute("aria-current", "true");
    assertThat(console.find(".led")).isVisible();
    assertThat(console.find("players-mirror").boundingBox().y)
        .as("the mirror stays under the pointer")
        .isEqualTo(before);

    mirror.locator("[role=tab][data-tab=personnel]").click();
    Locator people = wall.locator("bridge-personnel .scroll");
    assertThat(people).isVisible();
    mirror.locator(".person-card").last().click();
    assertThat(wall.locator(".person-card.is-shown")).isInViewport();
    assertThat(console.page().evaluate(MIRROR_TOP)).isEqualTo(0);

    mirror.locator("[role=tab][data-tab=map]").click();
    mirror.locator(".chart-index").getByText("Ninefold").click();
    assertThat(wall.locator("star-map .chart-name")).hasText("Ninefold");

    console.key("s");
    assertThat(wall.locator("main.stage")).hasAttribute("data-view", "standby");
  }

  @Test
  void theWallIsReadOnAsOneScrollsInTheMirror() {
    Page wall = table.display();
    lead("{\"tab\": \"PERSONNEL\"}");
    GmConsole console = GmConsole.open(table);
    Locator people =
        console.find("players-mirror iframe").contentFrame().locator("bridge-personnel .scroll");
    people.hover();

    console.page().mouse().wheel(0, 4_000);

    Locator there = wall.locator("bridge-personnel .scroll");
    wall.waitForCondition(() -> scrolled(there) > 0.99);
  }

  @Test
  void tabsAreOneClickOrOneKeyAwayAndReleasedByOne() {
    Page wall = table.display();
    GmConsole console = GmConsole.open(table);

    console.click("[data-lead=LOGS]");
    assertThat(tab(wall, "logs")).isVisible();
    assertThat(console.find("[data-lead=LOGS]")).hasAttribute("aria-pressed", "true");
    console.key("]");
    assertThat(tab(wall, "status")).isVisible();
    console.key("[");
    console.key("[");
    assertThat(tab(wall, "personnel")).isVisible();
    table.post("/api/gm/set-focus/", "{\"fit\": \"all\"}");
    assertThat(console.find(".led")).hasText("Look: all · Led: PERSONNEL ×");

    console.key("r");

    assertThat(console.find(".led")).hasCount(0);
    assertThat(table.get("/api/active-view/"))
        .doesNotContain("\"lead\"")
        .doesNotContain("\"focus\"");
    console.key("Control+z");
    assertThat(console.find(".led")).hasText("Look: all · Led: PERSONNEL ×");
  }

  @Test
  void whatIsPreparedLeadsTheMirrorAloneUntilItIsTaken() {
    Page wall = table.display();
    GmConsole console = GmConsole.open(table);
    console.key("l");
    Locator mirror = console.find("players-mirror iframe").contentFrame().locator(".bridge");

    mirror.locator("[role=tab][data-tab=status]").click();
    assertThat(console.find("[data-lead=STATUS]")).hasAttribute("aria-pressed", "true");
    assertThat(tab(wall, "map")).isVisible();

    console.key("a");
    assertThat(tab(wall, "status")).isVisible();
  }

  @Test
  void whereNobodyLeadsAndNobodyIsLongTextsTurnTheirPages() {
    lead("{\"tab\": \"PERSONNEL\"}");
    Page wall = table.blank(Table.Screen.WALL);
    wall.clock().install();
    wall.navigate("/terminal/");
    Locator people = Table.connected(wall).locator("bridge-personnel .scroll");
    assertThat(people).isVisible();

    wall.clock().runFor(30_000);
    wall.waitForCondition(() -> scrolled(people) > 0.1);

    lead("{\"scroll\": 0}");
    wall.clock().runFor(1_000);
    wall.waitForCondition(() -> scrolled(people) < 0.01);
    wall.clock().runFor(60_000);
    assertThat(scrolled(people)).isLessThan(0.01);
  }

  private void lead(String where) {
    table.post("/api/gm/set-lead/", where);
  }

  private static Locator tab(Page page, String name) {
    return page.getByRole(AriaRole.TABPANEL).and(page.locator("[data-tab=" + name + "]"));
  }

  private static double scrolled(Locator what) {
    return ((Number) what.evaluate(SCROLLED)).doubleValue();
  }
}
