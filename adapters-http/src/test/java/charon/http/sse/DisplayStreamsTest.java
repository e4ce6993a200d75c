package charon.http.sse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import charon.http.HttpSettings;
import charon.http.HttpTransport;
import charon.http.JsonText;
import charon.http.LiveServer;
import charon.http.sse.SseParser.Event;
import charon.http.sse.StreamRecorder.Display;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What one display is told, and what game masters are told of all. */
class DisplayStreamsTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String ANYBODY = "Accept: text/event-stream";
  private static final String GM = "Authorization: Bearer " + LiveServer.TOKEN;
  private static final String GZIP = "\r\nAccept-Encoding: gzip";
  private static final String TV = "dGhlIHR2IG9uIHRoZSB3YQ";
  private static final String PHONE = "dGhlIHBob25lIG9mIGtpbQ";
  private static final String NOTHING =
      "{\"name\":\"\",\"settings\":{},\"handouts\":[],\"identify\":0}";

  @ParameterizedTest
  @CsvSource({"AUTO,false", "AUTO,true", "NIO,false", "NIO,true"})
  void whatIsItsOwnComesAfterTheFirstStateAndWhenItChanges(HttpTransport transport, boolean gzip)
      throws Exception {
    try (LiveServer server = LiveServer.over(transport);
        StreamRecorder recorder = new StreamRecorder()) {
      String more = gzip ? GZIP : "";
      Display tv = recorder.open(server.address(), ANYBODY + more, "?display=" + TV);
      recorder.readUntil(d -> personal(d).size() == 1, LIMIT);
      String key = keys(server).get(0);
      Display other = recorder.open(server.address(), ANYBODY + more, "?display=" + PHONE);
      Display plain = recorder.open(server.address(), ANYBODY + more);
      recorder.readUntil(d -> d == plain ? d.lastId() == 0 : personal(d).size() == 1, LIMIT);

      server.post("/api/gm/displays/" + key + "/", "{\"name\": \"Wall\"}");
      recorder.readUntil(d -> d != tv || personal(d).size() == 2, LIMIT);
      server.post("/api/gm/displays/" + key + "/identify/", "");
      recorder.readUntil(d -> d != tv || personal(d).size() == 3, LIMIT);
      switchView(server, "BRIDGE");
      switchView(server, "STANDBY");
      recorder.readUntil(d -> d.lastId() == 2, LIMIT);

      assertThat(tv.events()).extracting(Event::name).startsWith("activeview", "personal");
      assertThat(personal(tv))
          .containsExactly(
              NOTHING,
              NOTHING.replace("\"\"", "\"Wall\""),
              NOTHING.replace("\"\"", "\"Wall\"").replace(":0}", ":1}"));
      assertThat(personal(other)).containsExactly(NOTHING);
      assertThat(plain.events()).extracting(Event::name).containsOnly("activeview");
      assertThat(states(tv)).as("as those of any other").isEqualTo(states(plain));
    }
  }

  @Test
  void whatIsHandedToOneDisplayIsOnNoOtherStream() throws Exception {
    try (LiveServer server = LiveServer.over(HttpTransport.AUTO);
        StreamRecorder recorder = new StreamRecorder()) {
      Display phone = recorder.open(server.address(), ANYBODY, "?display=" + PHONE);
      recorder.readUntil(d -> personal(d).size() == 1, LIMIT);
      String key = keys(server).get(0);
      Display tv = recorder.open(server.address(), ANYBODY, "?display=" + TV + "&news=true");
      Display plain = recorder.open(server.address());
      recorder.readUntil(d -> d.lastId() == 0, LIMIT);

      HttpResponse<String> handed = server.post(
          "/api/gm/show-handout/",
          "{\"id\": \"letter\", \"markdown\": \"PSST\", \"to\": [\"" + key + "\"]}");
      assertThat(handed.statusCode()).isEqualTo(200);
      server.pass(Duration.ZERO);
      recorder.readUntil(d -> d != phone || personal(d).size() == 2, LIMIT);
      switchView(server, "BRIDGE");
      recorder.readUntil(d -> last(d).contains("BRIDGE"), LIMIT);

      assertThat(personal(phone).get(1)).contains("\"id\":\"letter\"", "PSST").doesNotContain(key);
      for (Display stranger : List.of(tv, plain)) {
        assertThat(stranger.events()).extracting(Event::data).noneMatch(d -> d.contains("PSST"));
      }
      server.post("/api/gm/hide-handout/", "{\"id\": \"letter\"}");
      server.pass(Duration.ZERO);
      recorder.readUntil(d -> d != phone || personal(d).size() == 3, LIMIT);
      assertThat(personal(phone).get(2)).isEqualTo(NOTHING);
    }
  }

  @Test
  void gameMastersAreToldWhenTheListChanges() throws Exception {
    try (LiveServer server = LiveServer.over(HttpTransport.AUTO);
        StreamRecorder recorder = new StreamRecorder()) {
      Display gm = recorder.open(server.address(), GM);
      Display mirror = recorder.open(server.address(), GM, "?audience=players");
      recorder.readUntil(d -> d.lastId() == 0, LIMIT);
      server.pass(Duration.ofSeconds(3));
      Display tv = recorder.open(server.address(), ANYBODY, "?display=" + TV);
      recorder.readUntil(d -> d != tv || personal(d).size() == 1, LIMIT);
      say(server, 0);

      server.pass(Duration.ofSeconds(1));
      recorder.readUntil(d -> d != gm || lists(d).size() == 1, LIMIT);
      server.pass(Duration.ofSeconds(20));
      switchView(server, "BRIDGE");
      server.pass(Duration.ofSeconds(1));
      recorder.readUntil(d -> d != gm || lists(d).size() == 2, LIMIT);
      server.pass(Duration.ofSeconds(25));
      recorder.readUntil(d -> d != gm || lists(d).size() == 3, LIMIT);

      assertThat(lists(gm).stream().map(list -> list.get(0).required("state").stringValue()))
          .containsExactly("fresh", "behind", "lost");
      assertThat(lists(gm).get(1).get(0).required("behind").intValue()).isOne();
      assertThat(lists(gm).get(2)).isEqualTo(list(server));
      assertThat(mirror.events()).extracting(Event::name).containsOnly("activeview");

      Display late = recorder.open(server.address(), GM);
      recorder.readUntil(d -> d != late || lists(d).size() == 1, LIMIT);
      assertThat(late.events()).extracting(Event::name).containsExactly("activeview", "displays");
    }
  }

  @Test
  void theListTellsTheTruthOfAStreamThatEnds() throws Exception {
    try (LiveServer server = LiveServer.over(HttpTransport.AUTO)) {
      try (StreamRecorder recorder = new StreamRecorder()) {
        recorder.open(server.address(), ANYBODY, "?display=" + TV);
        recorder.open(server.address(), ANYBODY, "?display=" + TV);
        recorder.readUntil(d -> personal(d).size() == 1, LIMIT);
        say(server, 0);
        assertThat(list(server)).hasSize(1);
        assertThat(tv(server).required("connected").booleanValue()).isTrue();
        assertThat(tv(server).required("address").stringValue()).isEqualTo("127.0.0.1");
      }
      await().atMost(LIMIT).until(() -> !tv(server).required("connected").booleanValue());
      server.pass(Duration.ofSeconds(5));

      assertThat(tv(server).required("state").stringValue()).isEqualTo("gone");
    }
  }

  @Test
  void aDisplayOfAGameMasterIsBehindByTheRevisionsOfGameMasters() throws Exception {
    try (LiveServer server = LiveServer.over(HttpTransport.AUTO);
        StreamRecorder recorder = new StreamRecorder()) {
      recorder.open(server.address(), GM, "?display=" + TV);
      recorder.readUntil(d -> personal(d).size() == 1, LIMIT);
      say(server, 0);

      server.post(
          "/api/gm/encounter/place-token/",
          "{\"type\": \"npc\", \"name\": \"X\", \"x\": 1, \"y\": 1}");
      server.post("/api/gm/set-blackout/", "{\"on\": true}");
      switchView(server, "BRIDGE"); // which players do not see

      assertThat(tv(server).required("behind").intValue()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"?display=", "?display=tv", "?news=true&display=dGhlIHR2IG9uIHRoZSB3Y"})
  void anIdThatCouldBeGuessedIsRefused(String query) throws Exception {
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS)) {
      HttpResponse<String> answer = server.get("/api/active-view/stream/" + query);

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("display must be");
    }
  }

  @Test
  void aPageWithoutAViewIsToldWhatIsItsOwn() throws Exception {
    try (LiveServer server = LiveServer.over(HttpTransport.AUTO);
        StreamRecorder recorder = new StreamRecorder()) {
      Display inbox = recorder.open(server.address(), ANYBODY, "?news=only&display=" + PHONE);
      recorder.readUntil(d -> d.events().size() == 2, LIMIT);

      assertThat(inbox.events()).extracting(Event::name).containsExactly("news", "personal");
    }
  }

  private static void say(LiveServer server, long revision) throws Exception {
    assertThat(server
            .begin("/api/displays/" + TV + "/seen/", "{\"revision\": " + revision + "}")
            .get()
            .statusCode())
        .isEqualTo(204);
  }

  private static void switchView(LiveServer server, String view) throws Exception {
    server.post("/api/gm/switch-view/", "{\"view_type\": \"" + view + "\"}");
  }

  private static List<String> keys(LiveServer server) throws Exception {
    return list(server)
        .valueStream()
        .map(display -> display.required("key").stringValue())
        .toList();
  }

  private static JsonNode tv(LiveServer server) throws Exception {
    return list(server).get(0);
  }

  private static JsonNode list(LiveServer server) throws Exception {
    return JsonText.parse(server.authorized("/api/gm/displays/").body()).required("displays");
  }

  private static List<String> personal(Display display) {
    return data(display, "personal");
  }

  private static List<String> states(Display display) {
    return data(display, "activeview");
  }

  private static List<JsonNode> lists(Display display) {
    return data(display, "displays").stream()
        .map(data -> JsonText.parse(data).required("displays"))
        .toList();
  }

  private static List<String> data(Display display, String event) {
    return display.events().stream()
        .filter(each -> each.name().equals(event))
        .map(Event::data)
        .toList();
  }

  private static String last(Display display) {
    return states(display).get(states(display).size() - 1);
  }
}
