package charon.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is prepared is seen by the game master alone until it is taken. */
@ExtendWith(TableExtension.class)
@Timeout(120)
class PrepareIT {

  private static final String STATION = "lowtide-station";

  private Page display;
  private GmConsole console;

  @BeforeEach
  void sitDown(Table table) {
    table.with(Table.DEMO).enter(STATION);
    display = table.display();
    console = GmConsole.open(table);
    console.key("l");
    assertThat(console.find("charon-console")).hasAttribute("data-prepare", "");
  }

  @Test
  void whatIsPreparedIsSeenOnTheStageAndInTheMirrorAndTakenByOneKey() {
    console.press("Reveal all");

    assertThat(console.find("stage-map .room.is-hidden")).hasCount(0);
    assertThat(mirror().locator("deck-map .room")).hasCount(16);
    assertThat(console.find(".prepare-bar .count")).containsText("prepared");
    assertThat(console.find(".untouched"))
        .hasText("Prepare Players still see Encounter · Lowtide Station");
    assertThat(display.locator(".no-data")).isVisible();

    console.key("a");
    assertThat(display.locator("deck-map .room")).hasCount(16);
    assertThat(console.find("charon-console[data-prepare]")).hasCount(0);
    assertThat(console.find("act-line .offer")).hasText("Undo");
    assertThat(mirror().locator("deck-map .room")).hasCount(16);
  }

  @Test
  void anotherViewIsPreparedWhileTheTableGoesOn(Table table) {
    console.click("[data-view=BRIDGE]");
    assertThat(console.find("[data-view=BRIDGE]")).hasAttribute("aria-pressed", "true");
    assertThat(mirror().locator("main.stage")).hasAttribute("data-view", "bridge");

    table.post(
        "/api/gm/show-terminal/",
        "{\"location_slug\": \"lowtide-station\", \"terminal_slug\": \"mess-board\"}");
    assertThat(console.find(".untouched"))
        .containsText("still see Encounter · Lowtide Station · a terminal");
    table.post("/api/terminal/hide/", "{}");
    Encounter.reveal(table, "mess");
    assertThat(display.locator("deck-map .room")).hasCount(1);
    console.press("Now");
    assertThat(mirror().locator("deck-map .room")).hasCount(1);
    assertThat(console.find("[data-view=BRIDGE]")).hasAttribute("aria-pressed", "true");

    console.click(".prepare-bar .take");
    assertThat(display.locator("main.stage")).hasAttribute("data-view", "bridge");
  }

  @Test
  void preparedActsAreLeftOutOneByOneAndDiscarded(Table table) {
    prepare(table, "toggle-room", "\"room_id\": \"mess\", \"visible\": true");
    prepare(table, "toggle-room", "\"room_id\": \"bunks\", \"visible\": true");
    Locator count = console.find(".prepare-bar .count");
    assertThat(count).hasText("2 prepared");
    count.click();
    assertThat(console.find(".prepared-list li p"))
        .hasText(new String[] {"Reveal MESS", "Reveal BUNKS"});

    console.press("Leave out: Reveal MESS");
    assertThat(console.find(".prepared-list li p")).hasText(new String[] {"Reveal BUNKS"});
    assertThat(mirror().locator("deck-map .room")).hasCount(1);

    console.click("[data-action=discard]");
    assertThat(count).hasText("Nothing prepared");
    assertThat(console.find(".prepare-bar .take")).isDisabled();
    console.press("Put back");
    assertThat(count).hasText("1 prepared");
    console.key("Control+z");
    assertThat(count).hasText("Nothing prepared");
    assertThat(console.find("act-line .text")).hasText("Left out: Reveal BUNKS");
    console.key("Control+Shift+Z");
    assertThat(count).hasText("1 prepared");
    assertThat(console.find("act-line .text")).hasText("Prepared: Reveal BUNKS");
    assertThat(display.locator(".no-data")).isVisible();
  }

