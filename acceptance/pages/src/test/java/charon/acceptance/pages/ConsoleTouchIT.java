package charon.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The console under a finger: what a mouse does with its other button, a finger does that stays. */
@ExtendWith(TableExtension.class)
@Timeout(120)
class ConsoleTouchIT {

  private Page display;
  private GmConsole console;

  @BeforeEach
  void sitDown(Table table) {
    table.with(Table.DEMO);
    display = table.display();
    table.enter("lowtide-station");
    console = GmConsole.openOnPhone(table);
    assertThat(console.find("stage-map .room").first()).isVisible();
    console.find(".stage-bar >> text=Reveal all").tap();
    assertThat(display.locator("deck-map .room")).hasCount(16);
  }

  @Test
  void aFingerThatStaysOnADoorOpensItsMenuAndDoesNotTurnIt() {
    Locator door = display.locator("deck-map [data-door=c_walk_mess]");
    Locator hit = console.find("stage-map [data-door=c_walk_mess] .door-hit");
    assertThat(door).hasAttribute("data-status", "OPEN");
    console.cell(14, 5); // the map stands still

    Encounter.holdFinger(
        console.page(), hit, () -> assertThat(console.find(".door-menu")).isVisible());
    console.find("[data-door-state=LOCKED]").tap();
    assertThat(door).hasAttribute("data-status", "LOCKED");
    assertThat(console.find(".door-menu")).hasCount(0);

    hit.tap();
    assertThat(door).hasAttribute("data-status", "OPEN");
  }

  @Test
  void aFingerThatStaysOnATokenAddsItToTheSelection(Table table) {
    for (int x : new int[] {9, 14}) {
      table.post("/api/gm/encounter/place-token/", """
          {"type": "npc", "name": "Sool", "x": %d, "y": 9}""".formatted(x));
    }
    Locator tokens = console.find("stage-map [data-token]");
    Locator selected = console.find("stage-map .token.selected");
    assertThat(tokens).hasCount(2);
    console.cell(14, 5);

    tokens.first().tap();
    assertThat(selected).hasCount(1);
    Encounter.holdFinger(
        console.page(), tokens.last(), () -> assertThat(selected).hasCount(2));
    assertThat(selected).hasCount(2);
  }

  @Test
  void aFingerMeansTheRoomWhereItsEyeIsTooSmallForIt() {
    Locator eye = console.find("stage-map .room-eye[data-eye=heads]");
    console.cell(14, 5);
    Assertions.assertThat(eye.boundingBox().width).isLessThan(24);

    eye.tap();
    assertThat(console.find(".notes")).containsText("Steel basins");
    assertThat(console.find("stage-map .room.is-hidden")).hasCount(0);
    console.find(".notes .eye").tap();
    assertThat(display.locator("deck-map .room")).hasCount(15);
  }

  @Test
  void notesOfARoomAreReadBelowTheListAndItsEyeIsBigEnoughForAThumb() {
    console.find(".panes button >> text=Tools").tap();
    Locator eye = console.find("room-tools [data-eye=infirmary]");

    console.find(".choose[data-room=infirmary]").tap();
    assertThat(console.find(".notes")).containsText("Four beds");
    var box = eye.boundingBox();
    Assertions.assertThat(Math.min(box.width, box.height)).isGreaterThanOrEqualTo(36);
    eye.tap();
    assertThat(display.locator("deck-map .room")).hasCount(15);
  }

  @Test
  void nothingOfWhatIsPreparedIsBesideTheScreen() {
    console.find("[data-act=prepare]").tap();
    console.press("Hide all");
    assertThat(console.find(".prepare-bar .count")).containsText("prepared");

    for (String part : new String[] {"console-header", ".prepare-bar", ".prepare-bar .take"}) {
      var box = console.find(part).boundingBox();
      Assertions.assertThat(box.x + box.width)
          .as(part)
          .isLessThanOrEqualTo(console.page().viewportSize().width);
    }
  }
}
