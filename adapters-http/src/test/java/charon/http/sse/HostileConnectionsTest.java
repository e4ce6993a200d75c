package charon.http.sse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import charon.application.view.Hand;
import charon.domain.view.HideOverlay;
import charon.http.HttpSettings;
import charon.http.HttpTransport;
import charon.http.LiveServer;
import charon.http.Protection;
import charon.http.server.PipelineInitializer.Limits;
import charon.http.sse.StreamRecorder.Display;
import com.sun.management.UnixOperatingSystemMXBean;
import io.netty.buffer.PooledByteBufAllocator;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many connections that mean no good, all at once, and displays that do not notice. */
@Timeout(120)
@Isolated("measures what the whole process takes")
class HostileConnectionsTest {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int DISPLAYS = 8;
  private static final int STUCK = 30;
  private static final int MOST = 1_000;
  private static final int CHANGES = 50;

  private static final String SLOW_HEAD = "GET /api/active-view/ HTTP/1.1\r\nHost: x\r\nX-";
  private static final String SLOW_BODY =
      "POST /api/terminal/hide/ HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{";
  private static final String GOOD = "HEAD /api/active-view/ HTTP/1.1\r\nHost: x\r\n\r\n";

  private final List<SocketChannel> hostile = new ArrayList<>();

  @AfterEach
  void closeAll() throws IOException {
    for (SocketChannel channel : hostile) {
      channel.close();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"AUTO", "NIO"})
  void healthyDisplaysGetEveryStateAndNothingIsLeftBehind(HttpTransport transport)
      throws Exception {
    try (LiveServer server = LiveServer.with(settings().over(transport));
        SocketChannel known = SocketChannel.open(server.address());
        StreamRecorder recorder = new StreamRecorder()) {
      for (int i = 0; i < 50; i++) { // so that every thread there will be is there
        assertAnswers(known);
      }
      for (int i = 0; i < DISPLAYS; i++) {
        recorder.open(server.address());
      }
      Hand.on(server.view()).placeToken(EventStreamOverSocketsTest.token("x".repeat(60_000)));
      recorder.readUntil(display -> display.lastId() == 1, LIMIT);
      Usage before = Usage.now();

      List<SocketChannel> cutOff = new ArrayList<>();
      cutOff.addAll(open(server.address(), 150, SLOW_HEAD));
      cutOff.addAll(open(server.address(), 150, SLOW_BODY));
      for (SocketChannel halfOpen : open(server.address(), 100, "")) {
        halfOpen.shutdownOutput();
        assertThat(whatComes(halfOpen)).isEmpty();
      }
      for (int i = 0; i < STUCK; i++) {
        hostile.add(recorder.openAndIgnore(server.address()));
      }
      showChanges(server, recorder);
      for (SocketChannel slow : cutOff) {
        assertThat(whatComes(slow)).startsWith("HTTP/1.1 408 ");
      }
      List<SocketChannel> flood = open(server.address(), MOST + 100, "");
      await().atMost(LIMIT).until(() -> turnAway(flood) == 100 + DISPLAYS + STUCK + 1);
      showChanges(server, recorder);
      assertAnswers(known);

      closeAll();
      await().atMost(LIMIT).untilAsserted(() -> Usage.now().assertNoMoreThan(before));
      showChanges(server, recorder);
      assertAnswers(known);
    }
  }

  /** As many changes, each seen by all displays before the next is made. */
  private static void showChanges(LiveServer server, StreamRecorder recorder) throws IOException {
    for (int i = 0; i < CHANGES; i++) {
      long revision =
          Hand.on(server.view()).execute(new HideOverlay()).players().revision();
      recorder.readUntil(display -> display.lastId() == revision, LIMIT);
    }
    recorder.readUntil(HostileConnectionsTest::hasMissedNothing, LIMIT);
  }

  private static boolean hasMissedNothing(Display display) {
    return display.events().size() >= display.lastId(); // the first may be of revision 0 or 1
  }

  private List<SocketChannel> open(InetSocketAddress server, int count, String beginning)
      throws IOException {
    List<SocketChannel> channels = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      SocketChannel channel = SocketChannel.open(server);
      hostile.add(channel);
      channels.add(channel);
      channel.write(ascii(beginning));
    }
    return channels;
  }

  /** How many of the connections have been told that they are too many. */
  private static long turnAway(List<SocketChannel> flood) throws IOException {
    long away = 0;
    for (SocketChannel channel : flood) {
      if (channel.isOpen()) {
        channel.configureBlocking(false);
        ByteBuffer answer = ByteBuffer.allocate(4096);
        if (channel.read(answer) > 0) {
          assertThat(textOf(answer)).startsWith("HTTP/1.1 503 ");
          channel.close();
        }
      }
      away += channel.isOpen() ? 0 : 1;
    }
    return away;
  }

  private static void assertAnswers(SocketChannel known) throws IOException {
    known.write(ascii(GOOD));
    ByteBuffer answer = ByteBuffer.allocate(4096);
    do {
      assertThat(known.read(answer)).isPositive();
    } while (!textOf(answer).endsWith("\r\n\r\n"));
    assertThat(textOf(answer)).startsWith("HTTP/1.1 200 ");
  }

  /** All that comes until the server closes the connection. */
  private static String whatComes(SocketChannel channel) throws IOException {
    ByteBuffer answer = ByteBuffer.allocate(4096);
    while (channel.read(answer) >= 0) {
      // there may be more
    }
    return textOf(answer);
  }

  private static String textOf(ByteBuffer buffer) {
    return StandardCharsets.UTF_8.decode(buffer.duplicate().flip()).toString();
  }

  private static ByteBuffer ascii(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static HttpSettings settings() {
    Limits impatient = new Limits(
        1 << 20,
        Duration.ofSeconds(75),
        Duration.ofSeconds(1),
        Duration.ofSeconds(1),
        Duration.ofSeconds(60));
    return HttpSettings.DEFAULTS
        .with(impatient)
        .with(new Protection(
            new Protection.Crowd(MOST, 0, 0), Protection.Rates.UNLIMITED, Protection.Names.NONE));
  }

  /** What a process has taken of its computer. */
  private record Usage(long files, int threads, long directMemory) {

    static Usage now() {
      var system = ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class);
      return new Usage(
          system.getOpenFileDescriptorCount(),
          ManagementFactory.getThreadMXBean().getThreadCount(),
          PooledByteBufAllocator.DEFAULT.metric().usedDirectMemory());
    }

    void assertNoMoreThan(Usage before) {
      assertThat(files).as("open files").isLessThanOrEqualTo(before.files + 5);
      assertThat(threads).as("threads").isLessThanOrEqualTo(before.threads + 2);
      assertThat(directMemory)
          .as("direct memory: the pool keeps some, but none for each connection")
          .isLessThanOrEqualTo(before.directMemory + (32 << 20));
    }
  }
}
