package charon.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import charon.http.HttpTransport;
import charon.http.JsonText;
import charon.http.LiveServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** However many say that they are displays, over real sockets: those that are stay listed. */
@Timeout(60)
class CrowdOfDisplaysTest {

  private static final int MANY = 10_000;
  private static final int AT_ONCE = 100;

  /** Three quarters of the places of those that have opened no stream: all come from one network. */
  private static final int LISTED_OF_THEM = 150;

  private static final String TV = "dGhlIHR2IG9uIHRoZSB3YQ";
  private static final String STREAM =
      "GET /api/active-view/stream/?display=" + TV + " HTTP/1.1\r\nHost: x\r\n\r\n";
  private static final String BODY = "{\"revision\": 0}";
  private static final String SEEN = "POST /api/displays/%s/seen/ HTTP/1.1\r\nHost: x\r\n"
      + "Content-Length: " + BODY.length() + "\r\n\r\n" + BODY;

  @Test
  void tenThousandThatSaySomethingPushNobodyOut() throws Exception {
    try (LiveServer server = LiveServer.over(HttpTransport.AUTO);
        RawHttp tv = new RawHttp(server);
        RawHttp crowd = new RawHttp(server)) {
      tv.send(STREAM);
      assertThat(tv.readHead()).startsWith("HTTP/1.1 200 ");
      String key = displays(server).get(0).path("key").asString();
      for (int i = 0; i < MANY; i += AT_ONCE) {
        StringBuilder requests = new StringBuilder();
        for (int j = i; j < i + AT_ONCE; j++) {
          requests.append(SEEN.formatted("stranger%014d".formatted(j)));
        }
        crowd.send(requests.toString());
        for (int j = 0; j < AT_ONCE; j++) {
          assertThat(crowd.readHead()).startsWith("HTTP/1.1 204 ");
        }
      }

      List<JsonNode> listed = displays(server).valueStream().toList();
      assertThat(listed).hasSize(1 + LISTED_OF_THEM);
      assertThat(listed.get(0).path("key").asString()).isEqualTo(key);
      assertThat(listed.get(0).path("connected").asBoolean()).isTrue();

      crowd.send(SEEN.formatted(TV));
      assertThat(crowd.readHead()).startsWith("HTTP/1.1 204 ");
      assertThat(displays(server).get(0).path("state").asString()).isEqualTo("fresh");
    }
  }

  private static JsonNode displays(LiveServer server) throws Exception {
    return JsonText.parse(server.authorized("/api/gm/displays/").body()).required("displays");
  }
}
