package charon.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What lies on the screens beside the view, and how the game master leads all of them at once. */
@ExtendWith(TableExtension.class)
@Timeout(120)
class LedScreensIT {

  private static final double READABLE_PX = 23.9;

  @Test
  void aClockCountsByItself(Table table) {
    Page display = table.display();
    table.post("/api/gm/set-clock/", """
        {"id": "air", "label": "Air", "kind": "countdown", "seconds": 3661}""");
    Locator time = display.locator("[data-clock=air] .wall-clock-time");
    assertThat(time).hasText("1:01:01");

    table.post("/api/gm/start-clock/", "{\"id\": \"air\"}");

    assertThat(time).hasText(Pattern.compile("1:00:5\\d"));
    String shown = time.textContent();
    String state = state(table);
    assertThat(time).not().hasText(shown);
    assertThat(state(table)).isEqualTo(state);
    table.post("/api/gm/remove-clock/", "{\"id\": \"air\"}");
    assertThat(time).hasCount(0);
  }

  @Test
  void segmentsAreFilled(Table table) {
    Page display = table.display();
    table.post("/api/gm/set-clock/", """
        {"id": "tide", "label": "The tide", "kind": "segments", "segments": 6, "filled": 1}""");
    table.post("/api/gm/fill-clock/", "{\"id\": \"tide\", \"by\": 2}");

    assertThat(display.locator("[data-clock=tide] .segment")).hasCount(6);
    assertThat(display.locator("[data-clock=tide] .is-filled")).hasCount(3);
  }

  @Test
  void anAlarmLeavesTheMapItsRoom(Table table) {
    table.enter("wick-station");
    Page display = table.display();
    table.post("/api/gm/set-alarm/", """
        {"level": "red", "text": "PRESSURE LOSS", "sound": true}""");

    Locator alarm = display.locator(".alarm-band");
    assertThat(alarm).containsText("PRESSURE LOSS");
    assertThat(box(alarm).y + box(alarm).height)
        .isLessThanOrEqualTo(box(display.locator(".stage-view")).y + 1);

    table.post("/api/gm/set-alarm/", "{\"level\": \"none\"}");
    assertThat(alarm).hasCount(0);
  }

  @Test
  void turnsAreSeenAndGoOn(Table table) {
    Page display = table.display();
    table.post("/api/gm/set-order/", """
        {"entries": [{"name": "Marsh"}, {"name": "Rat"}], "now": 0}""");
    Locator now = display.locator(".turn[aria-current]");
    assertThat(now).hasText("Marsh");

    table.post("/api/gm/next-turn/", "{}");

    assertThat(now).hasText("Rat");
  }

  @Test
  void aHandoutIsClosedOnOneDisplayAloneAndReadAgain(Table table) {
    Page wall = table.display();
    Page phone = table.display(Table.Screen.PHONE);
    table.post("/api/gm/show-handout/", """
        {"title": "A letter", "markdown": "Do **not** open the lock. <b>x</b>", "layout": "card"}""");
    Locator onWall = wall.locator(".handout");
    Locator onPhone = phone.locator(".handout");
    assertThat(onWall.locator("strong")).hasText("not");
    assertThat(onWall.locator("b")).hasCount(0);
    assertThat(onPhone).isVisible();

    onPhone.getByText("Close").click();

    assertThat(onPhone).hasCount(0);
    assertThat(onWall).isVisible();
    phone.locator(".handed-switch").click();
    phone.locator("[data-handed]").click();
    assertThat(onPhone).containsText("open the lock");

    table.post("/api/gm/hide-handout/", "{}");
    assertThat(onWall).hasCount(0);
  }

  @Test
  void aMapIsLedAndLetGo(Table table) {
    table.enter("wick-station");
    Encounter.reveal(table, "hall");
    Encounter.reveal(table, "bar");
    Page display = table.display();
    Locator bar = display.locator("[data-room=bar] .room-wall");
    assertThat(bar).isVisible();
    double before = box(bar).width;

    table.post("/api/gm/set-focus/", "{\"room_id\": \"bar\", \"ms\": 0}");

    assertThat(display.locator("[data-room=bar] .room-name")).isVisible();
    display.waitForCondition(() -> box(bar).width > before * 1.2);
    BoundingBox led = box(bar);
    assertThat(led.x + led.width / 2).isBetween(860.0, 1060.0);

    table.post("/api/gm/set-focus/", "{\"release\": true}");
    display.waitForCondition(() -> box(bar).width < before * 1.05);
  }

