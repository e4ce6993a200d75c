package charon.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The displays of a table are there when each of them is. */
class TableDisplaysTest {

  private final TableDisplays displays = new TableDisplays("/t/keynote");

  @BeforeEach
  void twoHaveTheFirstState() {
    for (int i = 0; i < 2; i++) {
      displays.streams().add(new EventStreamReader());
      reads(i, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + event(1));
    }
  }

  @Test
  void allHaveToReachWhatIsExpected() {
    Arrival arrival = displays.expect(displays.revision() + 1);
    reads(0, event(2));

    assertThat(displays.areThere()).isFalse();
    assertThat(displays.revision()).isEqualTo(2);

    reads(1, event(2));

    assertThat(displays.areThere()).isTrue();
    assertThat(arrival.last()).isGreaterThanOrEqualTo(arrival.first());
    assertThat(displays.expected()).isEqualTo(2);
    assertThat(displays.events()).isEqualTo(4);
  }

  @Test
  void nobodyIsWaitedForAtATableWithoutDisplays() {
    var alone = new TableDisplays("/t/empty");
    alone.expect(alone.revision() + 1);

    assertThat(alone.areThere()).isTrue();
  }

  private void reads(int display, String text) {
    displays.read(
        displays.streams().get(display), ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String event(int revision) {
    String content = "event: activeview\ndata: {}\nid: " + revision + "\n\n";
    return Integer.toHexString(content.length()) + "\r\n" + content + "\r\n";
  }
}
