package charon.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** Tokens under the game master's hand: several at once, the whole crew, hidden, nameless, on their deck. */
@ExtendWith(TableExtension.class)
@Timeout(120)
class ConsoleTokensIT {

  private static final String STATION = "lowtide-station";
  private static final String TOKENS = "deck-map [data-token]";

  private Page display;
  private GmConsole console;

  @BeforeEach
  void sitDown(Table table) {
    table.with(Table.DEMO);
    display = table.display();
    console = GmConsole.open(table);
    console.enter(STATION);
    console.press("Reveal all");
    assertThat(display.locator("deck-map .room")).hasCount(16);
  }

  @Test
  void theCrewComesAlongByTwoActsWhenNobodyIsThereYet(Table table) {
    int before = acts(table);

    console.key("j");
    console.clickCell(14, 5);

    assertThat(display.locator(TOKENS)).hasCount(4);
    assertThat(cellsOf(display)).as("each has a cell of its own").doesNotHaveDuplicates();
    assertThat(Encounter.state(table).path("encounter_tokens").valueStream()).allSatisfy(token -> {
      assertThat(token.path("room_id").asString()).isEqualTo("mess");
      assertThat(token.path("deck_id").asString()).isEqualTo("commons");
    });
    assertThat(acts(table)).as("one act for all of them").isEqualTo(before + 1);
    assertThat(console.find("button.crew")).hasCount(0);
  }

  @Test
  void theCrewComesToThePartyByOneAct() {
    console.tool("tokens");
    console.place("crew/rook", 14, 5);
    assertThat(display.locator(TOKENS)).hasCount(1);

    console.press("Crew +3");

    assertThat(display.locator(TOKENS)).hasCount(4);
    assertThat(display.locator(TOKENS + "[aria-label*=Rook]")).hasAttribute("data-x", "14");
  }

  @Test
  void theCrewFollowsToAnotherDeck() {
    console.key("j");
    console.clickCell(14, 5);
    assertThat(display.locator(TOKENS)).hasCount(4);
    console.key("]");
    assertThat(console.find(".stage-bar [data-deck=keel]")).hasAttribute("aria-pressed", "true");
    assertThat(console.find("stage-map [data-token]")).hasCount(0);

    console.press("Reveal all");
    assertThat(display.locator("deck-map .room")).hasCount(15);
    assertThat(display.locator(TOKENS)).hasCount(0);
    console.tool("rooms");
    console.click(".choose[data-room=reactor]");
    console.key("j");

    assertThat(display.locator(TOKENS)).hasCount(4);
    console.key("[");
    assertThat(console.find(".stage-bar [data-deck=commons]")).hasAttribute("aria-pressed", "true");
    assertThat(display.locator(TOKENS)).hasCount(0);
    console.tool("tokens");
    assertThat(console.find(".placed .warn", "Keel Deck")).hasCount(4);
  }

  @Test
  void severalTokensAreMovedMarkedAndRemovedTogether(Table table) {
    console.key("j");
    console.clickCell(14, 5);
    assertThat(display.locator(TOKENS)).hasCount(4);
    List<String> cells = cellsOf(display);

    console.find("stage-map .map").focus();
    console.key("Control+a");
    assertThat(console.find(".token-card")).containsText("4 tokens");
    int before = acts(table);
    console.find("stage-map [data-token][aria-label*=Rook]").press("ArrowLeft");
    assertThat(display.locator(TOKENS + "[aria-label*=Rook]"))
        .not()
        .hasAttribute("data-x", xOf(cells, "Rook"));
    assertThat(acts(table)).isEqualTo(before + 1);
    assertThat(cellsOf(display)).as("all of them").doesNotContainAnyElementsOf(cells);

    console.key("w");
    assertThat(display.locator(TOKENS + ".is-wounded")).hasCount(4);
    assertThat(acts(table)).isEqualTo(before + 2);
    console
        .find("stage-map [data-token][aria-label*=Rook]")
        .click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
    assertThat(console.find(".token-card")).containsText("3 tokens");
    console.key("w");
    assertThat(display.locator(TOKENS + ".is-wounded")).hasCount(1);
    console.key("Delete");
    assertThat(display.locator(TOKENS)).hasCount(1);
    assertThat(display.locator(TOKENS)).hasAttribute("aria-label", Pattern.compile("Rook"));
    assertThat(acts(table)).isEqualTo(before + 4);
  }

