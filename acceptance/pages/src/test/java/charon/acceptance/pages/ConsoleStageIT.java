package charon.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the game master does to the view and its map is seen on the display. */
@ExtendWith(TableExtension.class)
@Timeout(120)
class ConsoleStageIT {

  private static final String STATION = "lowtide-station";
  private static final String MESS = "deck-map [data-room=mess]";

  private Page display;
  private GmConsole console;

  @BeforeEach
  void sitDown(Table table) {
    table.with(Table.DEMO);
    display = table.display();
    console = GmConsole.open(table);
  }

  @Test
  void aClickShowsAView() {
    var views = Map.of(
        "BRIDGE", "bridge",
        "CHARON_TERMINAL", "charon",
        "SHIP_DASHBOARD", "bridge",
        "MESSAGES", "messages");
    views.forEach((view, shown) -> {
      console.click("[data-view=" + view + "]");

      assertThat(stage()).hasAttribute("data-view", shown);
      assertThat(console.find("[data-view=" + view + "]")).hasAttribute("aria-pressed", "true");
      console.click("[data-view=STANDBY]");
      assertThat(stage()).hasAttribute("data-view", "standby");
    });
  }

  @Test
  void encounterAsksForAPlaceAndThenKnowsIt() {
    console.click("[data-view=ENCOUNTER]");
    assertThat(console.find("#place-search")).isFocused();

    console.find("#place-search").fill("sounding n");
    console.key("Enter");
    assertThat(display.locator("encounter-view h1")).hasText("Sounding Nine");
    assertThat(console.find("#place-search")).hasValue("");
    assertThat(console.find("#place-search")).not().isFocused();
    console.click("[data-view=STANDBY]");
    assertThat(stage()).hasAttribute("data-view", "standby");
    console.click("[data-view=ENCOUNTER]");
    assertThat(display.locator("encounter-view h1")).hasText("Sounding Nine");

    console.find("#place-search").press("Escape");
    console.enter(STATION);
    assertThat(display.locator("encounter-view h1")).hasText("Lowtide Station");
  }

  @Test
  void aCommTerminalIsReadBeforeItIsShown() {
    console.enter(STATION);
    Locator overlay = display.locator("comm-overlay comm-terminal");
    Locator reader = console.find(".reader[data-read=mess-board]");
    String board = "[data-place=" + STATION + "] [data-terminal=mess-board]";

    console.click(board);
    assertThat(reader.locator(".comm-mail").first()).containsText("Mug on peg nine");
    assertThat(reader).containsText("Only you see this");
    assertThat(console.find(board)).hasAttribute("aria-pressed", "false");
    assertThat(overlay).hasCount(0);
    console.press("Show");
    assertThat(overlay).isVisible();
    assertThat(console.find(board)).hasAttribute("aria-pressed", "true");
    assertThat(reader).containsText("On the screens");
    console.press("Take away");
    assertThat(overlay).hasCount(0);
    console.press("Close the reader");
    assertThat(reader).hasCount(0);

    console.find(board).dblclick();
    assertThat(overlay).isVisible();
    assertThat(reader).isVisible();
    console.press("Hide the terminal");
    assertThat(overlay).hasCount(0);
    assertThat(reader).hasCount(0);
    console.find(board).press("Enter");
    assertThat(reader).isVisible();
    console.find(board).press("Enter");
    assertThat(overlay).isVisible();
  }

  @Test
  void aTerminalOnTheMapIsReadByAClickAndShownByTwo() {
    console.enter(STATION);
    Locator terminal = console.find("stage-map [data-thing=t_mess] .thing-ground");

    terminal.click();
    assertThat(console.find(".reader[data-read=mess-board]")).isVisible();
    console.key("Escape");
    assertThat(console.find(".reader")).hasCount(0);
    terminal.dblclick();
    assertThat(display.locator("comm-overlay comm-terminal")).isVisible();
  }

