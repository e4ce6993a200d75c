package charon.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What lies on the screens beside the view, as the game master puts it there and takes it away. */
@ExtendWith(TableExtension.class)
@Timeout(120)
class ConsoleScreenIT {

  private GmConsole console;
  private Page display;

  @BeforeEach
  void sitDown(Table table) {
    table.with(Table.DEMO);
    table.enter("lowtide-station");
    display = table.display();
    console = GmConsole.open(table);
  }

  @Test
  void onASmallLaptopWhatBelongsToTheMapIsOneLineWhereverDisplaysAreLed(Table table) {
    console.page().setViewportSize(1024, 768);
    Locator bar = console.find(".stage-bar");
    double line = bar.boundingBox().height;
    table.post("/api/gm/set-focus/", "{\"room_id\": \"roundel\"}");
    table.post("/api/gm/set-lead/", "{\"message\": \"lt-010\"}");
    assertThat(bar.locator(".led")).isVisible();
    assertThat(bar.boundingBox().height).isEqualTo(line);
    bar.locator(".led").click();
    assertThat(bar.locator(".led")).hasCount(0);
  }

  @Test
  void theEyeOfAClockThatHasRunOutSaysThatPlayersSeeIt(Table table) {
    table.post("/api/gm/set-clock/", """
        {"id": "air", "label": "Air", "kind": "countdown", "seconds": 1}""");
    table.post("/api/gm/start-clock/", "{\"id\": \"air\"}");
    console.tool("screen");
    Locator eye = console.find("[data-clock=air] .eye");
    assertThat(display.locator("[data-clock=air] .wall-clock-time")).hasText("00:00");
    assertThat(eye).isDisabled();
    assertThat(eye).hasAttribute("aria-pressed", "true");
    assertThat(eye).hasCSS("opacity", "1");
    assertThat(eye).hasAttribute("title", Pattern.compile("Players see it. It has run out.*"));
  }

  @Test
  void anAlarmIsRaisedByAClickAndEndedByAKey() {
    console.tool("screen");
    console.find("[name=alarm]").fill("Pressure loss");
    console.press("Red");
    assertThat(display.locator(".alarm-band")).containsText("Pressure loss");

    console.tool("rooms");
    console.key("q");
    assertThat(display.locator(".alarm-band")).hasCount(0);
    console.key("Control+z");
    assertThat(display.locator(".alarm-band")).hasAttribute("data-level", "red");
  }

  @Test
  void whatIsTypedForANewClockIsItsLabelAndNoKey() {
    console.tool("screen");
    console.click("[data-act=new-clock]");
    assertThat(console.find("clock-make [name=label]")).isFocused();

    console.page().keyboard().type("Quiet");
    console.key("Enter");

    assertThat(display.locator(".wall-clock")).containsText("Quiet");
  }

  @Test
  void aClockIsMadeStartedAndPausedWithOneClickEach() {
    make("Air", "10:00");
    console.press("Set");
    Locator shown = display.locator(".wall-clock");
    assertThat(shown.locator(".wall-clock-time")).hasText("10:00");

    console.press("Start Air");
    assertThat(shown).not().hasClass(Pattern.compile("is-paused"));
    console.press("Pause Air");
    assertThat(shown).hasClass(Pattern.compile("is-paused"));

    console.press("Players see Air");
    assertThat(shown).hasCount(0);
    console.press("Remove Air");
    assertThat(console.find(".clock-row")).hasCount(0);
  }

  @Test
  void segmentsAreFilledAndWhatIsPreparedIsSeenOnceItIsTaken() {
    console.tool("screen");
    console.key("l");
    console.click("[data-act=new-clock]");
    console.find("[name=label]").fill("Rite");
    console.click("clock-make [data-kind=segments]");
    console.press("Set");
    console.press("One more, Rite");
    assertThat(console.find(".clock-row strong")).hasText("1/6");
    assertThat(display.locator(".wall-clock")).hasCount(0);

    console.key("a");
    assertThat(display.locator(".wall-clock .is-filled")).hasCount(1);
  }

  @Test
  void turnsAreMadeFromTheMapAndPassedOnByAKey() {
    console.key("j");
    console.clickCell(14, 5);
    assertThat(console.find("stage-map [data-token]").first()).isVisible();
    console.tool("screen");
    console.click("[data-act=turns-of-tokens]");
    assertThat(display.locator(".turn").first()).hasAttribute("aria-current", "true");

    console.key("n");
    assertThat(display.locator(".turn").nth(1)).hasAttribute("aria-current", "true");
  }

  @Test
  void aTextIsHandedToOneDisplayAndTakenBack(Table table) {
    Page other = table.open(Table.Screen.PHONE, "/terminal/?label=Kim");
    console.tool("screen");
    console.click("[data-act=new-handout]");
    console.click("handout-make [data-kind=markdown]");
    console.find("[name=handout]").fill("Come *soon*.");
    console.find("handout-make .tick", "Kim").click();
    console.press("Hand out");
    assertThat(console.find(".handout-row")).containsText("Kim");
    assertThat(other.locator(".handout")).containsText("Come soon.");
    assertThat(display.locator(".handout")).hasCount(0);

    console.press("Take back Note");
    assertThat(other.locator(".handout")).hasCount(0);
    assertThat(console.find(".handout-row")).hasCount(0);
  }

  @Test
  void displaysLookAtTheChosenRoomUntilTheyAreReleased() {
    console.tool("rooms");
    console.find("room-tools [data-room]").first().click();
    console.click("[data-act=look-here]");
    assertThat(console.find(".led")).containsText("Look:");

    console.key("r");
    assertThat(console.find(".led")).hasCount(0);
  }

  @Test
  void aPlaceIsShownByAKeyAndAClickAndNothingElseHappensThere() {
    console.key("o");
    assertThat(console.find(".hand")).containsText("Click what everybody is to look at");
    Page page = console.page();
    page.waitForResponse("**/api/gm/ping/", () -> console.clickCell(14, 5));
    assertThat(console.find(".hand")).hasClass(Pattern.compile("is-empty"));
    assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo")))
        .hasCount(0);
  }

  private void make(String label, String time) {
    console.tool("screen");
    console.click("[data-act=new-clock]");
    console.find("[name=label]").fill(label);
    console.find("[name=time]").fill(time);
  }
}
