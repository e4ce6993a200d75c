package charon.acceptance.pages;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The console cuts nothing off, from a wide screen to a phone, and a finger hits what is on it. */
@ExtendWith(TableExtension.class)
@Timeout(240)
class LegibleConsoleIT {

  @Test
  void everyTool(Table table) {
    var evening = new DemoEvening(table);
    table.display();
    evening.station();
    evening.portrait("sool");
    evening.charonAnswers();
    evening.broadcast("LOWTIDE", "CRITICAL", "The toll begins in one minute.");
    var consoles = Legibility.ofConsoles(table);
    consoles.look("stage", "stage-map .room");
    look(consoles, GmConsole.TOOLS);
    consoles.assertFaultless();
  }

  @Test
  void aCrowdedDeck(Table table, @TempDir Path campaign) throws IOException {
    table.expectComplaint("404 .*ship-status"); // there is none
    CrowdedDeck.write(campaign);
    CrowdedDeck.enter(table.with(campaign));
    var consoles = Legibility.ofConsoles(table);
    consoles.look("stage", "stage-map .room");
    look(consoles, List.of("rooms", "doors", "tokens"));
    consoles.assertFaultless();
  }

  private static void look(Legibility consoles, List<String> tools) {
    consoles.each(page -> {
      if (page.viewportSize().width < 900) {
        page.locator(".panes button").last().click();
      }
    });
    for (String tool : tools) {
      consoles.each(page -> page.locator("#tab-" + tool).click());
      if (tool.equals("tokens")) {
        consoles.each(page -> page.locator(".placed [data-token]").first().click());
      }
      consoles.look(tool, "#tool[data-tool=" + tool + "]");
    }
  }
}
