package charon.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import charon.bootstrap.SampleServer;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The ways to a table, where there are several on one server. */
@ExtendWith(TableExtension.class)
@Timeout(120)
class TablesIT {

  @Test
  void aConsoleNamesItsTableAndLeadsToTheOthers(Table table) {
    Hall.open(table);
    GmConsole console = GmConsole.openAt(Hall.KEYNOTE, table);
    assertThat(console.find(".table-title")).hasText("The Keynote");
    assertThat(console.page()).hasTitle("The Keynote · Game master · Charon");

    console.press("Other tables");
    console.find("#console-tables a", "Hall 2").click();

    assertThat(console.page()).hasURL(table.server().url() + Hall.HALL_2 + "/gmconsole/");
    console.awaitLive();
    assertThat(console.find(".table-title")).hasText("Hall 2");
    console.press("Other tables");
    assertThat(console.find("#console-tables a")).hasText(new String[] {"default", "The Keynote"});
  }

  @Test
  void anAdminsConsoleLeadsToThePageForAdmins(Table table) {
    Hall.open(table);
    GmConsole console = GmConsole.openAt(Hall.KEYNOTE, table);

    console.press("Menu");
    console.find("#console-menu a", "Tables and users").click();

    assertThat(console.page()).hasURL(table.server().url() + Hall.KEYNOTE + "/admin/");
  }

  @Test
  void aTableAloneHasNoName(Table table) {
    GmConsole console = GmConsole.open(table);
    Page start = table.open(Table.Screen.WALL, "/");

    assertThat(console.page()).hasTitle("Game master · Charon");
    assertThat(console.find(".table-title")).hasCount(0);
    assertThat(console.find("[aria-label='Other tables']")).hasCount(0);
    assertThat(start.locator(".start-tables")).hasCount(0);
    assertThat(start.locator("a[href='/terminal/']")).isVisible();
  }

  @Test
  void aLoginLeadsBackToTheConsoleOfItsTable(Table table) {
    Hall.open(table);
    Page page = table.blank(Table.Screen.LAPTOP);

    page.navigate(Hall.KEYNOTE + "/gmconsole/");
    assertThat(page).hasURL(Pattern.compile(".*/t/keynote/accounts/login/\\?next=.*"));
    Table.logIn(page, "gm", SampleServer.GM_PASSWORD);

    assertThat(page).hasURL(table.server().url() + Hall.KEYNOTE + "/gmconsole/");
    assertThat(page.locator(".table-title")).hasText("The Keynote");
  }

  @Test
  void theStartPageLeadsToEachTable(Table table) {
    Hall.open(table);
    Page start = table.open(Table.Screen.WALL, "/");
    assertThat(start.locator(".start-tables h2"))
        .hasText(new String[] {"default", "Hall 2", "The Keynote"});
    start.locator("img").all().forEach(TablesIT::assertDrawn);

    start
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Display of The Keynote"))
        .click();

    assertThat(start).hasURL(table.server().url() + Hall.KEYNOTE + "/terminal/");
    Table.connected(start);
  }

  private static void assertDrawn(Locator picture) {
    picture.scrollIntoViewIfNeeded();
    assertThat(picture.evaluate("(image) => image.decode().then(() => image.naturalWidth > 0)"))
        .isEqualTo(true);
  }
}
