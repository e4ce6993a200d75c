package charon.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The display follows the game master, whatever it shows and on whatever screen. */
@ExtendWith(TableExtension.class)
@Timeout(120)
class DisplayIT {

  @Test
  void everyViewAppearsWithoutReload(Table table) {
    Page display = table.display();
    Locator stage = display.locator("main.stage");
    assertThat(stage).hasAttribute("data-view", "standby");
    display.evaluate("window.loadedOnce = true");

    table.show("BRIDGE");
    assertThat(stage).hasAttribute("data-view", "bridge");
    assertThat(display).hasTitle("Bridge · Charon");

    table.enter("wick-station");
    assertThat(stage).hasAttribute("data-view", "encounter");
    assertThat(title(display)).hasText("Wick Station");
    assertThat(display).hasTitle("Wick Station · Charon");

    table.show("CHARON_TERMINAL");
    assertThat(stage).hasAttribute("data-view", "charon");
    assertThat(title(display)).hasText("CHARON");

    table.show("MESSAGES");
    assertThat(stage).hasAttribute("data-view", "messages");
    assertThat(title(display)).hasText("Messages");

    table.show("SHIP_DASHBOARD");
    assertThat(stage).hasAttribute("data-view", "bridge");
    assertThat(display.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Status")))
        .hasAttribute("aria-selected", "true");

    table.show("STANDBY");
    assertThat(stage).hasAttribute("data-view", "standby");
    assertThat(title(display)).hasText("MV Snuffbox");
    assertThat(display.evaluate("window.loadedOnce")).isEqualTo(true);
  }

  @Test
  void allDisplaysShowTheSame(Table table) {
    Page wall = table.display();
    Page phone = table.display(Table.Screen.PHONE);

    table.enter("wick-station");

    assertThat(title(wall)).hasText("Wick Station");
    assertThat(title(phone)).hasText("Wick Station");
  }

  @Test
  void aReloadLosesNothing(Table table) {
    Page display = table.display();
    table.enter("wick-station");
    Encounter.reveal(table, "hall");
    Encounter.placeMarsh(table, 3, 2);
    table.post("/api/gm/encounter/toggle-portrait/", "{\"npc_id\": \"keeper\"}");
    assertThat(display.locator("[data-person=keeper]")).isVisible();

    display.reload();

    assertThat(title(display)).hasText("Wick Station");
    assertThat(display.locator("[data-room=hall]")).isVisible();
    assertThat(display.locator("[data-token][data-x='3'][data-y='2']")).isVisible();
    assertThat(display.locator("[data-person=keeper]")).isVisible();
  }

  @Test
  void aReloadKeepsTheTabOfTheBridge(Table table) {
    table.show("BRIDGE");
    Page display = table.display();
    Locator personnel = display.locator("[role=tab][data-tab=personnel]");
    personnel.click();
    assertThat(personnel).hasAttribute("aria-selected", "true");

    display.reload();

    assertThat(personnel).hasAttribute("aria-selected", "true");
  }

  @Test
  void aMirrorShowsEverythingAndSendsNothing(Table table) {
    table.enter("wick-station");
    Encounter.reveal(table, "hall");
    String token = Encounter.placeMarsh(table, 3, 2);
    Page mirror = table.open(Table.Screen.WALL, "/terminal/?mirror");
    List<String> methods = new ArrayList<>();
    mirror.onRequest(request -> methods.add(request.method()));
    Locator marsh = mirror.locator("[data-token='%s']".formatted(token));
    assertThat(marsh).isVisible();
    assertThat(mirror.locator("main.stage")).hasAttribute("inert", "");

    Encounter.drag(mirror, marsh, 80, 0);
    marsh.focus();
    mirror.keyboard().press("ArrowRight");
    table.post("/api/gm/charon/toggle-dialog/", "{\"open\": true}");
    table.post("/api/gm/encounter/toggle-portrait/", "{\"npc_id\": \"keeper\"}");

    assertThat(mirror.locator("[data-person=keeper]")).isVisible();
    assertThat(mirror.getByRole(AriaRole.DIALOG)).hasCount(0);
    assertThat(marsh).hasAttribute("data-x", "3");
    assertThat(mirror.locator("button:visible:not([inert] *)")).hasCount(0);
    assertThat(methods).isNotEmpty().containsOnly("GET");
  }

  @Test
  void aPhoneShowsAViewWithoutScrollingSideways(Table table) {
    Page phone = table.display(Table.Screen.PHONE);
    for (String view :
        List.of("STANDBY", "BRIDGE", "CHARON_TERMINAL", "SHIP_DASHBOARD", "MESSAGES")) {
      table.show(view);
      assertThat(stage(phone)).hasAttribute("data-view", shownFor(view));
      assertThat(title(phone)).isVisible();

      Table.assertFitsInWidth(phone);
      for (Locator tab : phone.getByRole(AriaRole.TAB).all()) {
        tab.click();
        assertThat(tab).hasAttribute("aria-selected", "true");
        Table.assertFitsInWidth(phone);
      }
    }
  }

  @Test
  void aPhoneShowsAPlaceWithoutScrollingSideways(Table table) {
    table.expectComplaint("404 .*system-map/far-shore"); // it has none
    Page phone = table.display(Table.Screen.PHONE);
    for (String place : List.of("wick-station", "lantern", "tallow", "ember-mine", "far-shore")) {
      table.enter(place);
      table.post("/api/gm/encounter/toggle-portrait/", "{\"npc_id\": \"keeper\"}");
      assertThat(stage(phone)).hasAttribute("data-view", "encounter");
      assertThat(phone.locator(".encounter-scene")).isVisible();
      Table.assertFitsInWidth(phone);
      if (phone.locator(".encounter-scene[data-scene=deck]").count() > 0) {
        tabOfPeople(phone).click(); // beside a deck they have a sheet of their own
      }
      assertThat(phone.locator("[data-person=keeper]")).isVisible();

      Table.assertFitsInWidth(phone);
      table.show("STANDBY");
      assertThat(stage(phone)).hasAttribute("data-view", "standby");
    }
  }

  private static Locator tabOfPeople(Page phone) {
    return phone.locator("#sheet-tab-people");
  }

  @Test
  void whoWantsNoMotionGetsNone(Table table) {
    Page display = table.open(Table.Screen.WALL, "/terminal/"); // it asks for none
    for (String view : new String[] {"STANDBY", "BRIDGE", "SHIP_DASHBOARD", "CHARON_TERMINAL"}) {
      table.show(view);
      assertThat(title(display)).isVisible();
      assertNothingMoves(display);
    }
    table.enter("wick-station");
    Encounter.reveal(table, "hall");
    assertThat(display.locator("[data-room=hall]")).isVisible();
    assertNothingMoves(display);
  }

  /** What is still under way is over in an instant. */
  private static void assertNothingMoves(Page display) {
    display.waitForFunction("""
        () => document.getAnimations().every((each) => {
          const { duration, iterations } = each.effect.getComputedTiming();
          return each.playState !== 'running' || duration * iterations < 50;
        })""");
  }

  private static String shownFor(String view) {
    return switch (view) {
      case "CHARON_TERMINAL" -> "charon";
      case "SHIP_DASHBOARD" -> "bridge";
      default -> view.toLowerCase(Locale.ROOT);
    };
  }

  private static Locator stage(Page display) {
    return display.locator("main.stage");
  }

  private static Locator title(Page display) {
    return display.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
  }
}
