package charon.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What happens on the maps of the sample campaign, and what the server knows of it. */
final class Encounter {

  private static final JsonMapper JSON = JsonMapper.shared();

  private Encounter() {}

  /** Shows a room to the players. */
  static void reveal(Table table, String room) {
    table.post(
        "/api/gm/encounter/toggle-room/",
        "{\"room_id\": \"%s\", \"visible\": true}".formatted(room));
  }

  /** Hides a room from the players. */
  static void hide(Table table, String room) {
    table.post(
        "/api/gm/encounter/toggle-room/",
        "{\"room_id\": \"%s\", \"visible\": false}".formatted(room));
  }

  /** Puts the pilot into the hall of the sample's station; her token's id. */
  static String placeMarsh(Table table, int x, int y) {
    String answer = table.post("/api/gm/encounter/place-token/", """
        {"type": "player", "name": "Marsh", "x": %d, "y": %d, "room_id": "hall"}""".formatted(x, y));
    return JSON.readTree(answer).path("token_id").asString();
  }

  /** The state of the display as the server has it. */
  static JsonNode state(Table table) {
    return JSON.readTree(table.get("/api/active-view/"));
  }

  /** Where the server has a token, as {@code x/y}. */
  static String cell(Table table, String token) {
    JsonNode at = state(table).path("encounter_tokens").path(token);
    return at.path("x").asInt() + "/" + at.path("y").asInt();
  }

  /** Drags something with the mouse by a number of pixels. */
  static void drag(Page page, Locator what, double dx, double dy) {
    BoundingBox box = Optional.ofNullable(what.boundingBox()).orElseThrow();
    double x = box.x + box.width / 2;
    double y = box.y + box.height / 2;
    page.mouse().move(x, y);
    page.mouse().down();
    page.mouse().move(x + dx / 2, y + dy / 2);
    page.mouse().move(x + dx, y + dy);
    page.mouse().up();
  }

  /** Drags something with a finger by a number of pixels. */
  static void dragByFinger(Page page, Locator what, double dx, double dy) {
    BoundingBox box = Optional.ofNullable(what.boundingBox()).orElseThrow();
    double x = box.x + box.width / 2;
    double y = box.y + box.height / 2;
    CDPSession finger = page.context().newCDPSession(page);
    touch(finger, "touchStart", x, y);
    for (int step = 1; step <= 4; step++) {
      touch(finger, "touchMove", x + dx * step / 4, y + dy * step / 4);
    }
    lift(finger);
  }

  /** Puts a finger on something and lets it stay there until something has come of it. */
  static void holdFinger(Page page, Locator what, Runnable untilSomethingCame) {
    BoundingBox box = Optional.ofNullable(what.boundingBox()).orElseThrow();
    CDPSession finger = page.context().newCDPSession(page);
    touch(finger, "touchStart", box.x + box.width / 2, box.y + box.height / 2);
    untilSomethingCame.run();
    lift(finger);
  }

  private static void lift(CDPSession finger) {
    var up = new JsonObject();
    up.addProperty("type", "touchEnd");
    up.add("touchPoints", new JsonArray());
    finger.send("Input.dispatchTouchEvent", up);
    finger.detach();
  }

  private static void touch(CDPSession finger, String type, double x, double y) {
    var point = new JsonObject();
    point.addProperty("x", x);
    point.addProperty("y", y);
    var points = new JsonArray();
    points.add(point);
    var event = new JsonObject();
    event.addProperty("type", type);
    event.add("touchPoints", points);
    finger.send("Input.dispatchTouchEvent", event);
  }

  /** How many pixels one cell of the map is wide. */
  static double cellSize(Page page) {
    Object size = page.evaluate("40 * document.querySelector('.map-stage').getScreenCTM().a");
    assertThat(size).isInstanceOf(Number.class);
    return ((Number) size).doubleValue();
  }
}
