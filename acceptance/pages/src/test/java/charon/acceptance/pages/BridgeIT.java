package charon.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import charon.bootstrap.SampleServer;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The bridge of the ship: charts, people, logs, the ship, and her mind. */
@ExtendWith(TableExtension.class)
@Timeout(120)
class BridgeIT {

  @Test
  void theChartsLeadFromTheStarsIntoAnOrbitAndBack(Table table) {
    Page bridge = bridge(table, "map");
    bridge.locator("[data-system=lantern]").click();
    assertThat(bridge.locator(".chart-name")).hasText("Lantern");
    assertThat(bridge.getByText("A dim orange dwarf")).isVisible();

    button(bridge, "Enter system").click();
    assertThat(bridge.locator("system-map .chart-name")).hasText("Lantern");
    bridge.locator(".chart-index").getByText("Tallow").click();
    button(bridge, "Enter orbit").click();
    assertThat(bridge.locator("orbit-map .chart-name")).hasText("Tallow");
    assertThat(bridge.locator("orbit-map").getByText("Wick Station").first()).isVisible();

    Locator way = bridge.getByRole(AriaRole.NAVIGATION, named("Chart"));
    way.getByRole(AriaRole.BUTTON).nth(1).click();
    assertThat(bridge.locator("system-map")).isVisible();
    way.getByText("Stars").click();
    assertThat(bridge.locator("star-map")).isVisible();
  }

  @Test
  void aChartIsReadWithTheKeyboard(Table table) {
    Page bridge = bridge(table, "map");
    Locator lantern = bridge.locator("[data-system=lantern]");
    lantern.focus();

    bridge.keyboard().press("Enter");

    assertThat(lantern).hasAttribute("aria-pressed", "true");
    assertThat(bridge.locator(".chart-name")).hasText("Lantern");
  }

  @Test
  void tabsAreTurnedWithTheArrowKeys(Table table) {
    Page bridge = bridge(table, "logs");
    bridge.locator("[role=tab][data-tab=logs]").focus();

    bridge.keyboard().press("ArrowRight");

    Locator status = bridge.locator("[role=tab][data-tab=status]");
    assertThat(status).isFocused();
    assertThat(status).hasAttribute("aria-selected", "true");
    assertThat(bridge.getByRole(AriaRole.TABPANEL)).hasAttribute("data-tab", "status");
  }

  @Test
  void theCrewAndThosePeopleMetHaveFiles(Table table) {
    Page bridge = bridge(table, "personnel");
    Locator marsh = bridge.locator("[data-person=marsh]");
    assertThat(marsh).containsText("Ines Marsh");
    assertThat(marsh).containsText("10 / 12");
    assertThat(bridge.locator("[data-person=keeper]")).containsText("Harbourmaster");
    assertThat(marsh.getByText("Grew up on a barge")).hasCount(0);

    marsh.locator("button").click();

    assertThat(marsh.getByText("Grew up on a barge")).isVisible();
  }

  @Test
  void logsAreReadAsMarkdownAndWhatIsHostileStaysText(Table table, @TempDir Path folder)
      throws IOException {
    copy(SampleServer.CAMPAIGN, folder);
    Files.writeString(folder.resolve("campaign/sessions/003-odd.md"), """
        ---
        session_number: 3
        title: "<i>Odd</i>"
        ---
        ## Recap

        It was **late**. <img src=x onerror="window.hurt = true"> [away](javascript:window.hurt=true)
        """);
    table.with(folder);
    Page bridge = bridge(table, "logs");
    Locator log = bridge.locator("article.log");

    assertThat(log.locator(".log-head")).hasText("<i>Odd</i>");
    assertThat(log.locator("markdown-text strong")).hasText("late");
    assertThat(log.getByText("<img src=x")).isVisible();
    assertThat(log.locator("img, a[href^=javascript]")).hasCount(0);
    assertThat(bridge.evaluate("window.hurt")).isNull();

    bridge.locator("[data-log]").last().click();
    assertThat(log.locator(".log-head")).hasText("First light");
  }

  @Test
  void aSystemOfTheShipFlashesWhenItChanges(Table table) {
    Page bridge = bridge(table, table::movingDisplay, "status");
    Locator engines = bridge.locator("[data-system=engines]");
    assertThat(engines).hasAttribute("data-status", "STRESSED");
    bridge.evaluate("""
        () => {
          window.flashes = [];
          const animate = Element.prototype.animate;
          Element.prototype.animate = function (...options) {
            window.flashes.push(this.dataset.system);
            return animate.apply(this, options);
          };
        }""");

    table.post("/api/gm/ship-status/toggle/", """
        {"system": "engines", "status": "CRITICAL", "condition": 12, "info": "on fire"}""");

    assertThat(engines).hasAttribute("data-status", "CRITICAL");
    assertThat(engines).containsText("12%");
    assertThat(engines).containsText("on fire");
    assertThat(bridge.evaluate("window.flashes").toString()).isEqualTo("[engines]");
  }

