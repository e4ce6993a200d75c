package charon.http.sse;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.view.Hand;
import charon.domain.message.NewMessage;
import charon.domain.message.Priority;
import charon.domain.view.ViewType;
import charon.http.HttpSettings;
import charon.http.HttpTransport;
import charon.http.LiveServer;
import charon.http.sse.SseParser.Event;
import charon.http.sse.StreamRecorder.Display;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said, on the streams of those who want to know. */
class NewsStreamTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String ANYBODY = "Accept: text/event-stream";
  private static final String GZIP = "Accept-Encoding: gzip";
  private static final String GM = "Authorization: Bearer " + LiveServer.TOKEN;
  private static final String WANTED = "?news=true";
  private static final String NOTHING = "{\"message\":0,\"talk\":{}}";

  @ParameterizedTest
  @EnumSource(HttpTransport.class)
  void comeAfterTheFirstStateAndWithEachChange(HttpTransport transport) throws Exception {
    try (LiveServer server = LiveServer.over(transport);
        StreamRecorder recorder = new StreamRecorder()) {
      Display display = recorder.open(server.address(), ANYBODY, WANTED);
      recorder.readUntil(d -> news(d).size() == 1, LIMIT);

      long id = server.messaging().broadcast(message());
      recorder.readUntil(d -> news(d).size() == 2, LIMIT);
      server.post("/api/gm/charon/story/send/", "{\"content\": \"AYE\"}");
      recorder.readUntil(d -> news(d).size() == 3, LIMIT);

      assertThat(display.events()).extracting(Event::name).startsWith("activeview", "news");
      assertThat(news(display).get(0)).isEqualTo(NOTHING);
      assertThat(news(display).get(1)).isEqualTo("{\"message\":" + id + ",\"talk\":{}}");
      assertThat(news(display).get(2)).matches("\\{\"message\":1,\"talk\":\\{\"story\":\\d+}}");
      assertThat(display.lastId()).as("news have no id of their own").isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"?news=false", "?news=", "?news=1", "?news=true&news=TRUE"})
  void wantedInAnyOtherWayAreRefused(String query) throws Exception {
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS)) {
      HttpResponse<String> answer = server.get("/api/active-view/stream/" + query);

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("news must be true or only, or left out");
    }
  }

  @Test
  void areNotOnTheStreamsOfOthers() throws Exception {
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS);
        StreamRecorder recorder = new StreamRecorder()) {
      Display plain = recorder.open(server.address());
      Display known = recorder.open(server.address(), LiveServer.loggedIn("kim"));
      recorder.readUntil(d -> d.lastId() == 0, LIMIT);

      server.messaging().broadcast(message());
      server.messaging().broadcast(message("kim"));
      Hand.on(server.view()).switchView(ViewType.BRIDGE, "", "");
      recorder.readUntil(d -> d.lastId() == 1, LIMIT);

      assertThat(plain.events()).extracting(Event::name).containsOnly("activeview");
      assertThat(known.events()).isEqualTo(plain.events());
    }
  }

  @ParameterizedTest
  @CsvSource({"true,false", "true,true", "only,false", "only,true"})
  void tellPlayersNothingOfWhatIsNotForThem(String wish, boolean gzip) throws Exception {
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS);
        StreamRecorder recorder = new StreamRecorder()) {
      String query = "?news=" + wish;
      String more = gzip ? "\r\n" + GZIP : "";
      Display anybody = recorder.open(server.address(), ANYBODY + more, query);
      Display kim = recorder.open(server.address(), LiveServer.loggedIn("kim") + more, query);
      Display bo = recorder.open(server.address(), LiveServer.loggedIn("bo") + more, query);
      Display kimsTv = recorder.open(
          server.address(), LiveServer.loggedIn("kim") + more, query + "&audience=players");
      Display gm = recorder.open(server.address(), GM + more, query);
      recorder.readUntil(d -> !news(d).isEmpty(), LIMIT);

      server.messaging().broadcast(message("kim"));
      server.post("/api/gm/charon/encounter-wick/send/", "{\"content\": \"PSST\"}");
      recorder.readUntil(d -> d != gm || last(d).contains("encounter-wick"), LIMIT);
      recorder.readUntil(d -> d != kim || news(d).size() == 2, LIMIT);
      server.messaging().broadcast(message());
      recorder.readUntil(d -> message(d) == 2, LIMIT);

      List<Display> strangers = List.of(anybody, bo, kimsTv);
      assertThat(strangers)
          .allSatisfy(d -> assertThat(news(d)).containsExactly(NOTHING, last(anybody)));
      assertThat(news(kim)).containsExactly(NOTHING, "{\"message\":1,\"talk\":{}}", last(anybody));
      assertThat(last(anybody)).isEqualTo("{\"message\":2,\"talk\":{}}");
    }
  }

  @Test
  void tellWhoMayHaveReadAMessageThatItWasWithdrawn() throws Exception {
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS);
        StreamRecorder recorder = new StreamRecorder()) {
      long kims = server.messaging().broadcast(message("kim"));
      long everybodys = server.messaging().broadcast(message());
      Display anybody = recorder.open(server.address(), ANYBODY, WANTED);
      Display kim = recorder.open(server.address(), LiveServer.loggedIn("kim"), WANTED);
      recorder.readUntil(d -> news(d).size() == 1, LIMIT);

      server.messaging().withdraw(kims);
      recorder.readUntil(d -> d != kim || news(d).size() == 2, LIMIT);
      server.messaging().withdraw(everybodys);
      recorder.readUntil(d -> news(d).size() == (d == kim ? 3 : 2), LIMIT);

      String pattern = "\\{\"message\":2,\"talk\":\\{},\"withdrawn\":\\d+}";
      assertThat(news(anybody).get(0)).isEqualTo("{\"message\":2,\"talk\":{}}");
      assertThat(last(anybody)).matches(pattern);
      assertThat(news(kim).get(1)).matches(pattern);
      assertThat(last(kim)).isEqualTo(last(anybody));
    }
  }

  @Test
  void comeAloneWhereNothingElseIsWanted() throws Exception {
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS);
        StreamRecorder recorder = new StreamRecorder()) {
      Display inbox = recorder.open(server.address(), ANYBODY, "?news=only");
      recorder.readUntil(d -> news(d).size() == 1, LIMIT);

      Hand.on(server.view()).switchView(ViewType.BRIDGE, "", "");
      server.messaging().broadcast(message());
      recorder.readUntil(d -> news(d).size() == 2, LIMIT);

      assertThat(inbox.events()).extracting(Event::name).containsExactly("news", "news");
      assertThat(server.authorized("/api/gm/displays/").body())
          .as("it shows no view")
          .isEqualTo("{\"players\":0,\"gm\":0}");
    }
  }

  @Test
  void leaveACompressedStreamReadable() throws Exception {
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS);
        StreamRecorder recorder = new StreamRecorder()) {
      for (int i = 0; i < 60; i++) {
        Hand.on(server.view()).placeToken(EventStreamOverSocketsTest.token("piece " + i));
      }
      Display plain = recorder.open(server.address(), ANYBODY, WANTED);
      Display compressed = recorder.open(server.address(), GZIP, WANTED);
      Display inStep = recorder.open(server.address(), GZIP);
      recorder.readUntil(d -> d.lastId() == 60, LIMIT);
      for (int round = 1; round <= 10; round++) {
        tellAndShow(server, recorder, inStep, round);
      }

      assertThat(compressed.events()).isEqualTo(plain.events());
      assertThat(news(compressed)).hasSize(11);
      assertThat(inStep.events())
          .isEqualTo(plain.events().stream()
              .filter(event -> event.name().equals("activeview"))
              .toList());
      assertThat(inStep.bodyBytes())
          .as("who heard no news is still in step")
          .isLessThan(compressed.bodyBytes() / 2);
    }
  }

  private static void tellAndShow(
      LiveServer server, StreamRecorder recorder, Display inStep, int round) throws IOException {
    server.messaging().broadcast(message());
    recorder.readUntil(d -> d == inStep || message(d) == round, LIMIT);
    Hand.on(server.view()).placeToken(EventStreamOverSocketsTest.token("after news " + round));
    Hand.on(server.view()).placeToken(EventStreamOverSocketsTest.token("and again " + round));
    recorder.readUntil(d -> d.lastId() == 60 + 2L * round, LIMIT);
  }

  @Test
  void longerThanABlockOfGzipAreReadable() throws Exception {
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS);
        StreamRecorder recorder = new StreamRecorder()) {
      Display gm = recorder.open(server.address(), GM + "\r\n" + GZIP, WANTED);
      recorder.readUntil(d -> !news(d).isEmpty(), LIMIT);
      for (int i = 0; i < 100; i++) {
        String channel = "%F0%9F%9A%80".repeat(190) + i;
        server.post("/api/gm/charon/" + channel + "/send/", "{\"content\": \"x\"}");
      }
      recorder.readUntil(d -> last(d).split(":").length == 103, LIMIT);

      assertThat(last(gm).length()).isGreaterThan(20_000);
    }
  }

  @Test
  void endWithTheRightToThem() throws Exception {
    StreamSettings often = new StreamSettings(
        Duration.ofSeconds(30),
        Duration.ofSeconds(15),
        Duration.ofSeconds(60),
        Duration.ofMillis(50));
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS.with(often));
        StreamRecorder recorder = new StreamRecorder()) {
      Display kim = recorder.open(server.address(), LiveServer.loggedIn("kim"), WANTED);
      Display kimsTv = recorder.open(server.address(), LiveServer.loggedIn("kim"));
      Display anybody = recorder.open(server.address(), ANYBODY, WANTED);
      recorder.readUntil(d -> d.lastId() == 0, LIMIT);

      server.revokeToken(); // and what sessions give a right to

      recorder.readUntil(d -> d != kim || d.isClosed(), LIMIT);
      Hand.on(server.view()).switchView(ViewType.BRIDGE, "", "");
      recorder.readUntil(d -> d == kim || d.lastId() == 1, LIMIT);
      assertThat(kim.endedProperly()).isTrue();
      assertThat(kimsTv.isClosed()).isFalse();
      assertThat(anybody.isClosed()).isFalse();
    }
  }

  private static List<String> news(Display display) {
    return display.events().stream()
        .filter(event -> event.name().equals("news"))
        .map(Event::data)
        .toList();
  }

  private static String last(Display display) {
    List<String> news = news(display);
    return news.isEmpty() ? "" : news.get(news.size() - 1);
  }

  private static long message(Display display) {
    Matcher found = Pattern.compile("\"message\":(\\d+)").matcher(last(display));
    return found.find() ? Long.parseLong(found.group(1)) : -1;
  }

  private static NewMessage message(String... recipients) {
    return new NewMessage("CHARON", "text", Priority.NORMAL, Set.of(recipients));
  }
}
