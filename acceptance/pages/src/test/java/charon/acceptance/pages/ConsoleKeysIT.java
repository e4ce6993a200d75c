package charon.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every key of the console's sheet does what it says there. */
@ExtendWith(TableExtension.class)
@Timeout(120)
class ConsoleKeysIT {

  private static final String STATION = "lowtide-station";

  @Test
  void keysShowViewsAndDecks(Table table) {
    Page display = table.with(Table.DEMO).display();
    GmConsole console = GmConsole.open(table);
    Locator stage = display.locator("main.stage");
    console.enter(STATION);
    console.press("Reveal all");

    var views =
        Map.of("b", "bridge", "s", "standby", "c", "charon", "m", "messages", "d", "bridge");
    views.forEach((key, view) -> {
      console.key(key);
      assertThat(stage).hasAttribute("data-view", view);
      assertThat(console.find("[data-view=ENCOUNTER]")).hasAttribute("aria-pressed", "false");
      console.key("e");
      assertThat(stage).hasAttribute("data-view", "encounter");
      assertThat(console.find("[data-view=ENCOUNTER]")).hasAttribute("aria-pressed", "true");
    });
    console.press("Reveal all");
    assertThat(display.locator("deck-map .room")).hasCount(16);

    console.key("]");
    assertThat(console.find(".stage-bar [data-deck=keel]")).hasAttribute("aria-pressed", "true");
    console.press("Reveal all");
    assertThat(display.locator("deck-map .room")).hasCount(15);
    console.key("[");
    assertThat(display.locator("deck-map .room")).hasCount(16);

    console.find("[data-terminal=mess-board]").dblclick();
    assertThat(display.locator("comm-overlay")).hasCount(1);
    console.key("t");
    assertThat(display.locator("comm-overlay")).hasCount(0);
  }

  @Test
  void keysActOnTheSelectedToken(Table table) {
    Page display = table.with(Table.DEMO).display();
    GmConsole console = GmConsole.open(table);
    console.enter(STATION);
    console.press("Reveal all");
    console.tool("tokens");
    console.place("crew/rook", 14, 5);
    Locator token = display.locator("deck-map [data-token]");
    assertThat(token).isVisible();
    assertThat(console.find(".token-card[data-token]")).isVisible();

    var keys = Map.of("w", "wounded", "x", "dead", "p", "panicked", "u", "stunned");
    keys.keySet().forEach(console::key); // none waits for the answer to the one before
    keys.values().forEach(status -> assertThat(token).hasClass(Pattern.compile("is-" + status)));
    console.key("h");
    assertThat(token).hasCount(0);
    assertThat(console.find(".token-card [data-status=hidden][aria-pressed=true]"))
        .isVisible();
    console.key("h");
    assertThat(token).isVisible();
    console.key("Escape");
    assertThat(console.find(".token-card[data-token]")).hasCount(0);
    console.key("Delete");
    console.clickCell(14, 5);
    assertThat(console.find(".token-card[data-token]")).isVisible();
    assertThat(token).isVisible();
    console.key("Backspace");
    assertThat(token).hasCount(0);
  }

  @Test
  void keysGoThroughTheConsole(Table table) {
    GmConsole console = GmConsole.open(table.with(Table.DEMO));
    console.enter(STATION);
    String[] tools = {
      "rooms", "doors", "tokens", "people", "ship", "charon", "broadcast", "campaign"
    };
    for (int i = 0; i < tools.length; i++) {
      console.key(String.valueOf(i + 1));
      assertThat(console.find("#tool")).hasAttribute("data-tool", tools[i]);
    }
    console.key("1");
    console.key("f");
    assertThat(console.find("#tool [type=search]")).isFocused();
    console.page().keyboard().type("bsz");
    assertThat(console.find("#tool [type=search]")).hasValue("bsz");
    console.key("Escape");
    assertThat(console.find("#tool [type=search]")).not().isFocused();
    console.key("/");
    assertThat(console.find("#place-search")).isFocused();
    console.key("Escape");

    Locator whole = console.find("charon-console");
    console.key("z");
    assertThat(whole).hasAttribute("data-stage", "mirror");
    console.key("z");
    assertThat(whole).hasAttribute("data-stage", "map");

    Locator sheet = console.find("dialog.sheet");
    console.key("?");
    assertThat(sheet).isVisible();
    console.press("Keys act");
    console.key("?");
    assertThat(sheet).isHidden();
    console.key("2");
    assertThat(console.find("#tool")).hasAttribute("data-tool", "rooms");
  }
}
