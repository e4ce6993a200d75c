package charon.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The display when the server, the net or the stream gives up, and when it is back. */
@ExtendWith(TableExtension.class)
@Timeout(120)
class ConnectionIT {

  private static final String STREAM = "**/api/active-view/stream/**";
  private static final String STUBBED_STREAMS = """
      window.streams = [];
      window.EventSource = class extends EventTarget {
        constructor() { super(); this.open = true; window.streams.push(this); }
        close() { this.open = false; }
      };""";
  private static final String LOST = "CONNECTION LOST – TRYING AGAIN";

  @Test
  void aServerThatIsGoneIsToldUntilItIsBack(Table table) {
    table.expectLostConnections();
    Page display = table.display();
    table.enter("wick-station");
    assertThat(display.locator("h1")).hasText("Wick Station");

    table.stopServer();
    assertThat(display.getByText(LOST)).isVisible();
    assertThat(connection(display)).hasAttribute("role", "status");
    assertThat(display.locator("h1")).hasText("Wick Station");

    table.server();
    assertThat(connection(display)).hasAttribute("data-connection", "live");
    assertThat(display.getByText(LOST)).hasCount(0);
    assertThat(display.locator("main.stage")).hasAttribute("data-view", "standby");
    table.show("BRIDGE");
    assertThat(display.locator("main.stage")).hasAttribute("data-view", "bridge");
  }

  @Test
  void anInboxTellsThatTheServerIsGoneAndKeepsItsMessages(Table table) {
    table.expectLostConnections();
    table.post("/api/gm/broadcast/", "{\"content\": \"Air!\"}");
    Page inbox = table.openAs("bo", Table.Screen.PHONE, "/messages/");
    assertThat(inbox.locator(".message")).hasCount(1);

    table.stopServer();
    assertThat(inbox.getByText(LOST)).isVisible();
    assertThat(inbox.locator(".message")).hasCount(1);

    table.server();
    assertThat(connection(inbox)).hasAttribute("data-connection", "live");
  }

  @ParameterizedTest
  @ValueSource(ints = {503, 200})
  void aStreamThatFailsOrEndsAtOnceIsOpenedAgainUntilItStays(int status, Table table) {
    table.expectLostConnections();
    Page display = table.tab(Table.Screen.WALL);
    var attempts = new AtomicInteger();
    display.route(STREAM, route -> {
      if (attempts.incrementAndGet() > 3) {
        route.resume();
      } else {
        route.fulfill(new Route.FulfillOptions()
            .setStatus(status)
            .setContentType("text/event-stream")
            .setBody(": nothing\n\n"));
      }
    });

    display.navigate("/terminal/");

    assertThat(display.getByText(LOST)).isVisible();
    assertThat(connection(display)).hasAttribute("data-connection", "live");
    assertThat(attempts).hasValue(4);
  }

  @Test
  void aSourceOfObsThatComesOnDoesNotWaitForTheNextAttempt(Table table) {
    Page source = table.blank(Table.Screen.WALL);
    source.addInitScript(STUBBED_STREAMS);
    source.addInitScript("delete window.BroadcastChannel");
    source.clock().install();
    source.navigate("/terminal/?backdrop=none");
    assertThat(connection(source)).hasAttribute("data-connection", "connecting");
    source.clock().pauseAt(System.currentTimeMillis() + 300_000);
    source.evaluate("window.streams.at(-1).dispatchEvent(new Event('error'))");
    assertThat(openStreams(source)).isEqualTo(0);

    comesOn(source);

    assertThat(openStreams(source)).isEqualTo(1);
    hear(source, "heartbeat");
    Object streams = source.evaluate("window.streams.length");
    comesOn(source);
    assertThat(source.evaluate("window.streams.length"))
        .as("streams, of which the last one is well")
        .isEqualTo(streams);
  }

  @Test
  void threeHeartbeatsOfSilenceAreALostConnection(Table table) {
    Page display = table.blank(Table.Screen.WALL);
    display.addInitScript(STUBBED_STREAMS);
    display.clock().install();
    display.navigate("/terminal/");
    assertThat(connection(display)).hasAttribute("data-connection", "connecting");
    display.clock().pauseAt(System.currentTimeMillis() + 300_000);
    display.clock().runFor(20_000);
    hear(display, "heartbeat");
    assertThat(connection(display)).hasAttribute("data-connection", "live");

    display.clock().runFor(19_000);
    assertThat(connection(display)).hasAttribute("data-connection", "live");
    display.clock().runFor(25_000);
    assertThat(connection(display)).hasAttribute("data-connection", "quiet");
    hear(display, "heartbeat");
    assertThat(connection(display)).hasAttribute("data-connection", "live");
    display.clock().runFor(44_000);
    assertThat(connection(display)).hasAttribute("data-connection", "quiet");
    assertThat(openStreams(display)).isEqualTo(1);

    display.clock().runFor(1_000);
    assertThat(connection(display)).hasAttribute("data-connection", "connecting");
    display.clock().runFor(2 * 45_000 + 3_000);
    assertThat(display.getByText(LOST)).isVisible();

    display.clock().runFor(4_000);
    hear(display, "heartbeat");
    assertThat(connection(display)).hasAttribute("data-connection", "live");
    assertThat(openStreams(display)).isEqualTo(1);
  }

  /** Lets something come on the stream that is open. */
  private static void hear(Page display, String event) {
    display.evaluate(
        "(name) => window.streams.at(-1).dispatchEvent(new MessageEvent(name))", event);
  }

  /** As OBS Studio says it in a browser source. */
  private static void comesOn(Page source) {
    source.evaluate(
        "dispatchEvent(new CustomEvent('obsSceneChanged', { detail: { name: 'Map' } }))");
  }

  private static Object openStreams(Page display) {
    return display.evaluate("window.streams.filter((stream) => stream.open).length");
  }

  private static Locator connection(Page page) {
    return page.locator("[data-connection]");
  }
}
