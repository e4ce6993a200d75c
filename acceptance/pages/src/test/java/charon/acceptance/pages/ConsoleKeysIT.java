package charon.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
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
    assertThat(display.locator("comm-overlay comm-terminal")).hasCount(1);
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
  void theKeysOfToolsAreTheirsOnTheMapToo(Table table) {
    GmConsole console = GmConsole.open(table.with(Table.DEMO));
    console.enter(STATION);
    console.clickCell(14, 5);

    console.key("-");
    assertThat(console.find("screen-tools")).isVisible();
    console.key("0");
    assertThat(console.find("history-tools")).isVisible();
  }

  @Test
  void keysDoNothingToWhatNobodySees(Table table) {
    GmConsole console = GmConsole.open(table.with(Table.DEMO));
    console.enter(STATION);
    console.tool("tokens");
    console.place("crew/rook", 14, 5);
    Locator card = console.find(".token-card[data-token]");
    Locator dead = console.find(".token-card [data-status=dead][aria-pressed=true]");
    assertThat(card).isVisible();

    console.click("[data-place=" + STATION + "] [data-terminal=mess-board]");
    assertThat(console.find(".reader")).isVisible();
    console.key("x");
    console.key("Delete");
    console.key("Escape");
    assertThat(console.find(".reader")).hasCount(0);
    assertThat(card).isVisible();
    assertThat(dead).hasCount(0);
    console.key("x");
    assertThat(dead).isVisible();

    console.key("s");
    assertThat(console.find("[data-view=STANDBY][aria-pressed=true]")).isVisible();
    console.key("Delete");
    console.key("e");
    assertThat(console.find("stage-map [data-token]")).isVisible();
  }

  @Test
  void keysGoThroughTheConsole(Table table) {
    GmConsole console = GmConsole.open(table.with(Table.DEMO));
    console.enter(STATION);
    for (int i = 0; i < GmConsole.TOOLS.size(); i++) {
      console.key(GmConsole.KEYS_OF_TOOLS.get(i));
      assertThat(console.find("#tool")).hasAttribute("data-tool", GmConsole.TOOLS.get(i));
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

  @Test
  void keysAreKeysAgainOnceAMessageIsSent(Table table) {
    Page display = table.with(Table.DEMO).display();
    GmConsole console = GmConsole.open(table);
    Locator stage = display.locator("main.stage");

    console.key("7");
    console.key("f");
    assertThat(console.find("[name=content]")).isFocused();
    console.page().keyboard().type("Dinner is at six");
    console.key("Control+Enter");
    assertThat(console.find("[name=content]")).hasValue("");
    assertThat(console.find("[name=content]")).not().isFocused();
    console.key("m");
    assertThat(stage).hasAttribute("data-view", "messages");
    assertThat(console.find("[name=content]")).hasValue("");

    console.key("6");
    console.find(".compose textarea[name=text]").fill("I hear you");
    console.press("Send as CHARON");
    assertThat(console.find(".compose textarea[name=text]")).hasValue("");
    console.key("s");
    assertThat(stage).hasAttribute("data-view", "standby");
    assertThat(console.find(".compose textarea[name=text]")).hasValue("");
  }

  @Test
  void keysAreKeysWhileAChoiceHasTheFocus(Table table) {
    GmConsole console = GmConsole.open(table.with(Table.DEMO));
    console.key("7");
    console.find("[name=priority][value=CRITICAL]").focus();

    console.key("f");

    assertThat(console.find("[name=content]")).isFocused();
  }

  @Test
  void theKeyForAnEncounterNeverLeadsIntoATextField(Table table) {
    Page display = table.with(Table.DEMO).display();
    GmConsole console = GmConsole.open(table);

    console.key("e");
    assertThat(console.find(".notice", "choose a location")).isVisible();
    assertThat(console.find("#place-search")).not().isFocused();
    console.key("b");
    assertThat(display.locator("main.stage")).hasAttribute("data-view", "bridge");
    assertThat(console.find("#place-search")).hasValue("");
  }

  @Test
  void aConversationIsNotWipedUnasked(Table table) {
    Page display = table.with(Table.DEMO).display();
    GmConsole console = GmConsole.open(table);
    Locator stage = display.locator("main.stage");
    Locator question = console.find(".question-box");
    table.post("/api/gm/charon/bridge/send/", "{\"content\": \"Course laid in.\"}");
    console.tool("charon");
    assertThat(console.find("[data-channel=bridge]")).isVisible();

    console.key("b");
    assertThat(question).containsText("1 message in it will be gone");
    console.key("m"); // is no key while one is asked
    console.key("Escape");
    assertThat(question).hasCount(0);
    assertThat(stage).hasAttribute("data-view", "standby");
    Assertions.assertThat(table.get("/api/charon/bridge/conversation/"))
        .contains("Course laid in.");

    console.key("b");
    assertThat(question).isVisible();
    console.key("Enter");
    assertThat(stage).hasAttribute("data-view", "bridge");
    Assertions.assertThat(table.get("/api/charon/bridge/conversation/"))
        .doesNotContain("Course laid in.");
  }

  @Test
  void theMapIsOneTabAndEnterAwayFromTheTop(Table table) {
    GmConsole console = GmConsole.open(table.with(Table.DEMO));
    console.enter(STATION);
    console.page().reload();
    console.awaitLive();
    assertThat(console.find("stage-map .room").first()).isVisible();

    console.key("Tab");
    assertThat(console.find(".ways a", "To the map")).isFocused();
    console.key("Enter");
    assertThat(console.find("stage-map .map")).isFocused();
    console.key("/");
    console.key("Escape");
    console.key("v");
    assertThat(console.find("stage-map .map")).isFocused();
  }
}
