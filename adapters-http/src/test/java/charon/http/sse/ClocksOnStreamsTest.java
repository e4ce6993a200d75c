package charon.http.sse;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.campaign.Campaign;
import charon.http.LiveServer;
import charon.http.sse.StreamRecorder.Display;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What displays hear of clocks, over real sockets. */
class ClocksOnStreamsTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String GM = "Authorization: Bearer " + LiveServer.TOKEN;
  private static final String BOMB =
      "{\"id\": \"bomb\", \"kind\": \"countdown\", \"seconds\": 60, \"visible\": %s}";

  @Test
  void aClockIsHeardOfWhenSomebodyDoesSomethingWithItAndNotBySeconds() throws Exception {
    try (LiveServer server = LiveServer.of(Campaign.EMPTY);
        StreamRecorder recorder = new StreamRecorder()) {
      Display players = recorder.open(server.address());
      recorder.readUntil(d -> d.lastId() >= 0, LIMIT);
      long told = players.lastId();

      give(server, "set-clock", BOMB.formatted("true"));
      give(server, "start-clock", "{\"id\": \"bomb\"}");
      recorder.readUntil(d -> d.lastId() == told + 2, LIMIT);
      assertThat(lastOf(players)).contains("\"ends_at\":\"").contains("\"running\":true");

      give(server, "pause-clock", "{\"id\": \"bomb\"}");
      recorder.readUntil(d -> d.lastId() >= told + 3, LIMIT);
      assertThat(players.lastId()).as("seconds are not told").isEqualTo(told + 3);
      assertThat(lastOf(players)).containsPattern("\"remaining\":[0-9.]+,");
    }
  }

  @Test
  void whatIsDoneWithAClockThatPlayersDoNotSeeIsNoEventForThem() throws Exception {
    try (LiveServer server = LiveServer.of(Campaign.EMPTY);
        StreamRecorder recorder = new StreamRecorder()) {
      Display gm = recorder.open(server.address(), GM);
      Display players = recorder.open(server.address());
      recorder.readUntil(d -> d.lastId() >= 0, LIMIT);
      long told = players.lastId();
      long toldGm = gm.lastId();

      give(server, "set-clock", BOMB.formatted("false"));
      give(server, "start-clock", "{\"id\": \"bomb\"}");
      give(server, "set-alarm", "{\"level\": \"red\", \"text\": \"LEAK\", \"sound\": true}");
      recorder.readUntil(d -> d.lastId() == (d == gm ? toldGm + 3 : told + 1), LIMIT);

      assertThat(lastOf(players))
          .contains("\"alarm\":{\"level\":\"red\",\"text\":\"LEAK\",\"sound\":true}")
          .doesNotContain("bomb", "clocks");
      assertThat(lastOf(gm)).contains("\"id\":\"bomb\"");
    }
  }

  @Test
  void theAnswerTellsWhatTimeItIsOnTheServer() throws Exception {
    try (LiveServer server = LiveServer.of(Campaign.EMPTY)) {
      HttpResponse<String> answer = server.post("/api/gm/set-clock/", BOMB.formatted("true"));

      assertThat(answer.headers().firstValue("date")).isPresent();
    }
  }

  private static String lastOf(Display display) {
    return display.events().get(display.events().size() - 1).data();
  }

  private static void give(LiveServer server, String command, String body) throws Exception {
    HttpResponse<String> answer = server.post("/api/gm/" + command + "/", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }
}
