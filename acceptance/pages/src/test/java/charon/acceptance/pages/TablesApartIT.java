package charon.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several tables on one server: nothing of one shows at another, not even in one browser. */
@ExtendWith(TableExtension.class)
@Timeout(120)
class TablesApartIT {

  private static final Pattern PICTURE_OF_KEYNOTE =
      Pattern.compile(".*/t/keynote/data/campaign/NPCs/images/sool\\.png");

  @Test
  void aChangeShowsAtItsOwnTableOnlyAlsoInOneBrowser(Table table) {
    Hall hall = Hall.open(table);
    GmConsole console = GmConsole.openAt(Hall.KEYNOTE, table);
    Page keynote = hall.display(Hall.KEYNOTE);
    Page other = hall.display(Hall.HALL_2);
    Page alone = Table.connected(table.openAs("gm", Table.Screen.LAPTOP, "/terminal/"));

    console.click("[data-view=BRIDGE]");
    assertThat(stage(keynote)).hasAttribute("data-view", "bridge");
    hall.enter(Hall.HALL_2, "wick-station");
    assertThat(other.locator("h1")).hasText("Wick Station");
    table.show("MESSAGES");
    assertThat(stage(alone)).hasAttribute("data-view", "messages");

    assertThat(console.find("[data-view=BRIDGE]")).hasAttribute("aria-pressed", "true");
    assertThat(stage(keynote)).hasAttribute("data-view", "bridge");
    assertThat(stage(other)).hasAttribute("data-view", "encounter");
    assertThat(stage(other)).hasCount(1);
  }

  @Test
  void messagesReachTheirOwnTableOnly(Table table) {
    Hall hall = Hall.open(table);
    hall.post(Hall.KEYNOTE, "broadcast/", "{\"content\": \"Doors open\"}");
    hall.post(Hall.HALL_2, "broadcast/", "{\"content\": \"Lights out\"}");

    Page keynote = table.openAs("gm", Table.Screen.LAPTOP, Hall.KEYNOTE + "/messages/");
    Page other = table.openAs("gm", Table.Screen.LAPTOP, Hall.HALL_2 + "/messages/");

    assertThat(keynote.locator(".message .message-text")).hasText(new String[] {"Doors open"});
    assertThat(other.locator(".message .message-text")).hasText(new String[] {"Lights out"});
  }

  @Test
  void picturesAreThereBelowAPrefix(Table table) {
    Hall hall = Hall.open(table.with(Table.DEMO));
    hall.enter(Hall.KEYNOTE, "lowtide-station");
    hall.post(Hall.KEYNOTE, "encounter/toggle-portrait/", "{\"npc_id\": \"sool\"}");

    Locator portrait = hall.display(Hall.KEYNOTE).locator("[data-person=sool] img");
    assertThat(portrait).hasAttribute("src", PICTURE_OF_KEYNOTE);
    assertDrawn(portrait);

    GmConsole console = GmConsole.openAt(Hall.KEYNOTE, table);
    console.tool("tokens");
    assertDrawn(console.find("[data-piece='crew/rook'] img"));
  }

  @Test
  void aPieceFromThePaletteHasItsPictureOnTheDisplay(Table table) {
    Hall hall = Hall.open(table.with(Table.DEMO));
    Page display = hall.display(Hall.KEYNOTE);
    GmConsole console = GmConsole.openAt(Hall.KEYNOTE, table);
    console.enter("lowtide-station");
    console.press("Reveal all");
    console.tool("tokens");

    console.place("crew/rook", 14, 5);

    assertThat(display.locator("deck-map [data-token] image"))
        .hasAttribute("href", Pattern.compile("/t/keynote/data/campaign/NPCs/images/rook\\.png.*"));
  }

  @Test
  void aDraftIsKeptForItsOwnTable(Table table) {
    Hall.open(table);
    GmConsole console = GmConsole.openAt(Hall.KEYNOTE, table);
    console.tool("broadcast");
    console.find("[name=content]").fill("Half a message");

    GmConsole other = GmConsole.openAt(Hall.HALL_2, table);
    other.tool("broadcast");
    assertThat(other.find("[name=content]")).hasValue("");
    other.find("[name=content]").fill("Another");

    console.page().reload();
    console.awaitLive();
    assertThat(console.find("[name=content]")).hasValue("Half a message");
  }

  @Test
  void aNamedTableGoesOnWhereItWasWhenTheServerIsBack(Table table) {
    table.expectLostConnections();
    Hall hall = Hall.open(table);
    hall.enter(Hall.KEYNOTE, "wick-station");
    Page display = hall.display(Hall.KEYNOTE);
    Page other = hall.display(Hall.HALL_2);

    table.stopServer();
    assertThat(display.locator("[data-connection=lost]")).isAttached();
    table.server();

    Table.connected(display);
    Table.connected(other);
    assertThat(display.locator("h1")).hasText("Wick Station");
    assertThat(stage(other)).hasAttribute("data-view", "standby");
  }

  private static Locator stage(Page display) {
    return display.locator("main.stage");
  }

  private static void assertDrawn(Locator picture) {
    picture.scrollIntoViewIfNeeded();
    assertThat(picture.evaluate("(image) => image.decode().then(() => image.naturalWidth > 0)"))
        .isEqualTo(true);
  }
}