  @Test
  void theTitleOfACueIsWrittenAndNoKeyOfItActs(Table table) {
    prepare(table, "toggle-room", "\"room_id\": \"mess\", \"visible\": true");
    console.click(".prepare-bar .count");
    console.press("Keep as a cue…");
    Locator title = console.find(".cue-save input");
    assertThat(title).isFocused();
    console.page().keyboard().type("All lights");
    assertThat(title).hasValue("All lights");
    console.key("Escape");
    assertThat(title).not().isFocused();
    console.key("f");
    assertThat(title).isFocused();
    assertThat(console.find(".prepare-bar .count")).hasText("1 prepared");
  }

  @Test
  void whatTheServerDidNotHearOfIsNeitherLeftOutNorPutBackTwice(Table table) {
    table.expectComplaint("ERR_FAILED");
    prepare(table, "toggle-room", "\"room_id\": \"mess\", \"visible\": true");
    Locator count = console.find(".prepare-bar .count");
    assertThat(count).hasText("1 prepared");

    console.page().route("**/api/gm/draft/", Route::abort);
    console.key("Control+z");
    assertThat(console.find("notice-list")).containsText("The server does not answer");
    console.page().unroute("**/api/gm/draft/");
    console.key("Control+Shift+Z");
    console.key("Control+z");
    assertThat(count).hasText("Nothing prepared");
    console.key("Control+Shift+Z");
    assertThat(count).hasText("1 prepared");
  }

  @Test
  void whatTheTableHasOvertakenIsToldAndLeftOut(Table table) {
    table.expectComplaint("status of 40[049]");
    Encounter.reveal(table, "hall");
    String marsh = Encounter.placeMarsh(table, 14, 5);
    prepare(table, "move-token", "\"token_id\": \"%s\", \"x\": 9, \"y\": 9".formatted(marsh));
    prepare(table, "toggle-room", "\"room_id\": \"mess\", \"visible\": true");
    assertThat(console.find(".prepare-bar .count")).hasText("2 prepared");

    table.post("/api/gm/encounter/remove-token/", "{\"token_id\": \"%s\"}".formatted(marsh));
    assertThat(console.find(".prepare-bar .count")).hasText("2 prepared 1 overtaken");
    console.key("a");
    assertThat(console.find(".prepared-list .overtaken .why")).containsText("Overtaken: ");
    assertThat(display.locator("deck-map [data-room=mess]")).hasCount(0);
    console.press("Leave out what was overtaken");
    console.key("a");
    assertThat(display.locator("deck-map [data-room=mess]")).isVisible();
  }

  @Test
  void liveAgainOneWorksOnWhatIsOnAndWhatIsPreparedStays(Table table) {
    prepare(table, "toggle-room", "\"room_id\": \"mess\", \"visible\": true");
    assertThat(console.find("stage-map [data-room=mess].is-hidden")).hasCount(0);

    console.key("l");
    assertThat(console.find("stage-map [data-room=mess].is-hidden")).hasCount(1);
    assertThat(console.find("[data-act=prepare]")).hasText(Pattern.compile("Prepare\\s+1"));
    console.page().reload();
    console.awaitLive();
    console.key("l");
    assertThat(console.find(".prepare-bar .count")).hasText("1 prepared");
    console.page().reload();
    assertThat(console.find("charon-console")).hasAttribute("data-prepare", "");
    assertThat(console.find("stage-map [data-room=mess].is-hidden")).hasCount(0);
    assertThat(Encounter.state(table)
            .path("encounter_room_visibility")
            .path("mess")
            .asBoolean())
        .isFalse();
  }

  private FrameLocator mirror() {
    return console.page().frameLocator("players-mirror iframe");
  }

  /** Adds to what is prepared, as another console would. */
  private static void prepare(Table table, String command, String members) {
    table.post("/api/gm/encounter/%s/?draft=true".formatted(command), "{" + members + "}");
  }
}