  @Test
  void decksAreSwitchedAndTheirRoomsRevealedTogether() {
    console.enter(STATION);
    assertThat(display.locator(".no-data")).isVisible();

    Locator rooms = display.locator("deck-map .room");
    console.press("Reveal all");
    assertThat(rooms).hasCount(16);
    console.click(".stage-bar [data-deck=keel]");
    assertThat(console.find(".stage-bar [data-deck=keel]")).hasAttribute("aria-pressed", "true");
    console.press("Reveal all");
    assertThat(rooms).hasCount(15);
    assertThat(display.locator(".deck-steps [aria-current]")).containsText("Keel Deck");
    console.click(".stage-bar [data-deck=commons]");
    assertThat(rooms).hasCount(16);
    console.press("Hide all");
    assertThat(display.locator(MESS)).hasCount(0);

    console.tool("rooms");
    console.press("None of Keel Deck");
    assertThat(display.locator(".no-data")).isVisible();
    console.press("All of Commons Deck");
    assertThat(rooms).hasCount(16);
    console.press("None of Commons Deck");
    assertThat(display.locator(".no-data")).isVisible();
  }

  @Test
  void aRoomIsReadWithoutRevealingIt() {
    console.enter(STATION);
    Locator notes = console.find(".notes");

    console.clickCell(14, 5);
    assertThat(notes).containsText("MESS");
    console.clickCell(14, 5);
    assertThat(notes).containsText("MESS");
    console.tool("rooms");
    console.click("[data-room=infirmary].choose");
    assertThat(notes).containsText("INFIRMARY");
    assertThat(notes).containsText("Four beds");
    assertThat(console.find("stage-map .room.chosen[data-room=infirmary]")).isVisible();
    console.click("[data-room=reactor].choose");
    assertThat(notes).containsText("REACTOR");
    console.find("stage-map [data-room=bunks]").press("Enter");
    assertThat(notes).containsText("BUNKS");
    assertThat(console.find("[data-eye][aria-pressed=true]")).hasCount(0);
    assertThat(display.locator(".no-data")).isVisible();

    console.key("Escape");
    assertThat(notes.locator("h2")).containsText("Lowtide Station");
  }

  @Test
  void roomsAreRevealedByTheirEyeByADoubleClickAndBySpace() {
    console.enter(STATION);
    Locator mess = display.locator(MESS);

    console.click("stage-map [data-eye=mess]");
    assertThat(mess).isVisible();
    assertThat(console.find(".notes h2")).containsText("MESS");
    console.find("stage-map [data-room=mess] .room-name").dblclick();
    assertThat(mess).hasCount(0);
    console.key("Space");
    assertThat(mess).isVisible();
    console.click(".notes [data-eye=mess]");
    assertThat(mess).hasCount(0);
    console.find("stage-map .map").focus();
    console.key("Space");
    assertThat(mess).isVisible();

    console.tool("rooms");
    console.find("#tool [type=search]").fill("mess");
    assertThat(console.find(".choose[data-room]")).hasCount(1);
    console.click("room-tools [data-eye=mess]");
    assertThat(mess).hasCount(0);
    console.find(".choose[data-room=mess]").press("Space");
    assertThat(mess).isVisible();
    assertThat(display.locator("deck-map .room")).hasCount(1);
    console.find(".choose[data-room=mess]").dblclick();
    assertThat(mess).hasCount(0);
  }

