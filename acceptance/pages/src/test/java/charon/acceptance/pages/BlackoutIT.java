package charon.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** While the game master has darkened the screens, displays show what was meant for the dark and nothing else. */
@ExtendWith(TableExtension.class)
@Timeout(120)
class BlackoutIT {

  private static final String PICTURE = "galaxy/anselm/cadence/sounding-nine/map/outpost.png";

  @Test
  void theDarkCoversAViewAndWhatLiesOnTopOfIt(Table table) {
    Page display = table.with(Table.DEMO).display();
    table.enter("lowtide-station");
    Encounter.reveal(table, "mess");
    table.post(
        "/api/gm/show-terminal/",
        "{\"location_slug\": \"lowtide-station\", \"terminal_slug\": \"mess-board\"}");
    assertThat(display.locator("comm-overlay comm-terminal")).hasCount(1);

    darken(table, "black", "Three days pass.");
    assertThat(display.locator(".blackout-words")).hasText("Three days pass.");
    assertThat(display.locator(".blackout")).hasCSS("background-color", "rgb(0, 0, 0)");
    assertThat(display.locator("comm-overlay, deck-map, standby-view")).hasCount(0);
    assertThat(display.locator("sound-switch button")).isHidden();
    assertThat(display).hasTitle("Charon");

    lighten(table);
    assertThat(display.locator("deck-map [data-room=mess]")).isVisible();
    assertThat(display.locator("comm-overlay comm-terminal")).hasCount(1);
    assertThat(display.locator("blackout-view")).hasCount(0);
    assertThat(display.locator("sound-switch button")).isVisible();
  }

  @Test
  void whatIsBehindTheDarkStaysUnseen(Table table) {
    Page display = table.with(Table.DEMO).display();
    darken(table, "black", "");
    assertThat(display.locator("[data-blackout=black]")).isVisible();

    table.enter("lowtide-station");
    Encounter.reveal(table, "mess");
    darken(table, "static", "");
    assertThat(display.locator("[data-blackout=static]")).isVisible();
    assertThat(display.locator("deck-map")).hasCount(0);
    display.reload();
    assertThat(display.locator("[data-blackout=static]")).isVisible();
    assertThat(display.locator("deck-map")).hasCount(0);

    lighten(table);
    assertThat(display.locator("deck-map [data-room=mess]")).isVisible();
  }

  @Test
  void aMessageToEverybodyIsSeenInTheDark(Table table) {
    Page display = table.listeningDisplay();
    darken(table, "black", "");
    assertThat(display.locator("[data-blackout=black]")).isVisible();

    table.post("/api/gm/broadcast/", "{\"content\": \"Pizza is here.\", \"sender\": \"GM\"}");

    Locator notice = display.locator("[data-notice]");
    assertThat(notice).containsText("Pizza is here.");
    notice.click();
    assertThat(notice).hasCount(0);
  }

  @Test
  void nothingIsHeardInTheDark(Table table) {
    Page display = table.blank(Table.Screen.WALL);
    display.addInitScript("""
        window.tones = 0;
        const make = BaseAudioContext.prototype.createOscillator;
        BaseAudioContext.prototype.createOscillator = function () { tones += 1; return make.call(this); };""");
    display.waitForResponse(
        answer -> answer.url().contains("/api/messages/"), () -> display.navigate("/terminal/"));
    Table.connected(display).locator("sound-switch button").click();

    darken(table, "black", "");
    assertThat(display.locator("[data-blackout=black]")).isVisible();
    table.post("/api/gm/broadcast/", "{\"content\": \"One.\", \"priority\": \"HIGH\"}");
    assertThat(display.locator("[data-notice]")).containsText("One.");
    assertThat(display.evaluate("tones")).isEqualTo(0);
    lighten(table);
    assertThat(display.locator("sound-switch button")).isVisible();
    assertThat(display.evaluate("tones")).isEqualTo(0);

    table.post("/api/gm/broadcast/", "{\"content\": \"Two.\", \"priority\": \"HIGH\"}");
    display.waitForFunction("() => tones > 0");
  }

