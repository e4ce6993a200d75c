package charon.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** How crew and ship are, as the game master says it with a click or a key. */
@ExtendWith(TableExtension.class)
@Timeout(120)
class ConsoleValuesIT {

  private GmConsole console;
  private Page display;

  @BeforeEach
  void sitDown(Table table) {
    table.post("/api/gm/switch-view/", "{\"view_type\": \"BRIDGE\"}");
    display = table.display();
    console = GmConsole.open(table);
  }

  @Test
  void aClickOrAKeyChangesAValueAndTheDisplayHasItAtOnce() {
    tab("personnel");
    console.tool("people");
    Locator stress = step("[data-crew=marsh]", "stress");
    assertThat(number(stress)).hasText("2");

    stress.getByText("+").click();
    assertThat(number(stress)).hasText("3");
    assertThat(display.locator("[data-person=marsh] [data-count=stress] dd")).hasText("3");

    number(stress).focus();
    console.key("+");
    console.key("+");
    console.key("ArrowUp");
    console.key("-");
    assertThat(number(stress)).hasText("5");
    assertThat(display.locator("[data-person=marsh] [data-count=stress] dd")).hasText("5");

    Locator health = step("[data-crew=marsh]", "health");
    number(health).focus();
    console.key("PageDown");
    console.key("PageDown"); // there is nothing below nothing
    assertThat(number(health)).hasText("0/12");
    assertThat(display.locator("[data-person=marsh] .crew-health")).containsText("0 / 12");
  }

  @Test
  void whatWasSaidIsUndoneAndGivenBackToTheFile() {
    tab("personnel");
    console.tool("people");
    Locator wounds = step("[data-crew=oduya]", "wounds");
    wounds.getByText("+").click();
    wounds.getByText("+").click();
    assertThat(number(wounds)).hasText("2");

    console.key("Control+z");
    assertThat(number(wounds)).hasText("1");
    assertThat(display.locator("[data-person=oduya] [data-count=wounds] dd")).hasText("1");

    wounds.getByText("↺").click();
    assertThat(number(wounds)).hasText("0");
    assertThat(wounds.getByText("↺")).hasCount(0);
    assertThat(display.locator("[data-person=oduya] [data-count=wounds] dd")).hasText("0");
  }

  @Test
  void conditionsAreWrittenWithCommasBetween() {
    tab("personnel");
    console.tool("people");
    console.find("[data-crew=marsh] [type=text]").fill(" Bleeding, Afraid,, Bleeding");
    console.find("[data-crew=marsh] [type=submit]").click();

    assertThat(display.locator("[data-person=marsh] .conditions li"))
        .hasText(new String[] {"Bleeding", "Afraid"});
    assertThat(console.find("[data-crew=marsh] [type=text]")).hasValue("Bleeding, Afraid");
  }

  @Test
  void hullAndArmorAreSetBesideTheSystems() {
    tab("status");
    console.tool("ship");
    Locator hull = step("ship-tools", "hull");
    assertThat(number(hull)).hasText("30/40");

    hull.getByText("−").click();
    assertThat(number(hull)).hasText("29/40");
    assertThat(display.locator("[data-level=hull]")).containsText("29 / 40");
  }

  @Test
  void whatIsPreparedIsSeenOnceItIsTaken() {
    tab("status");
    console.tool("ship");
    Locator armor = step("ship-tools", "armor");
    console.key("l");
    armor.getByText("+").click();
    assertThat(number(armor)).hasText("5/6");
    assertThat(display.locator("[data-level=armor]")).containsText("4 / 6");

    console.key("a");
    assertThat(display.locator("[data-level=armor]")).containsText("5 / 6");
  }

  private void tab(String name) {
    display.locator("[role=tab][data-tab=" + name + "]").click();
  }

  private Locator step(String where, String member) {
    return console.find(where + " [data-value=" + member + "]");
  }

  private static Locator number(Locator step) {
    return step.locator("[role=spinbutton]");
  }
}