  @Test
  void valuesOfTheCrewAreThoseOfTheGameMasterUntilTheyAreTakenBack(Table table) {
    Page bridge = bridge(table, "personnel");
    Locator marsh = bridge.locator("[data-person=marsh]");
    assertThat(marsh.locator("[data-count=stress]")).hasText(Pattern.compile("Stress\\s*2"));

    table.post("/api/gm/set-crew/", """
        {"id": "marsh", "stress": 7, "health": 3, "wounds": 1, "conditions": ["<b>Bleeding</b>", "Afraid"]}""");

    assertThat(marsh.locator("[data-count=stress]")).hasText(Pattern.compile("Stress\\s*7"));
    assertThat(marsh.locator("[data-count=wounds].warn")).hasText(Pattern.compile("Wounds\\s*1"));
    assertThat(marsh.locator(".crew-health")).containsText("3 / 12");
    assertThat(marsh.locator(".conditions li")).hasText(new String[] {"<b>Bleeding</b>", "Afraid"});

    table.post("/api/gm/set-crew/", """
        {"id": "marsh", "stress": null, "health": null, "conditions": null}""");

    assertThat(marsh.locator("[data-count=stress]")).hasText(Pattern.compile("Stress\\s*2"));
    assertThat(marsh.locator(".crew-health")).containsText("10 / 12");
    assertThat(marsh.locator(".conditions")).hasCount(0);
    assertThat(marsh.locator("[data-count=wounds]")).hasText(Pattern.compile("Wounds\\s*1"));
  }

  @Test
  void hullAndArmorAreThoseOfTheGameMasterAlsoAfterABlackout(Table table) {
    Page bridge = bridge(table, "status");
    Locator hull = bridge.locator("[data-level=hull]");
    assertThat(hull).containsText("30 / 40");

    table.post("/api/gm/set-ship/", "{\"hull\": 12, \"armor\": 0}");
    assertThat(hull).containsText("12 / 40");
    assertThat(bridge.locator("[data-level=armor]")).containsText("0 / 6");

    table.post("/api/gm/set-blackout/", "{\"on\": true}");
    assertThat(bridge.locator("main.stage")).hasAttribute("data-view", "blackout");
    table.post("/api/gm/set-ship/", "{\"hull\": null}");
    table.post("/api/gm/set-blackout/", "{\"on\": false}");

    assertThat(hull).containsText("30 / 40");
    assertThat(bridge.locator("[data-level=armor]")).containsText("0 / 6");
  }

  @Test
  void aQuestionIsProcessedUntilTheGameMasterApprovesAnAnswer(Table table) {
    Page bridge = bridge(table, "charon");
    assertThat(bridge.locator("[role=log]")).hasAttribute("data-channel", "bridge");
    assertThat(bridge.locator("[name=query]")).hasCount(0);
    table.post("/api/gm/charon/mode/", "{\"mode\": \"QUERY\"}");

    bridge.locator("[name=query]").fill("Is the <b>dock</b> free?");
    button(bridge, "Send").click();
    assertThat(bridge.locator("[data-role=user]")).containsText("Is the <b>dock</b> free?");
    assertThat(bridge.locator("[data-processing]")).isVisible();

    table.post("/api/gm/charon/bridge/approve/", """
        {"pending_id": "%s", "modified_content": "It never was."}""".formatted(pending(bridge, table)));

    assertThat(bridge.locator("[data-role=charon]")).containsText("It never was.");
    assertThat(bridge.locator("[data-processing]")).hasCount(0);
    assertThat(bridge.locator("[name=query]")).hasValue("");
  }

  @Test
  void aQuestionIsProcessedNoMoreOnceItsAnswerIsTurnedDown(Table table) {
    table.post("/api/gm/charon/mode/", "{\"mode\": \"QUERY\"}");
    Page bridge = bridge(table, "charon");
    bridge.locator("[name=query]").fill("Is the dock free?");
    button(bridge, "Send").click();
    assertThat(bridge.locator("[data-processing]")).isVisible();

    table.post("/api/gm/charon/bridge/reject/", """
        {"pending_id": "%s"}""".formatted(pending(bridge, table)));

    assertThat(bridge.locator("[data-processing]")).hasCount(0);
    assertThat(bridge.locator("[data-role=user]")).containsText("Is the dock free?");
  }

  @Test
  void anAnswerThatNobodyReadsIsCountedOnItsTab(Table table) {
    Page bridge = bridge(table, "status");

    table.post("/api/gm/charon/bridge/send/", "{\"content\": \"Good evening.\"}");

    assertThat(bridge.locator("[data-unread]")).hasAttribute("data-unread", "1");
    bridge.locator("[role=tab][data-tab=charon]").click();
    assertThat(bridge.locator("[data-role=charon]")).containsText("Good evening.");
    assertThat(bridge.locator("[data-unread]")).hasCount(0);
  }

  /** The answer to the bridge that waits for the game master, once there is one. */
  private static String pending(Page bridge, Table table) {
    bridge.waitForCondition(() -> !pending(table).isEmpty());
    return pending(table);
  }

  private static String pending(Table table) {
    String queue = table.get("/api/gm/charon/bridge/pending/");
    return JsonMapper.shared().readTree(queue).at("/pending/0/pending_id").asString("");
  }

  private static Page bridge(Table table, String tab) {
    return bridge(table, table::display, tab);
  }

  private static Page bridge(Table table, Supplier<Page> opened, String tab) {
    table.show("BRIDGE");
    Page display = opened.get();
    display.locator("[role=tab][data-tab=%s]".formatted(tab)).click();
    assertThat(display.getByRole(AriaRole.TABPANEL)).hasAttribute("data-tab", tab);
    return display;
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(from, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
          throws IOException {
        Files.createDirectories(to.resolve(from.relativize(folder)));
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
          throws IOException {
        Files.copy(file, to.resolve(from.relativize(file)));
        return FileVisitResult.CONTINUE;
      }
    });
  }
}
