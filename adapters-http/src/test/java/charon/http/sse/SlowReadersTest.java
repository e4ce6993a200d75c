package charon.http.sse;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.view.Hand;
import charon.http.HttpTransport;
import charon.http.LiveServer;
import charon.http.sse.SseParser.Event;
import charon.http.sse.StreamRecorder.Display;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Displays whose network takes less than a whole event at a time: what the kernel does not take at
 * once goes another way than the rest, and must come neither early nor late nor twice.
 */
class SlowReadersTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int CHANGES = 100;
  private static final Random RANDOM = new Random(1);

  @ParameterizedTest
  @CsvSource({
    "AUTO, Accept: */*",
    "NIO, Accept: */*",
    "AUTO, Accept-Encoding: gzip",
    "NIO, Accept-Encoding: gzip"
  })
  void getWholeEventsInOrderAndTheLastOne(HttpTransport transport, String header) throws Exception {
    try (LiveServer server = LiveServer.over(transport);
        StreamRecorder recorder = new StreamRecorder()) {
      Display slow = recorder.openNarrow(server.address(), header);
      Display quick = recorder.open(server.address(), header);
      for (int i = 1; i <= CHANGES; i++) {
        Hand.on(server.view()).placeToken(EventStreamOverSocketsTest.token(incompressible()));
        long revision = i;
        recorder.readUntil(display -> display == slow || display.lastId() == revision, LIMIT);
      }
      recorder.readUntil(display -> display.lastId() == CHANGES, LIMIT);

      assertThat(slow.events()).extracting(SlowReadersTest::id).isSorted().doesNotHaveDuplicates();
      assertThat(slow.events()).allSatisfy(event -> assertThat(tokens(event)).isEqualTo(id(event)));
      assertThat(lastOf(slow)).isEqualTo(lastOf(quick));
    }
  }

  private static Event lastOf(Display display) {
    List<Event> events = display.events();
    return events.get(events.size() - 1);
  }

  private static long id(Event event) {
    return Long.parseLong(event.id());
  }

  private static long tokens(Event event) {
    assertThat(event.data()).startsWith("{").endsWith("}");
    return Pattern.compile("\"type\":\"player\"")
        .matcher(event.data())
        .results()
        .count();
  }

  /** A kilobyte, so that the state soon is more than a connection holds. */
  private static String incompressible() {
    byte[] bytes = new byte[512];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
