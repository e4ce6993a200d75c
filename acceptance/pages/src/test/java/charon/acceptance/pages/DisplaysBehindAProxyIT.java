package charon.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a connection seems to be, the game master is told which displays show what they should. */
@ExtendWith(TableExtension.class)
@Timeout(120)
class DisplaysBehindAProxyIT {

  private static final JsonMapper JSON = JsonMapper.shared();

  @Test
  void aDisplayWhosePacketsAreSwallowedIsLostUntilItIsBack(Table table) throws IOException {
    table.expectLostConnections();
    try (HoldingProxy proxy = new HoldingProxy(table.server().port())) {
      Page wall = table.display();
      Page tablet = table.display(Table.Screen.LAPTOP);
      Page phone = table.display(Table.Screen.PHONE);
      Page far = table.blank(Table.Screen.WALL);
      far.navigate(proxy.url() + "/terminal/");
      Table.connected(far);
      Map<Page, String> keys = Map.of(
          wall, named(table, wall, "Wall"),
          tablet, named(table, tablet, "Tablet"),
          phone, named(table, phone, "Phone"),
          far, named(table, far, "Far"));
      far.waitForCondition(() -> states(table).equals(all(keys, "fresh")));
      Page console = table.openAs("gm", Table.Screen.LAPTOP, "/gmconsole/");

      proxy.hold(true);
      table.server().putClockForward(Duration.ofSeconds(45));
      table.show("BRIDGE");

      Map<String, String> lost = all(keys, "fresh");
      lost.put(keys.get(far), "lost");
      far.waitForCondition(() -> states(table).equals(lost));
      JsonNode entry = displays(table).getOrDefault(keys.get(far), JSON.missingNode());
      assertThat(entry.path("connected").asBoolean())
          .as("its connection is open still")
          .isTrue();
      assertThat(entry.path("behind").asInt()).isPositive();
      assertThat(stage(far)).not().hasAttribute("data-view", "bridge");
      assertThat(console.locator(".displays")).containsText("Far");

      proxy.hold(false);

      far.waitForCondition(() -> states(table).equals(all(keys, "fresh")));
      assertThat(stage(far)).hasAttribute("data-view", "bridge");
      assertThat(console.locator(".displays")).not().containsText("Far");
    }
  }

  private static Locator stage(Page page) {
    return page.locator("main.stage");
  }

  /** Names the display on a page; its key. */
  private static String named(Table table, Page page, String name) {
    String path = "/static/charon/lib/handle.js";
    String key = (String) page.evaluate(
        "async (path) => (await import(path)).handleOf(localStorage.getItem('charon-display'))",
        path);
    page.waitForCondition(() -> displays(table).containsKey(key));
    table.post("/api/gm/displays/" + key + "/", "{\"name\": \"" + name + "\"}");
    return key;
  }

  private static Map<String, String> all(Map<Page, String> keys, String state) {
    return keys.values().stream().collect(toMap(identity(), key -> state));
  }

  private static Map<String, String> states(Table table) {
    return displays(table).entrySet().stream()
        .collect(
            toMap(Map.Entry::getKey, entry -> entry.getValue().path("state").asString()));
  }

  private static Map<String, JsonNode> displays(Table table) {
    return JSON.readTree(table.get("/api/gm/displays/"))
        .path("displays")
        .valueStream()
        .collect(toMap(display -> display.path("key").asString(), identity()));
  }
}
