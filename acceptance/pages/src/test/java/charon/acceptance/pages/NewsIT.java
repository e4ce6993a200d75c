package charon.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import charon.bootstrap.SampleServer;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is said is on the screens when it is said, and nobody has to ask for it all the time. */
@ExtendWith(TableExtension.class)
@Timeout(120)
class NewsIT {

  private static final long TOGETHER_MS = 100;

  /** The machine may be busy with something else in one moment, not in all of them. */
  private static final int ROUNDS = 8;

  @Test
  void aBroadcastIsOnAllScreensInTheSameMoment(Table table) {
    List<Page> screens = List.of(
        table.listeningDisplay(),
        table.listeningDisplay(),
        Table.connected(table.openAs("bo", Table.Screen.PHONE, "/messages/")));

    long apart = Stream.iterate(1, round -> round + 1)
        .limit(ROUNDS)
        .mapToLong(round -> apart(table, screens, "AIR FOR TEN MINUTES, ROUND " + round))
        .filter(ms -> ms <= TOGETHER_MS)
        .findFirst()
        .orElse(Long.MAX_VALUE);

    assertThat(apart).isLessThanOrEqualTo(TOGETHER_MS);
  }

  @Test
  void aDisplayThatIsToldDoesNotAsk(Table table) {
    Page display = table.blank(Table.Screen.WALL);
    AtomicInteger questions = new AtomicInteger();
    display.onRequest(request -> {
      if (request.url().contains("/api/messages/")) {
        questions.incrementAndGet();
      }
    });
    display.clock().install();
    display.waitForResponse(
        answer -> answer.url().contains("/api/messages/"), () -> display.navigate("/terminal/"));
    Table.connected(display);
    broadcast(table, "FIRST", "CRITICAL");
    assertThat(display.getByText("FIRST")).isVisible();
    int before = questions.get();

    display.clock().runFor(40_000);
    broadcast(table, "SECOND", "CRITICAL");

    assertThat(display.getByText("SECOND")).isVisible();
    assertThat(questions.get() - before).isEqualTo(1);
  }

  @Test
  void whoCannotBeToldAsksAsBefore(Table table) {
    table.expectLostConnections();
    Page display = table.tab(Table.Screen.WALL);
    display.route("**/api/active-view/stream/**", Route::abort);
    display.waitForResponse(
        answer -> answer.url().contains("/api/messages/"), () -> display.navigate("/terminal/"));

    broadcast(table, "ARE YOU THERE?", "CRITICAL");

    assertThat(display.getByText("ARE YOU THERE?")).isVisible();
  }

  @Test
  void aMessageToOnePlayerIsInTheirInboxAtOnce(Table table) {
    Page inbox = table.blank(Table.Screen.PHONE);
    inbox.navigate("/accounts/login/?next=/messages/");
    Table.logIn(inbox, "bo", SampleServer.GM_PASSWORD);
    Table.connected(inbox);
    table.post("/api/gm/broadcast/", "{\"content\": \"One.\", \"recipients\": [\"bo\"]}");
    assertThat(inbox.locator(".message")).hasCount(1);

    table.post("/api/gm/broadcast/", "{\"content\": \"Two.\", \"recipients\": [\"bo\"]}");
    assertThat(inbox.locator(".message")).hasCount(2);
  }

  private static void broadcast(Table table, String content, String priority) {
    table.post("/api/gm/broadcast/", """
        {"content": "%s", "priority": "%s"}""".formatted(content, priority));
  }

  /** How many milliseconds pass between the first screen that shows a message and the last. */
  private static long apart(Table table, List<Page> screens, String content) {
    screens.forEach(screen -> screen.evaluate("""
        (text) => {
          window.shown = new Promise((resolve) => {
            new MutationObserver((changes, observer) => {
              if (document.body.textContent.includes(text)) {
                observer.disconnect();
                resolve(Date.now());
              }
            }).observe(document.body, { childList: true, subtree: true, characterData: true });
          });
        }""", content));
    broadcast(table, content, "HIGH");
    long[] times = screens.stream()
        .mapToLong(screen -> ((Number) screen.evaluate("window.shown")).longValue())
        .sorted()
        .toArray();
    return times[times.length - 1] - times[0];
  }
}