  @Test
  void aRubberBandSelectsWhatIsBelowItAndADragTakesAllAlong() {
    console.tool("tokens");
    console.place("crew/rook", 12, 6);
    console.place("crew/vasht", 14, 6);
    console.place("crew/tobit", 9, 9);
    assertThat(display.locator(TOKENS)).hasCount(3);
    assertThat(console.find("stage-map .token.selected[aria-label*=Tobit]")).isVisible();
    console.key("Escape");
    assertThat(console.find("stage-map .token.selected")).hasCount(0);

    console.page().keyboard().down("Shift");
    console.drag(console.cell(11, 4), console.cell(15, 7));
    console.page().keyboard().up("Shift");
    assertThat(console.find("stage-map .token.selected")).hasCount(2);
    console.drag(console.cell(12, 6), console.cell(12, 7));

    assertThat(display.locator(TOKENS + "[aria-label*=Rook]")).hasAttribute("data-y", "7");
    assertThat(display.locator(TOKENS + "[aria-label*=Vasht]")).hasAttribute("data-y", "7");
    assertThat(display.locator(TOKENS + "[aria-label*=Tobit]")).hasAttribute("data-y", "9");
  }

  @Test
  void whatIsPlacedWithAltIsNeverSeen(Table table) {
    console.tool("tokens");
    console.click("[data-piece='images/rope-eel.png']");
    GmConsole.Point cell = console.cell(14, 6);
    console.page().keyboard().down("Alt");
    console.page().mouse().click(cell.x(), cell.y());
    console.page().keyboard().up("Alt");

    assertThat(console.find("stage-map [data-token]")).hasClass(Pattern.compile("unseen"));
    assertThat(Encounter.state(table).path("encounter_tokens").valueStream())
        .hasSize(1)
        .allSatisfy(
            token -> assertThat(token.path("status").path(0).asString()).isEqualTo("hidden"));
    assertThat(display.locator(TOKENS)).hasCount(0);
    console.key("h");
    assertThat(display.locator(TOKENS)).hasCount(1);

    console.page().keyboard().down("Alt");
    console.find("[data-piece='crew/vasht']").dragTo(console.find("stage-map deck-map"));
    console.page().keyboard().up("Alt");
    assertThat(console.find("stage-map .token.unseen")).hasCount(1);
    assertThat(display.locator(TOKENS)).hasCount(1);
  }

  @Test
  void aCreatureIsCalledWhatTheGameMasterCallsItNeverWhatItsFileIs() {
    console.tool("tokens");
    console.place("images/rope-eel.png", 12, 6);
    Locator creatures = display.locator("deck-map .token-creature");
    assertThat(creatures).hasCount(1);
    assertThat(creatures).hasAttribute("aria-label", "creature");
    assertThat(creatures.locator(".token-name")).hasCount(0);
    assertThat(console.find(".placed [data-token]")).containsText("rope-eel, no name");

    console.click("[data-piece='images/rope-eel.png']");
    console.find("[aria-label='Name of the token']").fill("Something long");
    console.clickCell(15, 6);
    assertThat(display.locator("deck-map [aria-label^='Something long']")).isVisible();
  }

  private static List<String> cellsOf(Page page) {
    return page.locator(TOKENS).all().stream()
        .map(token -> "%s %s/%s"
            .formatted(
                token.getAttribute("aria-label"),
                token.getAttribute("data-x"),
                token.getAttribute("data-y")))
        .toList();
  }

  private static String xOf(List<String> cells, String name) {
    String cell = cells.stream().filter(each -> each.contains(name)).findFirst().orElseThrow();
    return cell.replaceFirst(".* (-?\\d+)/.*", "$1");
  }

  /** How many acts can be taken back. */
  private static int acts(Table table) {
    return JsonMapper.shared()
        .readTree(table.get("/api/gm/journal/?limit=500"))
        .path("entries")
        .size();
  }
}
