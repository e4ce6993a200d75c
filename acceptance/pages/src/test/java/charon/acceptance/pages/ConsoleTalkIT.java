package charon.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whom the game master shows, what the ship and her mind say, and what is told to the table. */
@ExtendWith(TableExtension.class)
@Timeout(120)
class ConsoleTalkIT {

  private Page display;
  private GmConsole console;

  @BeforeEach
  void sitDown(Table table) {
    table.with(Table.DEMO);
    display = table.listeningDisplay();
    console = GmConsole.open(table);
  }

  @Test
  void portraitsAreShownAndTakenAway() {
    console.enter("lowtide-station");
    console.tool("people");

    console.find("#tool [type=search]").fill("sool");
    console.click("[data-person=sool]");
    assertThat(portrait("sool").locator("img")).isVisible();
    console.click("[data-person=sool]");
    assertThat(portrait("sool")).hasCount(0);

    console.find("#tool [type=search]").fill("");
    console.click("[data-person=lund]");
    console.click("[data-person=passenger]");
    assertThat(display.locator(".portraits .portrait")).hasCount(2);
    assertThat(console.find("[data-person=lund]")).hasAttribute("aria-pressed", "true");
    // pressed twice before the server has answered, it hides them all the same
    console
        .find("#tool button >> text=Hide all")
        .evaluate("button => { button.click(); button.click(); }");
    assertThat(display.locator(".portraits")).hasCount(0);
  }

  @Test
  void theShipsSystemsChangeOnTheBridge() {
    console.click("[data-view=SHIP_DASHBOARD]");
    console.tool("ship");
    Locator engines = display.locator(".ship-system[data-system=engines]");
    String system = "[data-system=engines] ";

    console.click(system + "[data-state=CRITICAL]");
    assertThat(engines).hasAttribute("data-status", "CRITICAL");
    console.find(system + "[type=range]").fill("12");
    assertThat(engines).containsText("12%");
    assertThat(engines).hasAttribute("data-status", "CRITICAL");
    console.find(system + "[type=text]").fill("Number two is on fire.");
    console.click(system + "[type=submit]");
    assertThat(engines).containsText("Number two is on fire.");
    assertThat(engines).containsText("12%");
  }

  @Test
  void charonSaysWhatTheGameMasterWrites() {
    console.click("[data-view=CHARON_TERMINAL]");
    console.tool("charon");

    say("I have been counting your breaths.");
    assertThat(display.locator(".by-charon")).containsText("counting your breaths");
    assertThat(console.find(".transcript .by-charon")).containsText("counting your breaths");

    console.click("[data-view=BRIDGE]");
    display.locator("#bridge-tab-charon").click();
    assertThat(display.locator(".talk-empty")).isVisible();
    console.click(".channel[data-channel=story]");
    say("Not for the bridge.");
    console.click(".channel[data-channel=bridge]");
    say("Only for the bridge.");
    assertThat(console.find(".transcript .by-charon"))
        .hasText(Pattern.compile("Only for the bridge"));
    assertThat(display.locator(".by-charon")).containsText("Only for the bridge.");

    console.click(".talk-more summary");
    console.click(".talk-drawer .danger");
    console.click(".talk-drawer .danger");
    assertThat(display.locator(".said")).hasCount(0);
  }

  @Test
  void answersWaitForTheGameMaster() {
    console.click("[data-view=CHARON_TERMINAL]");
    console.tool("charon");
    assertThat(display.locator(".talk-form")).hasCount(0);
    console.press("Queries");
    assertThat(console.find("[data-mode]")).hasAttribute("data-mode", "QUERY");

    ask("Who opened the door?");
    Locator pending = console.find("[data-pending]");
    assertThat(pending).containsText("Who opened the door?");
    assertThat(display.locator(".by-charon")).hasCount(0);
    pending.locator("textarea").fill("You did. You will.");
    console.press("Approve edited");
    assertThat(display.locator(".by-charon")).containsText("You did. You will.");
    assertThat(pending).hasCount(0);

    ask("Open the other one!");
    assertThat(pending).containsText("Open the other one!");
    console.press("Reject");
    assertThat(pending).hasCount(0);
    assertThat(display.locator(".by-players")).hasCount(2);

    console.press("Generate");
    console.find(".compose textarea[name=text]").fill("the tape");
    console.press("Generate for approval");
    assertThat(pending).hasCount(1);
    String answer = pending.locator("textarea").inputValue();
    console.press("Approve");
    assertThat(display.locator(".by-charon").last()).containsText(answer);
  }

