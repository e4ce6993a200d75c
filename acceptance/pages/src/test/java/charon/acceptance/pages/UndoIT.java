package charon.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was done is told, and taken back. */
@ExtendWith(TableExtension.class)
@Timeout(120)
class UndoIT {

  private static final String STATION = "lowtide-station";

  private Page display;
  private GmConsole console;

  @BeforeEach
  void sitDown(Table table) {
    table.with(Table.DEMO).enter(STATION);
    display = table.display();
    console = GmConsole.open(table);
  }

  @Test
  void anActIsToldForAWhileAndTakenBackByItsButton() {
    console.click("[data-view=BRIDGE]");
    assertThat(stage()).hasAttribute("data-view", "bridge");

    Locator line = console.find("act-line [role=status]");
    assertThat(line.locator(".offer")).hasText("Undo");
    line.locator(".offer").click();
    assertThat(stage()).hasAttribute("data-view", "encounter");
    assertThat(line.locator(".text")).hasText(Pattern.compile("^Took back: "));
    line.locator(".offer").click();
    assertThat(stage()).hasAttribute("data-view", "bridge");
    assertThat(line.locator(".text")).hasText(Pattern.compile("^Did again: "));
    assertThat(line.locator("p"))
        .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(15_000));
  }

  @Test
  void keysTakeBackAndDoAgainButNotWhileOneWrites(Table table) {
    Encounter.reveal(table, "mess");
    Encounter.reveal(table, "bunks");
    Locator rooms = display.locator("deck-map .room");
    assertThat(rooms).hasCount(2);

    console.key("Control+z");
    assertThat(rooms).hasCount(1);
    console.key("Control+z");
    assertThat(display.locator(".no-data")).isVisible();
    console.key("Control+Shift+Z");
    assertThat(rooms).hasCount(1);
    console.key("Control+Shift+Z");
    assertThat(rooms).hasCount(2);

    console.find("#place-search").pressSequentially("tide");
    console.key("Control+z");
    assertThat(console.find("#place-search")).not().hasValue("tide");
    assertThat(rooms).hasCount(2);
  }

  @Test
  void theHistoryTellsWhoAndTakesBackOneOrAllDownToAPoint(Table table) {
    table.expectComplaint("status of 409");
    Encounter.reveal(table, "mess");
    String rook = placeRook(table);
    Encounter.reveal(table, "bunks");
    table.postAs(
        "bo",
        "/api/gm/encounter/move-token/",
        "{\"token_id\": \"%s\", \"x\": 13, \"y\": 5, \"room_id\": \"mess\"}".formatted(rook));
    console.key("0");
    Locator entries = console.find(".entry");
    assertThat(entries.first()).hasAttribute("data-by", "player");
    assertThat(console.find(".entry .what", "Revealed BUNKS")).isVisible();

    entry("Revealed BUNKS").locator(".turn").click();
    assertThat(display.locator("deck-map [data-room=bunks]")).hasCount(0);
    assertThat(display.locator("deck-map [data-room=mess]")).isVisible();
    assertThat(console.find(".entry.undone", "Revealed BUNKS")).hasCount(1);
    console.find(".entry.undone .turn").click();
    assertThat(display.locator("deck-map [data-room=bunks]")).isVisible();

    entry("Revealed MESS").locator(".entry-line").click();
    console.click("[data-action=down-to]");
    assertThat(console.find("act-line .text")).containsText("changed since by");
    console.press("Undo all the same");
    assertThat(display.locator(".no-data")).isVisible();
    assertThat(Encounter.state(table).path("encounter_tokens").isEmpty()).isTrue();
  }

  @Test
  void whatWasChangedSinceIsTakenBackOnlyIfOneInsists(Table table) {
    table.expectComplaint("status of 409");
    Encounter.reveal(table, "mess");
    Encounter.hide(table, "mess");
    Encounter.reveal(table, "mess");
    assertThat(display.locator("deck-map .room")).hasCount(1);
    console.key("0");

    entry("Hid MESS").locator(".turn").click();
    assertThat(console.find("act-line .text"))
        .hasText("Hid MESS: changed since by “Revealed MESS”");
    assertThat(display.locator("deck-map .room")).hasCount(1);
  }

  private static String placeRook(Table table) {
    table.post("/api/gm/encounter/place-token/", """
        {"token_id": "rook", "type": "player", "name": "Rook", "x": 14, "y": 5, "room_id": "mess"}""");
    return "rook";
  }

  private Locator entry(String summary) {
    return console.find(".entry", summary).first();
  }

  private Locator stage() {
    return display.locator("main.stage");
  }
}
