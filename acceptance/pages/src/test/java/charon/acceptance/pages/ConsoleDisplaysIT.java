package charon.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The displays, as the game master knows them: which there are, how each stands, and how it is set. */
@ExtendWith(TableExtension.class)
@Timeout(120)
class ConsoleDisplaysIT {

  private static final LocatorAssertions.ContainsTextOptions SOON =
      new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

  private GmConsole console;
  private Page wall;

  @BeforeEach
  void sitDown(Table table) {
    table.show("STANDBY");
    wall = Table.connected(table.open(Table.Screen.LAPTOP, "/terminal/?label=Left"));
    console = GmConsole.open(table);
    console.tool("displays");
  }

  @Test
  void aDisplayIsNamedAndSetAndSaysWhoItIs() {
    assertThat(screen("Left")).hasAttribute("data-state", "fresh");
    screen("Left").locator(".screen-line").click();
    console.find("[name=name]").fill("Wall");
    console.press("Rename");
    assertThat(screen("Wall")).isVisible();

    console.find("[name=rotate]").selectOption("180");
    assertThat(wall.locator("charon-display")).hasAttribute("data-rotate", "180");
    console.find("[name=rotate]").selectOption("");
    assertThat(wall.locator("charon-display")).hasAttribute("data-rotate", "0");

    screen("Wall").locator(".flash").click();
    assertThat(wall.getByText("Wall").first()).isVisible();
  }

  @Test
  void aDisplayOfAPlayerSaysWhoseItIs() {
    screen("Left").locator(".screen-line").click();
    console.find("[name=crew]").selectOption("marsh");
    assertThat(screen("Left").locator("p.quiet").first()).containsText("’s ·");
    console.find("[name=crew]").selectOption("");
    assertThat(screen("Left").locator("p.quiet").first()).not().containsText("’s ·");
  }

  @Test
  void onStandbyThereIsNothingToLead(Table table) {
    Locator caption = console.find(".mirror figcaption");
    assertThat(caption).not().containsText("click to lead");
    table.show("BRIDGE");
    assertThat(caption).containsText("click to lead");
  }

  @Test
  void oneWithANameThatIsGoneIsNamedInTheHeader() {
    screen("Left").locator(".screen-line").click();
    console.find("[name=name]").fill("Wall");
    console.press("Rename");
    assertThat(screen("Wall")).isVisible();
    wall.close();

    assertThat(console.find(".displays")).containsText("Wall gone", SOON);
    assertThat(screen("Wall")).hasAttribute("data-state", "gone");
    console.press("Forget");
    assertThat(console.find(".displays")).containsText("display", SOON);
    assertThat(screen("Wall")).hasCount(0);
  }

  private Locator screen(String name) {
    return console.find(".screen", name);
  }
}