  @Test
  void doorsOpenAndCloseByAClickAndHaveTheirOtherStatesInAMenu() {
    console.enter(STATION);
    console.press("Reveal all");
    Locator door = display.locator("deck-map [data-door=c_walk_mess]");
    assertThat(door).hasAttribute("data-status", "OPEN");

    console.click("stage-map [data-door=c_walk_mess] .door-hit");
    assertThat(door).hasAttribute("data-status", "CLOSED");
    console.rightClick(console.find("stage-map [data-door=c_walk_mess] .door-hit"));
    console.click("[data-door-state=SEALED]");
    assertThat(door).hasAttribute("data-status", "SEALED");
    console.click("stage-map [data-door=c_walk_mess] .door-hit");
    assertThat(door).hasAttribute("data-status", "OPEN");

    console.find("stage-map [data-door=c_walk_mess]").press("ContextMenu");
    assertThat(console.find("[data-door-state=OPEN]")).isFocused();
    console.key("Escape");
    console.tool("doors");
    console.click(".door-row[data-door=c_walk_mess] .state");
    assertThat(door).hasAttribute("data-status", "CLOSED");
    console.click(".door-row[data-door=c_walk_mess] .square");
    assertThat(console.find("[data-door-state=CLOSED]")).isFocused();
    console.click("[data-door-state=LOCKED]");
    assertThat(door).hasAttribute("data-status", "LOCKED");
    assertThat(console.find(".door-menu")).hasCount(0);
    assertThat(console.find(".door-row[data-door=c_walk_mess] .square")).isFocused();
    console.click(".door-row[data-door=c_walk_mess] .state");
    assertThat(door).hasAttribute("data-status", "OPEN");
  }

  @Test
  void tokensArePlacedMovedMarkedAndRemoved() {
    console.enter(STATION);
    console.press("Reveal all");
    assertThat(display.locator("deck-map .room")).hasCount(16);
    console.tool("tokens");
    Locator rook = display.locator("deck-map [data-token][aria-label*=Rook]");
    Locator vasht = display.locator("deck-map [data-token][aria-label*=Vasht]");

    console.place("crew/rook", 14, 5);
    assertAt(rook, 14, 5);
    Point corner = mapCorner();
    GmConsole.Point cell = console.cell(16, 9);
    console
        .find("[data-piece='crew/vasht']")
        .dragTo(
            console.find("stage-map deck-map"),
            new Locator.DragToOptions()
                .setTargetPosition(cell.x() - corner.x(), cell.y() - corner.y()));
    assertAt(vasht, 16, 9);
    console.drag(console.cell(16, 9), console.cell(9, 9));
    assertAt(vasht, 9, 9);

    select("Rook");
    console.click(".token-card [data-status=wounded]");
    assertThat(rook).hasClass(Pattern.compile("is-wounded"));
    console.click(".token-card [data-status=hidden]");
    assertThat(rook).hasCount(0);
    console.click(".token-card [data-status=hidden][aria-pressed=true]");
    assertThat(rook).isVisible();
    console.key("Delete");
    assertThat(rook).hasCount(0);
    assertThat(console.find(".token-card[data-token]")).hasCount(0);

    console.press("Clear all");
    assertThat(vasht).isVisible();
    console.press("Really clear?");
    assertThat(vasht).hasCount(0);
  }

  @Test
  void aTokenStaysInTheHandWhileSeveralArePlaced() {
    console.enter(STATION);
    console.press("Reveal all");
    console.tool("tokens");

    console.click("[data-piece=plain]");
    console.find("[aria-label='Name of the token']").fill("Drone");
    console.find("[aria-label='Type of the token']").selectOption("creature");
    console.press("Several");
    console.clickCell(8, 10);
    assertThat(display.locator("deck-map .token-creature")).hasCount(1);
    console.clickCell(10, 10);
    assertThat(display.locator("deck-map .token-creature")).hasCount(2);
    assertThat(display.locator("deck-map [aria-label^='Drone 2']")).isVisible();
    console.press("Put away");
    assertThat(console.find(".hand button")).hasCount(0);
  }

  private record Point(double x, double y) {}

  private Point mapCorner() {
    var box = Objects.requireNonNull(console.find("stage-map deck-map").boundingBox());
    return new Point(box.x, box.y);
  }

  private void select(String name) {
    Locator entry = console.find(".placed [data-token]", name);
    if (!"true".equals(entry.getAttribute("aria-pressed"))) {
      entry.click();
    }
    assertThat(console.find(".token-card[data-token]")).containsText(name);
  }

  private Locator stage() {
    return display.locator("main.stage");
  }

  private static void assertAt(Locator token, int x, int y) {
    assertThat(token).hasAttribute("data-x", String.valueOf(x));
    assertThat(token).hasAttribute("data-y", String.valueOf(y));
  }
}