  @Test
  void charonAppearsOnTopOfAView() {
    console.tool("charon");
    Locator dialog = display.locator("charon-dialog [role=dialog]");

    console.press("Dialog");
    assertThat(dialog).isVisible();
    say("Good evening.");
    assertThat(dialog.locator(".by-charon")).containsText("Good evening.");
    console.press("Dialog");
    assertThat(dialog).hasCount(0);
  }

  @Test
  void aBroadcastIsSeenByThoseItIsFor(Table table) {
    Page player = table.openAs("bo", Table.Screen.PHONE, "/messages/");
    console.tool("broadcast");

    console.find("[name=recipient][value=bo]").check();
    assertThat(console.find("[name=everybody]")).not().isChecked();
    broadcast("Mind the glass, Bo.", "HIGH");
    assertThat(player.locator(".message")).containsText("Mind the glass, Bo.");
    assertThat(player.locator(".message")).hasAttribute("data-priority", "HIGH");

    assertThat(console.find("[name=everybody]")).isChecked();
    assertThat(console.find(".broadcast-form [type=submit]")).hasText("Send to everybody");
    console.find("[name=sender]").fill("LOWTIDE");
    broadcast("THE TOLL BEGINS IN ONE MINUTE.", "CRITICAL");
    Locator alarm = display.locator(".notices-alarm .notice");
    assertThat(alarm).containsText("THE TOLL BEGINS IN ONE MINUTE.");
    assertThat(alarm).containsText("LOWTIDE");
    assertThat(display.locator(".notice")).hasCount(1);
    assertThat(player.locator(".message")).hasCount(2);
    assertThat(console.find(".history li").first()).containsText("LOWTIDE → everybody");
    assertThat(console.find(".history li").last()).containsText("→ bo");
    assertThat(console.find("[name=content]")).hasValue("");
    assertThat(console.find("[name=priority][value=NORMAL]")).isChecked();
  }

  @Test
  void aMessageThatIsBegunStaysForThoseItIsFor() {
    console.tool("broadcast");
    console.find("[name=recipient][value=bo]").check();
    console.find("[name=content]").fill("Mind the glass, Bo.");
    console.tool("rooms");
    console.tool("broadcast");

    assertThat(console.find("[name=content]")).hasValue("Mind the glass, Bo.");
    assertThat(console.find("[name=recipient][value=bo]")).isChecked();
    assertThat(console.find(".broadcast-form [type=submit]")).hasText("Send to bo");
  }

  @Test
  void aBroadcastIsWithdrawnFromAllScreensAndSentAgain(Table table) {
    Page player = table.openAs("bo", Table.Screen.PHONE, "/messages/");
    Locator alarm = display.locator(".notices-alarm .notice");
    console.tool("broadcast");
    broadcast("THE TOLL BEGINS IN ONE MINUTE.", "CRITICAL");
    assertThat(alarm).hasCount(1);
    assertThat(player.locator(".message")).hasCount(1);
    assertThat(console.find(".critical-band")).containsText("THE TOLL BEGINS");

    console.key("y");
    assertThat(alarm).hasCount(0);
    assertThat(player.locator(".message")).hasCount(0);
    assertThat(console.find(".critical-band")).hasCount(0);
    assertThat(console.find(".history li.withdrawn")).containsText("withdrawn");

    console.click(".history li.withdrawn [data-act=repeat]");
    assertThat(alarm).containsText("THE TOLL BEGINS IN ONE MINUTE.");
    assertThat(console.find(".history li")).hasCount(2);
    console.click(".history li:not(.withdrawn) [data-act=withdraw]");
    assertThat(alarm).hasCount(0);
    assertThat(console.find(".history li.withdrawn")).hasCount(2);
  }

  @Test
  void displaysAreCounted() {
    var patient = new LocatorAssertions.HasTextOptions().setTimeout(20_000);
    assertThat(console.find(".displays")).hasText("1 display", patient);
    display.close();
    assertThat(console.find(".displays")).hasText("0 displays", patient);
  }

  private Locator portrait(String person) {
    return display.locator(".portraits [data-person=" + person + "]");
  }

  private void say(String text) {
    console.find(".compose textarea[name=text]").fill(text);
    console.press("Send as CHARON");
    assertThat(console.find(".compose textarea[name=text]")).hasValue("");
  }

  private void ask(String query) {
    display.locator("[name=query]").fill(query);
    display.locator("[name=query]").press("Enter");
  }

  private void broadcast(String content, String priority) {
    console.find("[name=content]").fill(content);
    console.click(".priorities [data-priority=" + priority + "]");
    console.click(".broadcast-form [type=submit]");
    assertThat(console.find(".history li").first()).containsText(content);
  }
}
