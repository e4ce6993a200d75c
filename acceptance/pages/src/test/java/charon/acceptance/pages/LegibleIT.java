package charon.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a display shows can be read from a sofa, lies on nothing else, and is whole, on screens of all sizes. */
@ExtendWith(TableExtension.class)
@Timeout(240)
class LegibleIT {

  @Test
  void theBridge(Table table) {
    var evening = new DemoEvening(table);
    var displays = Legibility.ofDisplays(table);
    displays.look("standby", ".standby");
    evening.view("BRIDGE");
    evening.charonGreets();
    displays.look("stars", "star-map svg");
    for (String tab : List.of("personnel", "logs", "status", "charon")) {
      displays.each(page -> page.locator("#bridge-tab-" + tab).click());
      displays.look(tab, "#bridge-panel[data-tab=" + tab + "]");
    }
    evening.chart("anselm");
    displays.look("system", "system-map svg");
    evening.chart("cadence");
    displays.look("orbit", "orbit-map svg");
    displays.assertFaultless();
  }

  @Test
  void anEncounterWithAllThatLiesBesideIt(Table table) {
    var evening = new DemoEvening(table);
    var displays = Legibility.ofDisplays(table);
    table.enter("lowtide-station");
    displays.look("nothing mapped", ".no-data");
    evening.station();
    evening.portrait("sool");
    evening.portrait("passenger");
    displays.look("station", "deck-map .room");
    clocksTurnsAndAlarm(table);
    displays.look("clocks", ".turn");
    for (String layout : List.of("card", "beside", "full")) {
      table.post("/api/gm/show-handout/", """
          {"id": "letter", "title": "A letter that was found in the drop lock", "layout": "%s",
           "markdown": "Do **not** open the lock.\\n\\n> We were five when we came."}""".formatted(layout));
      displays.look("handout, " + layout, ".handout[data-layout=" + layout + "]");
    }
    displays.assertFaultless();
  }

  @Test
  void whatIsOnTopAndWhatIsSaid(Table table) {
    var evening = new DemoEvening(table);
    var displays = Legibility.ofDisplays(table);
    evening.station();
    evening.commTerminal();
    displays.look("comm terminal", "comm-terminal");
    evening.noCommTerminal();
    evening.charonAnswers();
    evening.dialog(true);
    displays.look("CHARON on top", ".charon-over");
    evening.dialog(false);
    for (String priority : List.of("LOW", "NORMAL", "HIGH", "CRITICAL")) {
      evening.broadcast("LOWTIDE", priority, "The toll begins in one minute. No tools. No voices.");
    }
    displays.look("broadcasts", ".notices-alarm .notice");
    displays.each(LegibleIT::openAlarm);
    displays.look("an alarm that is opened", ".notices-alarm .notice");
    displays.each(LegibleIT::dismissAll);
    evening.view("MESSAGES");
    displays.look("messages", "messages-view .message");
    evening.view("CHARON_TERMINAL");
    displays.look("CHARON", "charon-terminal");
    for (String style : List.of("standby", "static", "card")) {
      table.post("/api/gm/set-blackout/", """
          {"on": true, "style": "%s", "text": "Back at half past nine", "image": "campaign/NPCs/images/rook.png"}""".formatted(style));
      displays.look("blackout, " + style, "[data-blackout=" + style + "]");
    }
    displays.assertFaultless();
  }

  @Test
  void theSample(Table table) {
    var displays = Legibility.ofDisplays(table);
    table.show("BRIDGE");
    displays.each(page -> page.locator("#bridge-tab-personnel").click());
    displays.look("personnel", "#bridge-panel[data-tab=personnel]");
    table.enter("wick-station");
    Encounter.reveal(table, "hall");
    Encounter.reveal(table, "bar");
    for (int i = 0; i < 6; i++) {
      table.post("/api/gm/encounter/place-token/", """
          {"type": "player", "name": "Deckhand %d", "x": %d, "y": 2, "room_id": "hall"}""".formatted(i, 1 + i));
    }
    displays.look("station", "deck-map .token-name");
    displays.assertFaultless();
  }

  @Test
  void aCrowdedDeck(Table table, @TempDir Path campaign) throws IOException {
    table.expectComplaint("404 .*ship-status"); // there is none
    CrowdedDeck.write(campaign);
    var displays = Legibility.ofDisplays(table.with(campaign));
    CrowdedDeck.enter(table);
    displays.look("party", "deck-map .room");
    table.post("/api/gm/set-focus/", "{\"room_id\": \"room_13\", \"ms\": 0}");
    displays.look("one room", "deck-map .room");
    table.post("/api/gm/set-focus/", "{\"fit\": \"all\", \"ms\": 0}");
    displays.look("all", "deck-map .room");
    clocksTurnsAndAlarm(table);
    displays.look("clocks", ".turn");
    displays.assertFaultless();
  }

  /** A test that finds nothing is worth something if it would find something. */
  @Test
  void whatIsWrongIsFound(Table table) {
    Page display = table.display();
    display.evaluate("""
        [['p', 'tiny', 'top: 0; font-size: 20px'], ['p', 'past the edge', 'top: 99px; left: calc(100vw - 2rem); white-space: nowrap'],
          ['button', 'narrow', 'top: 200px; min-height: 0; height: 30px; line-height: 1'], ['p', 'covered', 'top: 300px'], ['p', 'covers', 'top: 300px']]
          .forEach(([name, text, style]) => {
            const element = document.createElement(name);
            element.append(text);
            element.style = `position: fixed; margin: 0; font-size: 30px; ${style}`;
            document.body.append(element);
          })""");

    var found = (List<?>) display.evaluate(Legibility.LOOK, Map.of("least", 24, "touch", 44));

    assertThat(found.toString())
        .contains(
            "20.0 px: p \"tiny\"",
            "cut: p \"past the edge\"",
            "30 for a finger: button \"narrow\"",
            "below p.: p \"covered\"");
  }

  private static void openAlarm(Page display) {
    Locator open = display.locator(".notice-open:visible");
    if (open.count() > 0) {
      open.click();
    }
  }

  private static void dismissAll(Page display) {
    while (display.locator(".notice").count() > 0) {
      display.keyboard().press("Escape");
    }
  }

  private static void clocksTurnsAndAlarm(Table table) {
    table.post("/api/gm/set-clock/", """
        {"id": "air", "label": "Life support until evacuation", "kind": "countdown", "seconds": 3661}""");
    table.post("/api/gm/set-clock/", """
        {"id": "tide", "label": "Tide", "kind": "segments", "segments": 6, "filled": 2, "style": "alarm"}""");
    table.post("/api/gm/set-clock/", """
        {"id": "lock", "label": "Lock", "kind": "countdown", "seconds": 50, "style": "alarm"}""");
    table.post(
        "/api/gm/set-alarm/", "{\"level\": \"red\", \"text\": \"PRESSURE LOSS IN THE EAST WALK\"}");
    table.post("/api/gm/set-order/", """
        {"entries": [{"name": "Rook"}, {"name": "Tobit"}, {"name": "Dr. Anastasia Wrzesniewska"}, {"name": "Rope eel"}], "now": 1}""");
  }
}
