package charon.http.sse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import charon.application.view.Hand;
import charon.domain.encounter.GridPosition;
import charon.domain.encounter.MoveToken;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import charon.domain.encounter.TokenType;
import charon.domain.view.ChangeEncounter;
import charon.http.HttpSettings;
import charon.http.HttpTransport;
import charon.http.JsonText;
import charon.http.LiveServer;
import charon.http.sse.SseParser.Event;
import charon.http.sse.StreamRecorder.Display;
import io.netty.buffer.PooledByteBufAllocator;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The event stream over real sockets. */
@Isolated("measures what the whole process takes")
class EventStreamOverSocketsTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  @ParameterizedTest
  @EnumSource(HttpTransport.class)
  void aCommandReachesEveryDisplay(HttpTransport transport) throws Exception {
    try (LiveServer server = LiveServer.over(transport);
        StreamRecorder recorder = new StreamRecorder()) {
      Display display = recorder.open(server.address());
      Display other = recorder.open(server.address());
      recorder.readUntil(d -> d.lastId() == 0, LIMIT);

      HttpResponse<String> answer =
          server.post("/api/gm/switch-view/", "{\"view_type\": \"BRIDGE\"}");

      assertThat(answer.statusCode()).isEqualTo(200);
      recorder.readUntil(d -> d.lastId() == 1, LIMIT);
      assertThat(display.events()).hasSize(2).isEqualTo(other.events());
      assertThat(display.events().get(1).data()).contains("\"view_type\":\"BRIDGE\"");
    }
  }

  @Test
  void theAnswerIsAnEventStreamAndNothingBuffersIt() throws Exception {
    try (LiveServer server = LiveServer.over(HttpTransport.AUTO);
        StreamRecorder recorder = new StreamRecorder()) {
      Display display = recorder.open(server.address());
      recorder.readUntil(d -> !d.retry().isEmpty(), LIMIT);

      assertThat(display.head())
          .startsWith("HTTP/1.1 200 OK\r\n")
          .contains("content-type: text/event-stream\r\n")
          .contains("cache-control: no-cache\r\n")
          .contains("x-accel-buffering: no\r\n");
      assertThat(Integer.parseInt(display.retry())).isBetween(1_500, 3_000);
    }
  }

  @Test
  void theRestAnswerHasTheBytesOfTheEventAndItsRevisionAsEntityTag() throws Exception {
    try (LiveServer server = LiveServer.over(HttpTransport.AUTO);
        StreamRecorder recorder = new StreamRecorder()) {
      server.post("/api/gm/switch-view/", "{\"view_type\": \"BRIDGE\"}");
      Display display = recorder.open(server.address());
      recorder.readUntil(d -> d.lastId() == 1, LIMIT);

      HttpResponse<String> answer = server.get("/api/active-view/");
      String etag = answer.headers().firstValue("etag").orElseThrow();
      HttpResponse<String> again = server.get("/api/active-view/", "If-None-Match", etag);

      assertThat(display.events()).extracting(Event::data).containsExactly(answer.body());
      assertThat(etag).matches("\"[0-9a-f]+-players-1\"");
      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
    }
  }

  @Test
  void fiveHundredDisplaysThatConnectDuringTwoHundredChangesEndOnTheLastState() throws Exception {
    try (LiveServer server = LiveServer.over(HttpTransport.AUTO);
        StreamRecorder recorder = new StreamRecorder()) {
      ExecutorService gm = Executors.newSingleThreadExecutor();
      Future<?> changes = gm.submit(() -> {
        for (int i = 0; i < 200; i++) {
          server.post("/api/gm/encounter/switch-level/", "{\"level\": " + i + "}");
        }
        return null;
      });
      for (int i = 0; i < 500; i++) {
        recorder.open(server.address());
        recorder.readUntil(d -> true, LIMIT);
      }
      recorder.readUntil(d -> d.lastId() == 200, LIMIT);
      changes.get();
      gm.shutdown();

      Display early = recorder.open(server.address());
      recorder.readUntil(d -> d.lastId() == 200, LIMIT);
      assertThat(early.events().get(0).data()).contains("\"encounter_level\":199");
    }
  }

  @Test
  void aDisplayThatKeepsUpSeesEveryChangeOnceAndInOrder() throws Exception {
    try (LiveServer server = LiveServer.over(HttpTransport.AUTO);
        StreamRecorder recorder = new StreamRecorder()) {
      Display display = recorder.open(server.address());
      recorder.readUntil(d -> d.lastId() == 0, LIMIT);

      for (int i = 1; i <= 50; i++) {
        long revision = i;
        server.post("/api/terminal/hide/", "");
        recorder.readUntil(d -> d.lastId() == revision, LIMIT);
      }

      assertThat(display.events())
          .extracting(event -> Long.parseLong(event.id()))
          .containsExactlyElementsOf(LongStream.rangeClosed(0, 50).boxed().toList());
    }
  }

  @Test
  void sixteenWritersOnTokensOfTheirOwnLoseNoMove() throws Exception {
    try (LiveServer server = LiveServer.over(HttpTransport.AUTO);
        StreamRecorder recorder = new StreamRecorder()) {
      List<TokenId> tokens = IntStream.range(0, 16)
          .mapToObj(i -> Hand.on(server.view()).placeToken(token("T" + i)).id())
          .toList();
      Display display = recorder.open(server.address());
      recorder.readUntil(d -> d.lastId() == 16, LIMIT);

      inParallel(tokens, token -> {
        for (int x = 1; x <= 25; x++) {
          String body = "{\"token_id\": \"" + token.value() + "\", \"x\": " + x + ", \"y\": 0}";
          assertThat(server.post("/api/gm/encounter/move-token/", body).statusCode())
              .isEqualTo(200);
        }
      });

      recorder.readUntil(d -> d.lastId() == 16 + 16 * 25, LIMIT);
      var placed = server.view().current().gm().payload().view().encounter().tokens();
      assertThat(placed.values()).extracting(token -> token.position().x()).containsOnly(25L);
      assertThat(display.events())
          .extracting(event -> Long.parseLong(event.id()))
          .isSorted()
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void displaysThatNeverReadDelayNobodyAndHoldOneFrameEach() throws Exception {
    try (LiveServer server = LiveServer.over(HttpTransport.AUTO);
        StreamRecorder recorder = new StreamRecorder()) {
      List<SocketChannel> stuck = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        stuck.add(recorder.openAndIgnore(server.address()));
      }
      recorder.open(server.address());
      for (int i = 0; i < 300; i++) {
        Hand.on(server.view())
            .placeToken(token("x".repeat(100) + i)); // the state grows to about 80 kB
      }
      recorder.readUntil(d -> d.lastId() == 300, LIMIT);
      long before = usedDirectMemory();

      TokenId moved = server
          .view()
          .current()
          .gm()
          .payload()
          .view()
          .encounter()
          .tokens()
          .keySet()
          .iterator()
          .next();
      for (int i = 1; i <= 500; i++) {
        GridPosition to = new GridPosition(i, 0);
        Hand.on(server.view()).execute(new ChangeEncounter(new MoveToken(moved, to, "")));
      }

      recorder.readUntil(d -> d.lastId() == 800, LIMIT);
      assertThat(usedDirectMemory() - before)
          .as("500 states of about 80 kB went by")
          .isLessThan(20L * 200_000);
      for (SocketChannel channel : stuck) {
        channel.close();
      }
    }
  }

  @Test
  void aDisplayThatStaysStuckIsClosed() throws Exception {
    HttpSettings impatient = HttpSettings.DEFAULTS.with(new StreamSettings(
        Duration.ofSeconds(30),
        Duration.ofSeconds(15),
        Duration.ofMillis(200),
        StreamSettings.DEFAULTS.inspection()));
    try (LiveServer server = LiveServer.with(impatient);
        StreamRecorder recorder = new StreamRecorder();
        SocketChannel stuck = recorder.openAndIgnore(server.address())) {
      for (int i = 0; i < 45; i++) {
        Hand.on(server.view())
            .placeToken(token("x".repeat(10_000) + i)); // more than sockets buffer
      }

      await().atMost(LIMIT).until(() -> isGivenUp(stuck));
    }
  }

  @Test
  void aConnectionCarriesOneStreamHoweverManyAreAskedFor() throws Exception {
    String ask = "GET /api/active-view/stream/ HTTP/1.1\r\nHost: localhost\r\n";
    String asNobody = ask + "Authorization: Bearer nobody\r\n\r\n";
    try (LiveServer server = LiveServer.over(HttpTransport.AUTO)) {
      for (String first : List.of(asNobody, ask + "\r\n")) {
        try (SocketChannel greedy = SocketChannel.open(server.address())) {
          greedy.write(ByteBuffer.wrap(
              (first + asNobody + ask + "\r\n").getBytes(StandardCharsets.US_ASCII)));
          await().atMost(LIMIT).until(() -> listeners(server) == 1);
          server.post("/api/gm/switch-view/", "{\"view_type\": \"BRIDGE\"}");
          assertThat(listeners(server)).isOne();
        }
        await().atMost(LIMIT).until(() -> listeners(server) == 0);
      }
    }
  }

  private static int listeners(LiveServer server) throws Exception {
    return JsonText.parse(server.authorized("/api/gm/displays/").body())
        .get("players")
        .intValue();
  }

  @Test
  void stoppingEndsEveryStreamProperly() throws Exception {
    try (StreamRecorder recorder = new StreamRecorder()) {
      Display display;
      try (LiveServer server = LiveServer.over(HttpTransport.AUTO)) {
        display = recorder.open(server.address());
        recorder.readUntil(d -> d.lastId() == 0, LIMIT);
      }
      recorder.readUntil(Display::isClosed, LIMIT);

      assertThat(display.endedProperly()).isTrue();
    }
  }

  @Test
  void stoppingClosesConnectionsThatNeverAskedForAnything() throws Exception {
    List<SocketChannel> silent = new ArrayList<>();
    try (LiveServer server = LiveServer.over(HttpTransport.AUTO)) {
      for (int i = 0; i < 50; i++) {
        silent.add(SocketChannel.open(server.address()));
      }
      server.get("/api/active-view/");
    }

    for (SocketChannel channel : silent) {
      assertThat(channel.read(ByteBuffer.allocate(1))).isEqualTo(-1);
      channel.close();
    }
  }

  private interface Work<T> {
    void on(T item) throws Exception;
  }

  private static <T> void inParallel(List<T> items, Work<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(items.size());
    try {
      List<Future<?>> running = items.stream()
          .map(item -> threads.submit(() -> {
            work.on(item);
            return null;
          }))
          .collect(Collectors.toList());
      for (Future<?> each : running) {
        each.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  /** Whether the server gave the connection up: it takes what is said, until then. */
  private static boolean isGivenUp(SocketChannel channel) {
    try {
      return channel.write(ByteBuffer.wrap(new byte[1])) < 0;
    } catch (IOException reset) {
      return true;
    }
  }

  private static long usedDirectMemory() {
    return PooledByteBufAllocator.DEFAULT.metric().usedDirectMemory();
  }

  static Token token(String name) {
    return new Token(TokenType.PLAYER, name, new GridPosition(0, 0), List.of(), "", "");
  }
}
