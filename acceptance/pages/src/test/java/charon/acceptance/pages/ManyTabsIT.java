package charon.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** One browser with many tabs, which has six connections for a server without encryption. */
@ExtendWith(TableExtension.class)
@Timeout(180)
class ManyTabsIT {

  private static final String STREAM = "/api/active-view/stream/";

  @Test
  void allShowAChangeAndGoOnWhenTabsAreClosed(Table table) {
    Page console = table.openAs("gm", Table.Screen.LAPTOP, "/gmconsole/");
    assertThat(console.locator(".live")).hasText("Connected");
    List<Page> displays = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      displays.add(Table.connected(table.openAs("gm", Table.Screen.LAPTOP, "/terminal/")));
    }
    Page inbox = table.openAs("gm", Table.Screen.LAPTOP, "/messages/");
    Page other = table.openAs("gm", Table.Screen.LAPTOP, "/gmconsole/");
    assertThat(other.locator(".live")).hasText("Connected");

    show(console, "BRIDGE", displays);
    assertThat(other.locator("[data-view=BRIDGE]")).hasAttribute("aria-pressed", "true");
    table.post("/api/gm/broadcast/", "{\"content\": \"Mind the glass.\"}");
    assertThat(inbox.locator(".message")).hasCount(1);

    close(console); // it came first, and has led
    close(displays.remove(0));
    show(other, "STANDBY", displays);
    close(displays.remove(0));
    show(other, "BRIDGE", displays);
  }

  @Test
  void theStreamIsOpenedOnceAndThosePagesFollowThatComeLate(Table table) {
    table.show("BRIDGE");
    Page first = Table.connected(table.openAs("gm", Table.Screen.LAPTOP, "/terminal/"));
    Set<Request> streams = ConcurrentHashMap.newKeySet();
    first.context().onRequest(request -> {
      if (request.url().contains(STREAM)) {
        streams.add(request);
      }
    });

    Page late = Table.connected(table.openAs("gm", Table.Screen.LAPTOP, "/terminal/"));

    assertThat(late.locator("main.stage")).hasAttribute("data-view", "bridge");
    table.enter("wick-station");
    assertThat(late.locator("h1")).hasText("Wick Station");
    assertThat(first.locator("h1")).hasText("Wick Station");
    assertThat(streams).isEmpty();
  }

  @Test
  void aDisplayInTheConsolesBrowserCountsAsADisplay(Table table) {
    Table.connected(table.openAs("gm", Table.Screen.LAPTOP, "/terminal/"));

    Page console = table.openAs("gm", Table.Screen.LAPTOP, "/gmconsole/");

    assertThat(console.locator(".displays")).hasText("1 display");
  }

  @Test
  void aTabThatNobodySeesHandsTheStreamOver(Table table) {
    Page leader = table.blank(Table.Screen.LAPTOP);
    leader.clock().install();
    leader.navigate("/terminal/");
    Table.connected(leader);
    Page follower = leader.context().newPage();
    follower.navigate("/terminal/");
    Table.connected(follower);

    leader.evaluate("""
        () => {
          Object.defineProperty(document, 'hidden', { get: () => true });
          document.dispatchEvent(new Event('visibilitychange'));
        }""");
    follower.waitForRequest(
        request -> request.url().contains(STREAM), () -> leader.clock().runFor(61_000));

    table.show("BRIDGE");
    assertThat(follower.locator("main.stage")).hasAttribute("data-view", "bridge");
  }

  @Test
  void aTabThatHasCrashedIsReplaced(Table table) {
    Page leader = table.blank(Table.Screen.LAPTOP);
    leader.navigate("/terminal/");
    Table.connected(leader);
    Page follower = leader.context().newPage();
    follower.clock().install();
    follower.navigate("/terminal/");
    Table.connected(follower);

    leader.evaluate("BroadcastChannel.prototype.postMessage = () => {}");
    follower.waitForRequest(
        request -> request.url().contains(STREAM), () -> follower.clock().runFor(13_000));

    table.show("BRIDGE");
    assertThat(follower.locator("main.stage")).hasAttribute("data-view", "bridge");
  }

  /** Does what the game master does, over one of the browser's connections. */
  private static void show(Page console, String view, List<Page> displays) {
    console.locator("[data-view=" + view + "]").click();
    displays.forEach(display -> assertThat(display.locator("main.stage"))
        .hasAttribute("data-view", view.toLowerCase(Locale.ROOT)));
  }

  /** Closes a tab as people do: the page is told. */
  private static void close(Page tab) {
    tab.waitForClose(() -> tab.close(new Page.CloseOptions().setRunBeforeUnload(true)));
  }
}
