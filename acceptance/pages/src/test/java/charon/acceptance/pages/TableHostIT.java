package charon.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import charon.bootstrap.SampleServer;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A named table on a host of its own, whose pages know no prefix. */
@ExtendWith(TableExtension.class)
@Timeout(120)
class TableHostIT {

  private static final String DOMAIN = "example.test";
  private static final Pattern PICTURE =
      Pattern.compile("/data/campaign/NPCs/images/sool\\.png|http://keynote.*/data/.*");

  @Test
  void aDisplayShowsTheTableOfItsHost(Table table) {
    Hall hall = Hall.open(table.with(Table.DEMO).with("table-domain", DOMAIN));
    Page display = table.blank(Table.Screen.WALL);
    display.navigate(at(table, "keynote", "/terminal/"));
    Table.connected(display);

    hall.enter(Hall.HALL_2, "sounding-nine");
    hall.enter(Hall.KEYNOTE, "lowtide-station");
    hall.post(Hall.KEYNOTE, "encounter/toggle-portrait/", "{\"npc_id\": \"sool\"}");

    assertThat(display.locator("h1")).hasText("Lowtide Station");
    Locator portrait = display.locator("[data-person=sool] img");
    assertThat(portrait).hasAttribute("src", PICTURE);
    assertThat(portrait.evaluate("(image) => image.decode().then(() => image.naturalWidth > 0)"))
        .isEqualTo(true);
  }

  @Test
  void theGameMasterLogsInAndLeadsItThere(Table table) {
    Hall.open(table.with("table-domain", DOMAIN));
    Page display = table.blank(Table.Screen.WALL);
    display.navigate(at(table, "keynote", "/terminal/"));
    Page page = table.blank(Table.Screen.LAPTOP);

    page.navigate(at(table, "keynote", "/gmconsole/"));
    assertThat(page).hasURL(at(table, "keynote", "/accounts/login/?next=/gmconsole/"));
    Table.logIn(page, "gm", SampleServer.GM_PASSWORD);

    assertThat(page).hasURL(at(table, "keynote", "/gmconsole/"));
    GmConsole console = new GmConsole(page);
    console.awaitLive();
    console.click("[data-view=BRIDGE]");
    assertThat(display.locator("main.stage")).hasAttribute("data-view", "bridge");
    assertThat(console.find(".table-title")).hasText("The Keynote");
    console.press("Other tables");
    console.find("#console-tables a", "Hall 2").click();
    assertThat(page).hasURL(at(table, "hall-2", "/accounts/login/?next=/gmconsole/"));
  }

  @Test
  void thePageForAdminsLeadsFromOneHostToTheOthers(Table table) {
    Hall.open(table.with("table-domain", DOMAIN));
    Page page = table.blank(Table.Screen.LAPTOP);
    page.navigate(at(table, "keynote", "/accounts/login/?next=/admin/"));
    Table.logIn(page, "gm", SampleServer.GM_PASSWORD);

    page.locator("[data-table=keynote] a").click();
    assertThat(page.locator(".card-part .address")).hasText(at(table, "keynote", "/terminal/"));
    assertThat(page.locator(".code img")).isVisible();
    page.locator("[data-table=hall-2] a").click();
    assertThat(page.locator(".card-part .address")).hasText(at(table, "hall-2", "/terminal/"));
    page.navigate("http:" + page.locator(".code").getAttribute("href"));
    assertThat(page).hasURL(at(table, "hall-2", "/qr.svg"));
    assertThat(page.locator("svg")).isVisible();
  }

  private static String at(Table table, String name, String path) {
    return "http://%s.%s:%d%s".formatted(name, DOMAIN, table.server().port(), path);
  }
}
