package charon.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures how smoothly a display takes changes: a state of 60 KB, ten times a second for twenty
 * seconds. No test, as machines differ; docs/benchmarks.md says how to run it.
 */
@ExtendWith(TableExtension.class)
class FrameTimes {

  private static final int COLUMNS = 20;
  private static final int ROOMS = 360;
  private static final int SECONDS = 20;
  private static final int CHANGES_PER_SECOND = 10;

  private static final String FRAMES = """
      (seconds) => new Promise((resolve) => {
        const frames = [];
        let last = performance.now();
        const end = last + seconds * 1000;
        const frame = (now) => {
          frames.push(now - last);
          last = now;
          now < end ? requestAnimationFrame(frame) : resolve(frames.slice(2));
        };
        requestAnimationFrame(frame);
      })""";

  @Test
  void measure(Table table, @TempDir Path campaign) throws IOException {
    writeDeck(campaign);
    table.expectComplaint("404 .*ship-status"); // there is none
    table.with(campaign).enter("great");
    table.post("/api/gm/encounter/room-visibility/", "{\"room_visibility\": {}}");
    String token = Encounter.placeMarsh(table, 3, 2);
    move(table, token, 3);
    int bytes = table.get("/api/active-view/").getBytes(StandardCharsets.UTF_8).length;
    Page display = table.movingDisplay();
    assertThat(display.locator("[data-room]")).hasCount(ROOMS);
    assertThat(display.locator("[data-token]")).isVisible();
    CDPSession tools = display.context().newCDPSession(display);
    tools.send("Performance.enable");

    Map<String, Double> start = seconds(tools);
    List<Double> idle = frames(display, SECONDS / 4);
    Map<String, Double> middle = seconds(tools);
    var changes = new AtomicInteger();
    List<Double> busy;
    var clock = Executors.newSingleThreadScheduledExecutor();
    try {
      clock.scheduleAtFixedRate(
          () -> move(table, token, changes.incrementAndGet() % 30),
          0,
          1000 / CHANGES_PER_SECOND,
          TimeUnit.MILLISECONDS);
      busy = frames(display, SECONDS);
    } finally {
      clock.shutdownNow();
    }
    Map<String, Double> end = seconds(tools);

    System.out.printf(
        Locale.ROOT,
        "%d bytes, %d changes in %d s%n  idle: %s%n  busy: %s%n"
            + "  per change, ms: scripts %.2f, styles %.2f, layout %.2f, all %.2f%n",
        bytes,
        changes.get(),
        SECONDS,
        summary(idle),
        summary(busy),
        perChange("ScriptDuration", start, middle, end, changes.get()),
        perChange("RecalcStyleDuration", start, middle, end, changes.get()),
        perChange("LayoutDuration", start, middle, end, changes.get()),
        perChange("TaskDuration", start, middle, end, changes.get()));
  }

  private static void move(Table table, String token, int x) {
    table.post("/api/gm/encounter/move-token/", """
        {"token_id": "%s", "x": %d, "y": 2, "room_id": ""}""".formatted(token, x));
  }

  private static List<Double> frames(Page display, int seconds) {
    return ((List<?>) display.evaluate(FRAMES, seconds))
        .stream().map(each -> ((Number) each).doubleValue()).sorted().toList();
  }

  private static String summary(List<Double> frames) {
    return String.format(
        Locale.ROOT,
        "%d frames, ms: p50 %.1f, p95 %.1f, max %.1f",
        frames.size(),
        frames.get(frames.size() / 2),
        frames.get(frames.size() * 95 / 100),
        frames.get(frames.size() - 1));
  }

  /** What a change costs above what the page does anyway, in milliseconds. */
  private static double perChange(
      String name,
      Map<String, Double> start,
      Map<String, Double> middle,
      Map<String, Double> end,
      int changes) {
    double idle = difference(name, start, middle) * SECONDS / (SECONDS / 4);
    return 1000 * (difference(name, middle, end) - idle) / changes;
  }

  private static double difference(String name, Map<String, Double> from, Map<String, Double> to) {
    return to.getOrDefault(name, 0.0) - from.getOrDefault(name, 0.0);
  }

  /** How long the page has been busy with what, so far. */
  private static Map<String, Double> seconds(CDPSession tools) {
    Iterable<JsonElement> metrics = tools.send("Performance.getMetrics").getAsJsonArray("metrics");
    return StreamSupport.stream(metrics.spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .collect(Collectors.toMap(
            metric -> metric.get("name").getAsString(),
            metric -> metric.get("value").getAsDouble()));
  }

  private static void writeDeck(Path campaign) throws IOException {
    Path place = campaign.resolve("galaxy/far/great");
    Files.createDirectories(place.resolve("map"));
    Files.writeString(campaign.resolve("galaxy/far/location.yaml"), "name: Far\ntype: system\n");
    Files.writeString(place.resolve("location.yaml"), "name: Great\ntype: station\n");
    var deck = new StringBuilder("deck_id: deck\nname: Deck\nrooms:\n");
    for (int i = 0; i < ROOMS; i++) {
      deck.append(String.format(
          Locale.ROOT,
          "  - {id: room_%d, name: \"ROOM %d\", x: %d, y: %d, width: 4, height: 3,"
              + " status: OPERATIONAL, description: \"Pipes, and a bench, no. %d\"}%n",
          i,
          i,
          i % COLUMNS * 4,
          i / COLUMNS * 3,
          i));
    }
    Files.writeString(place.resolve("map/deck.yaml"), deck);
  }
}
