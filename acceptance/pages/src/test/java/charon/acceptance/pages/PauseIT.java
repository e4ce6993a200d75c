package charon.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** An evening has a pause, and a way to another place and back: every place is found as it was left. */
@ExtendWith(TableExtension.class)
@Timeout(120)
class PauseIT {

  private static final String STATION = "lowtide-station";
  private static final String ELSEWHERE = "sounding-nine";
  private static final List<String> SEEN = List.of(
      "docking_arm",
      "arm_lock",
      "west_walk",
      "dock_office",
      "mess",
      "roundel",
      "east_walk",
      "infirmary",
      "listening_room");

  private Page display;
  private GmConsole console;

  @BeforeEach
  void playUntilThePause(Table table) {
    display = table.with(Table.DEMO).display();
    console = GmConsole.open(table);
    console.enter(STATION);
    SEEN.forEach(room -> Encounter.reveal(table, room));
    table.post(
        "/api/gm/encounter/set-door-status/",
        "{\"connection_id\": \"c_walk_mess\", \"door_status\": \"SEALED\"}");
    table.post("/api/gm/encounter/toggle-portrait/", "{\"npc_id\": \"sool\"}");
    place(table, "Rook", "commons");
    place(table, "Vasht", "keel");
    assertAsLeft();
  }

  @Test
  void afterAPauseTheShipAndAnotherPlaceEverythingIsAsItWas() {
    console.key("s");
    assertThat(display.locator("main.stage")).hasAttribute("data-view", "standby");
    console.key("d");
    assertThat(display.locator("main.stage")).hasAttribute("data-view", "bridge");
    console.enter(ELSEWHERE);
    assertThat(display.locator("encounter-view h1")).hasText("Sounding Nine");
    assertThat(display.locator("deck-map [data-token]")).hasCount(0);

    console.enter(STATION);
    assertAsLeft();
  }

  @Test
  void theTreeTellsWhatAPlaceRemembersAndForgetsIt() {
    console.enter(ELSEWHERE);
    console.press("What Lowtide Station remembers");
    assertThat(console.find(".place-memory"))
        .containsText(Pattern.compile("Left \\d\\d:\\d\\d: 9 of \\d+ rooms revealed, 2 tokens"));

    console.find(".place-memory button").click();
    assertThat(console.button("What Lowtide Station remembers")).hasCount(0);
    console.enter(STATION);
    assertThat(display.locator(".no-data")).isVisible();
    assertThat(display.locator("deck-map [data-token]")).hasCount(0);
  }

  @Test
  void anotherDeckIsPreparedWhilePlayersMoveAndTaken(Table table) {
    console.key("l");
    assertThat(console.find(".prepare-bar")).isVisible();
    console.click(".stage-bar [data-deck=keel]");
    assertThat(console.find(".stage-bar [data-deck=keel]")).hasAttribute("aria-pressed", "true");
    console.press("Reveal all");
    assertThat(console.find("stage-map .room.is-hidden")).hasCount(0);

    Locator rook = display.locator("deck-map [data-token][aria-label*=Rook]");
    Encounter.drag(display, rook, -Encounter.cellSize(display), 0);
    assertThat(rook).hasAttribute("data-x", "13");
    assertAsLeft();

    console.key("a");
    assertThat(display.locator("deck-map .room")).hasCount(15);
    console.key("[");
    assertThat(rook).hasAttribute("data-x", "13");
  }

  /** On the deck where the crew is: nine rooms, a sealed door, somebody to talk to, Rook but not Vasht. */
  private void assertAsLeft() {
    assertThat(display.locator("deck-map .room")).hasCount(9);
    assertThat(display.locator("deck-map [data-door=c_walk_mess]"))
        .hasAttribute("data-status", "SEALED");
    assertThat(display.locator("portrait-wall img")).hasCount(1);
    assertThat(display.locator("deck-map [data-token][aria-label*=Rook]")).isVisible();
  }

  private static void place(Table table, String name, String deck) {
    table.post("/api/gm/encounter/place-token/", """
        {"type": "player", "name": "%s", "x": 14, "y": 5, "room_id": "mess", "deck_id": "%s"}""".formatted(name, deck));
  }
}
