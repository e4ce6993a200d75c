package charon.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What lies on top of a view: terminals, the ship's mind, and what the game master tells all. */
@ExtendWith(TableExtension.class)
@Timeout(120)
class OverlaysIT {

  private static final String TERMINAL =
      "{\"location_slug\": \"wick-station\", \"terminal_slug\": \"harbourmaster\"}";

  /** Writes down what state the ship's mind is in, be it ever so short. */
  private static final String STATES = """
      () => {
        window.states = [];
        const state = document.querySelector('.charon-state');
        new MutationObserver(() => window.states.push(state.textContent))
          .observe(state, { subtree: true, childList: true, characterData: true });
      }""";

  @ParameterizedTest
  @EnumSource(names = {"WALL", "PHONE"})
  void aTerminalLiesOnTopOfTheViewAndIsClosedOnOneDisplayAlone(Table.Screen screen, Table table) {
    table.enter("wick-station");
    Page display = table.display(screen);
    Page other = table.display();
    table.post("/api/gm/show-terminal/", TERMINAL);
    Locator terminal = display.getByRole(AriaRole.DIALOG);
    assertThat(terminal.locator(".comm-entry").first()).isVisible();
    assertThat(terminal).isFocused();
    assertThat(display.locator("main.stage")).hasAttribute("data-view", "encounter");
    Table.assertFitsInWidth(display);

    terminal.locator("button.close").click();

    assertThat(terminal).hasCount(0);
    assertThat(other.getByRole(AriaRole.DIALOG)).isVisible();

    table.post("/api/terminal/hide/", "{}");
    assertThat(other.getByRole(AriaRole.DIALOG)).hasCount(0);
    table.post("/api/gm/show-terminal/", TERMINAL);
    assertThat(terminal).isVisible();
  }

  @Test
  void aTerminalIsClosedWithEscape(Table table) {
    Page display = table.display();
    table.post("/api/gm/show-terminal/", TERMINAL);
    Locator terminal = display.getByRole(AriaRole.DIALOG);
    assertThat(terminal.locator(".comm-entry").first()).isVisible(); // what it asked for has come
    assertThat(terminal).isFocused();

    display.keyboard().press("Escape");

    assertThat(terminal).hasCount(0);
  }

  @Test
  void aTerminalThatDoesNotExistIsOffline(Table table) {
    table.expectComplaint("404 .*api/terminal");
    Page display = table.display();

    table.post(
        "/api/gm/show-terminal/",
        "{\"location_slug\": \"wick-station\", \"terminal_slug\": \"void\"}");

    assertThat(display.getByText("TERMINAL OFFLINE")).isVisible();
  }

  @Test
  void theMessagesOfATerminalAreRead(Table table) {
    Page display = table.display();
    table.post("/api/gm/show-terminal/", TERMINAL);
    Locator entries = display.locator(".comm-entry");
    assertThat(entries.first()).isVisible();

    display.locator("[data-folder=sent]").click();

    assertThat(display.locator("[data-folder=sent]")).hasAttribute("aria-selected", "true");
    assertThat(display.locator("[data-folder=inbox]")).hasAttribute("aria-selected", "false");
  }

  @Test
  void theDialogWithTheShipsMindIsClosedByButtonAndByEscape(Table table) {
    table.enter("wick-station");
    Page display = table.display();
    Locator dialog =
        display.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("CHARON"));

    openDialog(table);
    assertThat(dialog).isFocused();
    dialog.locator("button.close").click();
    assertThat(dialog).hasCount(0);
    assertThat(Encounter.state(table).path("charon_dialog_open").asBoolean()).isTrue();