  @Test
  void aScreenWithoutASignalSaysSo(Table table) {
    Page display = table.display();

    darken(table, "static", "");
    assertThat(display.locator(".static-caption")).hasText("NO SIGNAL");
    darken(table, "static", "Lowtide is silent");
    assertThat(display.locator(".static-caption")).isVisible();
    assertThat(display.locator(".blackout-words")).hasText("Lowtide is silent");
  }

  @Test
  void standbyWithAMessage(Table table) {
    Page display = table.with(Table.DEMO).display();

    darken(table, "standby", "Break until half past nine");
    assertThat(display.locator(".blackout .standby h1")).hasText("RSV Patient Margin");
    assertThat(display.locator(".standby-message")).hasText("Break until half past nine");
    darken(table, "standby", "");
    assertThat(display.locator(".standby-message")).hasCount(0);
  }

  @Test
  void aCardShowsItsPictureWholeWithItsTextBelow(Table table) {
    table.with(Table.DEMO);
    for (Page display : new Page[] {table.display(), table.display(Table.Screen.PHONE)}) {
      table.post("/api/gm/set-blackout/", """
          {"on": true, "style": "card", "text": "Eleven hours later", "image": "%s"}""".formatted(PICTURE));

      display.waitForFunction("() => document.querySelector('.card-sheet img')?.naturalWidth > 0");
      var screen = display.viewportSize();
      var picture = display.locator(".card-sheet img").boundingBox();
      var words = display.locator(".blackout-words").boundingBox();
      assertThat(picture.x).isNotNegative();
      assertThat(picture.x + picture.width).isLessThanOrEqualTo(screen.width);
      assertThat(words.y).isGreaterThanOrEqualTo(picture.y + picture.height);
      assertThat(words.y + words.height).isLessThanOrEqualTo(screen.height);
      assertThat(fontSize(display)).as("read from the sofa").isGreaterThan(20);
    }
  }

  @Test
  void aCardWhosePictureIsNotThereStillSaysItsText(Table table) {
    table.expectComplaint("status of 404");
    Page display = table.display();

    table.post("/api/gm/set-blackout/", """
        {"on": true, "style": "card", "text": "Eleven hours later", "image": "no/such.png"}""");

    assertThat(display.locator(".blackout-words")).hasText("Eleven hours later");
    assertThat(display.locator(".card-sheet img")).hasCount(0);
  }

  @Test
  void aLongTextFitsAnyScreen(Table table) {
    darken(
        table,
        "black",
        "All hands were told to sleep in their suits. ".repeat(11).trim());
    for (Table.Screen screen : Table.Screen.values()) {
      Page display = table.display(screen);
      assertThat(display.locator(".blackout-words")).isVisible();
      Table.assertFitsInWidth(display);
      assertThat(display.evaluate("""
          () => { const words = document.querySelector('.blackout-words');
            return words.scrollHeight - words.clientHeight; }"""))
          .as("what has to be scrolled on %s", screen)
          .isEqualTo(0);
    }
  }

  @Test
  void goingDarkIsCalm(Table table) {
    Page display = table.with(Table.DEMO).movingDisplay();
    table.enter("lowtide-station");
    Encounter.reveal(table, "mess");
    assertThat(display.locator("deck-map [data-room=mess]")).isVisible();

    darken(table, "black", "");
    assertThat(display.locator("[data-blackout=black]")).isAttached();
    assertThat(display.locator("standby-view")).hasCount(0);
    assertThat(display.locator("deck-map")).hasCount(0);
    lighten(table);
    assertThat(display.locator("deck-map [data-room=mess]")).isVisible();
    assertThat(display.locator("blackout-view")).hasCount(0);
  }

  private static double fontSize(Page display) {
    Object size = display.evaluate(
        "parseFloat(getComputedStyle(document.querySelector('.blackout-words')).fontSize)");
    return ((Number) size).doubleValue();
  }

  private static void darken(Table table, String style, String text) {
    table.post("/api/gm/set-blackout/", """
        {"on": true, "style": "%s", "text": "%s"}""".formatted(style, text));
  }

  private static void lighten(Table table) {
    table.post("/api/gm/set-blackout/", "{\"on\": false}");
  }
}
