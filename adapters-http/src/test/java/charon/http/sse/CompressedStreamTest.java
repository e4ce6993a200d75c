package charon.http.sse;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.view.Hand;
import charon.domain.encounter.Token;
import charon.http.HttpSettings;
import charon.http.LiveServer;
import charon.http.sse.SseParser.Event;
import charon.http.sse.StreamRecorder.Display;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams for displays that read gzip: shared bytes, each event readable when it comes. */
class CompressedStreamTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String GZIP = "Accept-Encoding: gzip";

  @ParameterizedTest
  @CsvSource({
    "Accept-Encoding: gzip,true",
    "Accept-Encoding: gzip;q=0.5,true",
    "Accept-Encoding: GZIP,true",
    "Accept-Encoding: gzip;q=0,false",
    "Accept-Encoding: gzip;q=0.000,false",
    "Accept-Encoding: br,false",
    "Accept-Encoding: identity,false",
    "Accept: */*,false"
  })
  void onlyWhoReadsGzipGetsIt(String header, boolean compressed) throws Exception {
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS);
        StreamRecorder recorder = new StreamRecorder()) {
      Display display = recorder.open(server.address(), header);
      recorder.readUntil(d -> d.lastId() == 0, LIMIT);

      assertThat(display.head().contains("content-encoding: gzip\r\n")).isEqualTo(compressed);
      assertThat(display.head()).contains("vary: accept-encoding, authorization, cookie\r\n");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20, 120, 450}) // the last is beyond what deflate can look back to
  void eachEventIsReadableAsSoonAsItComesWhateverItsSize(int tokens) throws Exception {
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS);
        StreamRecorder recorder = new StreamRecorder()) {
      placeTokens(server, tokens);
      Display plain = recorder.open(server.address());
      Display compressed = recorder.open(server.address(), GZIP);
      recorder.readUntil(d -> d.lastId() == tokens, LIMIT);

      for (int change = 1; change <= 5; change++) {
        Hand.on(server.view()).placeToken(token("new " + change));
        long revision = (long) tokens + change;
        recorder.readUntil(d -> d.lastId() == revision, LIMIT);
      }

      assertThat(compressed.events()).isEqualTo(plain.events());
      assertThat(compressed.retry()).isNotEmpty();
      assertThat(compressed.bodyBytes()).isLessThan(plain.bodyBytes() * 3 / 5);
    }
  }

  @Test
  void aDisplayInStepPaysForTheDifferenceOnly() throws Exception {
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS);
        StreamRecorder recorder = new StreamRecorder()) {
      placeTokens(server, 60);
      Display display = recorder.open(server.address(), GZIP);
      recorder.readUntil(d -> d.lastId() == 60, LIMIT);
      long first = display.bodyBytes();

      Hand.on(server.view()).placeToken(token("one more"));
      recorder.readUntil(d -> d.lastId() == 61, LIMIT);

      assertThat(display.bodyBytes() - first).isLessThan(first / 4);
    }
  }

  @Test
  void aDisplayThatFellOutOfStepGoesOn() throws Exception {
    try (LiveServer server = LiveServer.with(withHeartbeats());
        StreamRecorder recorder = new StreamRecorder()) {
      placeTokens(server, 30);
      Display beating = recorder.open(server.address(), GZIP, "?heartbeat=true");
      recorder.readUntil(d -> heartbeats(d) > 0, LIMIT);

      for (int change = 31; change <= 33; change++) {
        Hand.on(server.view()).placeToken(token("after " + change));
        long revision = change;
        recorder.readUntil(d -> d.lastId() == revision, LIMIT);
      }

      assertThat(beating.events())
          .filteredOn(event -> event.name().equals("activeview"))
          .extracting(Event::id)
          .containsExactly("30", "31", "32", "33");
    }
  }

  @Test
  void displaysThatJoinAtDifferentTimesEndOnTheSameState() throws Exception {
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS);
        StreamRecorder recorder = new StreamRecorder()) {
      for (int change = 1; change <= 100; change++) {
        recorder.open(server.address(), change % 2 == 0 ? GZIP : "Accept: */*");
        Hand.on(server.view()).placeToken(token("token " + change));
      }
      recorder.readUntil(d -> d.lastId() == 100, LIMIT);

      assertThat(recorder.lastEvents()).hasSize(1);
    }
  }

  @Test
  void aDisplayThatDidNotReadSkipsToTheNewestState() throws Exception {
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS);
        StreamRecorder recorder = new StreamRecorder()) {
      Display display = recorder.open(server.address(), GZIP);
      for (int change = 1; change <= 400; change++) {
        Hand.on(server.view()).placeToken(token("token " + change));
      }
      recorder.readUntil(d -> d.lastId() == 400, LIMIT);

      List<Long> ids =
          display.events().stream().map(event -> Long.valueOf(event.id())).toList();
      assertThat(ids).isSorted().doesNotHaveDuplicates();
    }
  }

  private static HttpSettings withHeartbeats() {
    StreamSettings often = new StreamSettings(
        Duration.ofSeconds(30),
        Duration.ofMillis(200),
        Duration.ofSeconds(60),
        StreamSettings.DEFAULTS.inspection());
    return HttpSettings.DEFAULTS.with(often);
  }

  private static long heartbeats(Display display) {
    return display.events().stream()
        .filter(event -> event.name().equals("heartbeat"))
        .count();
  }

  private static void placeTokens(LiveServer server, int count) throws IOException {
    for (int i = 1; i <= count; i++) {
      Hand.on(server.view()).placeToken(token("piece " + i * 7919 % 1009));
    }
  }

  private static Token token(String name) {
    return EventStreamOverSocketsTest.token(name);
  }
}