    table.post("/api/gm/charon/toggle-dialog/", "{\"open\": false}");
    openDialog(table);
    assertThat(dialog).isFocused();
    display.keyboard().press("Escape");
    assertThat(dialog).hasCount(0);
  }

  @Test
  void theFocusStaysInADialog(Table table) {
    table.show("BRIDGE");
    Page display = table.display();
    openDialog(table);
    assertThat(display.getByRole(AriaRole.DIALOG)).isFocused();

    for (int i = 0; i < 8; i++) {
      display.keyboard().press("Tab");
      assertThat(display.evaluate("document.activeElement.closest('[role=dialog]') !== null"))
          .isEqualTo(true);
    }
  }

  @Test
  void theTerminalOfTheShipsMindTypesWhatSheSays(Table table) {
    table.show("CHARON_TERMINAL");
    Page display = table.movingDisplay();
    Locator log = display.getByRole(AriaRole.LOG);
    assertThat(log).containsText("NOTHING HAS BEEN SAID");
    String channel = Encounter.state(table).path("charon_active_channel").asString();

    display.evaluate(STATES);
    String said = "Somebody is at the lock.";
    table.post(
        "/api/gm/charon/%s/send/".formatted(channel), "{\"content\": \"%s\"}".formatted(said));

    display.waitForFunction("() => window.states.includes('SPEAKING')");
    assertThat(log).containsText(said);
    assertThat(display.getByText("LISTENING")).isVisible();
  }

  @Test
  void aBroadcastIsToldAsUrgentlyAsItIs(Table table) {
    Page display = table.listeningDisplay();
    var roles = Map.of("LOW", "status", "NORMAL", "status", "HIGH", "alert", "CRITICAL", "alert");
    roles.forEach((priority, role) -> {
      broadcast(table, "<i>Air</i> for ten minutes", priority);
      Table.lookAt(display);

      Locator notice = display.locator("[role=%s] [data-priority=%s]".formatted(role, priority));
      assertThat(notice.locator(".notice-text")).hasText("<i>Air</i> for ten minutes");
      assertThat(display.locator("[data-notice]")).hasCount(1);
      notice.getByRole(AriaRole.BUTTON).click();
      assertThat(display.locator("[data-notice]")).hasCount(0);
    });
  }

  @Test
  void onAPhoneHeldAcrossAnAlarmIsOneLineThatATapOpens(Table table) {
    table.show("STANDBY");
    Page phone = table.listeningDisplay(Table.Screen.PHONE_ACROSS);
    broadcast(table, "Leave the arm, and seal the lock behind you. ".repeat(6), "CRITICAL");
    Table.lookAt(phone);
    Locator alarm = phone.locator(".notices-alarm .notice");
    assertThat(alarm).isVisible();
    double line = alarm.boundingBox().height;
    assertThat(line).isLessThan(64);
    assertThat(phone.locator(".stage").boundingBox().height).isEqualTo(390 - line, within(1.0));

    alarm.locator(".notice-text").tap();
    assertThat(alarm.locator(".notice-open")).hasAttribute("aria-expanded", "true");
    assertThat(alarm.boundingBox().height).isGreaterThan(2 * line);
    assertThat(phone.locator(".stage").boundingBox().height).isEqualTo(390 - line, within(1.0));
    alarm.locator(".notice-open").tap();
    assertThat(alarm.boundingBox().height).isEqualTo(line, within(1.0));
    alarm.locator(".notice-close").tap();
    assertThat(alarm).hasCount(0);
  }

  @Test
  void escapePutsAwayTheNoticeAndThenTheTerminal(Table table) {
    Page display = table.listeningDisplay();
    table.post("/api/gm/show-terminal/", TERMINAL);
    assertThat(display.getByRole(AriaRole.DIALOG)).isFocused();
    broadcast(table, "Air!", "CRITICAL");
    Table.lookAt(display);
    assertThat(display.locator("[data-notice]")).isVisible();

    display.keyboard().press("Escape");
    assertThat(display.locator("[data-notice]")).hasCount(0);
    assertThat(display.getByRole(AriaRole.DIALOG)).isVisible();

    display.keyboard().press("Escape");
    assertThat(display.getByRole(AriaRole.DIALOG)).hasCount(0);
  }

  @Test
  void whatWasSentBeforeIsNotToldAgain(Table table) {
    broadcast(table, "old", "CRITICAL");
    Page display = table.listeningDisplay();

    broadcast(table, "new", "CRITICAL");
    Table.lookAt(display);

    assertThat(display.locator("[data-notice] .notice-text")).hasText("new");
  }

  private static void openDialog(Table table) {
    table.post("/api/gm/charon/toggle-dialog/", "{\"open\": true}");
  }

  private static void broadcast(Table table, String content, String priority) {
    table.post("/api/gm/broadcast/", """
        {"content": "%s", "priority": "%s"}""".formatted(content, priority));
  }
}