  @Test
  void whoPointsIsSeenWhereTheyPoint(Table table) {
    table.enter("wick-station");
    Encounter.reveal(table, "hall");
    Page display = table.display();
    assertThat(display.locator("[data-room=hall]")).isVisible();

    table.post("/api/gm/ping/", "{\"x\": 3, \"y\": 2, \"label\": \"Here\"}");

    assertThat(display.locator("[data-ping='3/2']")).containsText("Here");
    assertThat(display.locator("[data-ping]"))
        .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(9_000));
  }

  @Test
  void aTokenIsDrawnInItsSizeAndLooksSomewhere(Table table) {
    table.enter("wick-station");
    Encounter.reveal(table, "hall");
    Page display = table.display();
    String marsh = Encounter.placeMarsh(table, 3, 2);
    Locator ground = display.locator("[data-token='%s'] .token-ground".formatted(marsh));
    assertThat(ground).isVisible();
    double before = box(ground).width;

    table.post("/api/gm/set-token/", """
        {"token_id": "%s", "size": 2, "facing": 90}""".formatted(marsh));

    display.waitForCondition(() -> box(ground).width > before * 1.5);
    assertThat(display.locator(".token-facing")).hasAttribute("transform", "rotate(90)");
  }

  @Test
  void aTokenThatIsDroppedWhereNoFloorIsGoesBack(Table table) {
    table.enter("wick-station");
    Encounter.reveal(table, "hall");
    Page display = table.display();
    String marsh = Encounter.placeMarsh(table, 3, 2);
    Locator token = display.locator("[data-token='%s']".formatted(marsh));
    assertThat(token).isVisible();

    Encounter.drag(display, token, 0, -4 * Encounter.cellSize(display));

    assertThat(token).hasAttribute("data-y", "2");
    assertThat(Encounter.cell(table, marsh)).isEqualTo("3/2");
  }

  @Test
  void namesOnAWallAreReadFromASofaAndLieOnNothing(Table table) {
    table.enter("wick-station");
    Encounter.reveal(table, "hall");
    Encounter.reveal(table, "bar");
    for (int i = 0; i < 6; i++) {
      table.post("/api/gm/encounter/place-token/", """
          {"type": "player", "name": "Deckhand %d", "x": %d, "y": 2, "room_id": "hall"}""".formatted(i, 1 + i));
    }
    Page display = table.display();
    assertThat(display.locator("[data-token]")).hasCount(6);
    assertThat(display.locator(".token-name").first()).isVisible();

    assertThat((List<?>) display.evaluate(TextsOfMap.SMALLER_THAN, READABLE_PX)).isEmpty();
    assertThat((List<?>) display.evaluate(TextsOfMap.THAT_MEET)).isEmpty();
  }

  @Test
  void controlsAreGoneWhileNobodyIsAtTheWall(Table table) {
    table.enter("wick-station");
    Encounter.reveal(table, "hall");
    Page display = table.display();
    Locator page = display.locator("html");
    assertThat(page)
        .hasClass(
            Pattern.compile("at-rest"), new LocatorAssertions.HasClassOptions().setTimeout(15_000));
    assertThat(display.locator(".map-tools").first()).hasCSS("opacity", "0");

    display.mouse().move(400, 400);

    assertThat(page).not().hasClass(Pattern.compile("at-rest"));
    assertThat(display.locator(".map-tools").first()).hasCSS("opacity", "1");
  }

  @Test
  void aPhoneHasTheMapAboveAndWhatIsToBeReadBelow(Table table) {
    table.enter("wick-station");
    Encounter.reveal(table, "hall");
    Encounter.placeMarsh(table, 3, 2);
    Page phone = table.display(Table.Screen.PHONE);

    assertThat(phone.locator("room-notes h2"))
        .hasText(Pattern.compile("hall", Pattern.CASE_INSENSITIVE));
    phone.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("People")).click();
    assertThat(phone.locator(".sheet")).containsText("Nobody stands before you.");
    Table.assertFitsInWidth(phone);
  }

  /** What tells one state of the table from another. */
  private static String state(Table table) {
    return table.server().get("/api/active-view/").headers().firstValue("ETag").orElseThrow();
  }

  private static BoundingBox box(Locator what) {
    return Optional.ofNullable(what.boundingBox()).orElseThrow();
  }
}
