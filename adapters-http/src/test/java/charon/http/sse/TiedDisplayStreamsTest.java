package charon.http.sse;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.campaign.Campaign;
import charon.domain.campaign.People;
import charon.http.Campaigns;
import charon.http.JsonText;
import charon.http.LiveServer;
import charon.http.sse.SseParser.Event;
import charon.http.sse.StreamRecorder.Display;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What displays are told of messages to single players, over real sockets. */
class TiedDisplayStreamsTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String ANYBODY = "Accept: text/event-stream";
  private static final String GM = "Authorization: Bearer " + LiveServer.TOKEN;
  private static final String PHONE = "dGhlIHBob25lIG9mIGtpbQ";
  private static final String TV = "dGhlIHR2IG9uIHRoZSB3YQ";
  private static final String AS_PLAYERS = "?audience=players&news=true&display=";
  private static final Campaign CAMPAIGN =
      Campaigns.of(new People(List.of(JsonText.attributes("""
                  {"id": "marsh", "name": "Ines Marsh", "player": "kim"}""")), List.of(), List.of()));

  @Test
  void onlyATiedDisplayIsToldThatThereIsSomethingForItsPlayer() throws Exception {
    try (LiveServer server = LiveServer.of(CAMPAIGN);
        StreamRecorder recorder = new StreamRecorder()) {
      Display phone = recorder.open(server.address(), ANYBODY, AS_PLAYERS + PHONE);
      recorder.readUntil(d -> told(d, "personal").size() == 1, LIMIT);
      tie(server);
      recorder.readUntil(d -> told(d, "personal").size() == 2, LIMIT);
      Display tv = recorder.open(server.address(), ANYBODY, AS_PLAYERS + TV);
      Display wallOfMaster = recorder.open(server.address(), GM, AS_PLAYERS + "m".repeat(22));
      Display plain = recorder.open(server.address(), ANYBODY, "?news=true");
      recorder.readUntil(d -> !told(d, "news").isEmpty(), LIMIT);

      send(server, "PSST", "\"kim\"");
      server.pass(Duration.ZERO);
      recorder.readUntil(d -> d != phone || told(d, "personal").size() == 3, LIMIT);
      send(server, "ALL HANDS", "");
      recorder.readUntil(d -> last(d, "news").required("message").longValue() == 2, LIMIT);

      assertThat(told(phone, "personal")).allMatch(own -> !own.contains("PSST"));
      assertThat(JsonText.parse(told(phone, "personal").get(0)).has("messages")).isFalse();
      assertThat(last(phone, "personal").required("messages").longValue()).isEqualTo(1);
      for (Display stranger : List.of(tv, wallOfMaster, plain)) {
        assertThat(told(stranger, "news"))
            .as("no word of the first")
            .containsExactly("{\"message\":0,\"talk\":{}}", "{\"message\":2,\"talk\":{}}");
        assertThat(told(stranger, "personal")).allMatch(own -> !own.contains("messages"));
      }
      assertThat(server.get("/api/messages/?audience=players&display=" + PHONE).body())
          .contains("PSST");
      assertThat(server.get("/api/messages/?audience=players&display=" + TV).body())
          .doesNotContain("PSST");
    }
  }

  @Test
  void atADisplayOfAPlayerWhoIsLoggedInNewsAreTheirs() throws Exception {
    try (LiveServer server = LiveServer.of(CAMPAIGN);
        StreamRecorder recorder = new StreamRecorder()) {
      Display kim = recorder.open(server.address(), LiveServer.loggedIn("kim"), AS_PLAYERS + PHONE);
      Display bo = recorder.open(server.address(), LiveServer.loggedIn("bo"), AS_PLAYERS + TV);
      Display mirror = recorder.open(
          server.address(), LiveServer.loggedIn("kim"), "?audience=players&news=true");
      recorder.readUntil(d -> !told(d, "news").isEmpty(), LIMIT);

      send(server, "PSST", "\"kim\"");
      recorder.readUntil(
          d -> d != kim || last(d, "news").required("message").longValue() == 1, LIMIT);
      send(server, "ALL HANDS", "");
      recorder.readUntil(d -> last(d, "news").required("message").longValue() == 2, LIMIT);

      assertThat(told(kim, "news")).hasSize(3);
      assertThat(told(bo, "news")).hasSize(2);
      assertThat(told(mirror, "news")).hasSize(2);
    }
  }

  private static void tie(LiveServer server) throws Exception {
    String key = JsonText.parse(server.authorized("/api/gm/displays/").body())
        .required("displays")
        .get(0)
        .required("key")
        .stringValue();
    assertThat(server
            .post("/api/gm/displays/" + key + "/", "{\"settings\": {\"crew\": \"marsh\"}}")
            .statusCode())
        .isEqualTo(200);
  }

  private static void send(LiveServer server, String content, String recipients) throws Exception {
    assertThat(server
            .post(
                "/api/gm/broadcast/",
                "{\"content\": \"" + content + "\", \"recipients\": [" + recipients + "]}")
            .statusCode())
        .isEqualTo(200);
  }

  private static List<String> told(Display display, String event) {
    return display.events().stream()
        .filter(told -> told.name().equals(event))
        .map(Event::data)
        .toList();
  }

  private static JsonNode last(Display display, String event) {
    List<String> all = told(display, event);
    return JsonText.parse(all.get(all.size() - 1));
  }
}
