package charon.http.sse;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.campaign.Campaign;
import charon.domain.campaign.DeckPlan;
import charon.domain.campaign.EncounterMap;
import charon.http.Campaigns;
import charon.http.JsonText;
import charon.http.LiveServer;
import charon.http.sse.SseParser.Event;
import charon.http.sse.StreamRecorder.Display;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What displays are shown of what is pointed at. */
class PingOnStreamsTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String GM = "Authorization: Bearer " + LiveServer.TOKEN;
  private static final String AT_THE_HALL = "{\"x\":4,\"y\":4.5,\"label\":\"HERE\"}";
  private static final String AT_THE_VAULT = "{\"x\":24,\"y\":4}";

  @Test
  void aPointIsShownToThoseWhoSeeWhatIsThere() throws Exception {
    try (LiveServer server = LiveServer.of(campaign());
        StreamRecorder recorder = new StreamRecorder()) {
      enter(server);
      Display gm = recorder.open(server.address(), GM);
      Display players = recorder.open(server.address());
      Display zipped = recorder.open(server.address(), "Accept-Encoding: gzip");
      Display mirror = recorder.open(server.address(), GM, "?audience=players");
      recorder.readUntil(d -> d == zipped ? d.bodyBytes() > 0 : d.lastId() >= 0, LIMIT);
      long zippedBytes = zipped.bodyBytes();

      post(server, "/api/gm/ping/", AT_THE_VAULT);
      post(server, "/api/ping/", AT_THE_VAULT);
      post(server, "/api/gm/ping/", AT_THE_HALL);
      recorder.readUntil(
          d -> d == zipped ? d.bodyBytes() > zippedBytes : pings(d).contains(AT_THE_HALL), LIMIT);

      assertThat(pings(gm)).containsExactly(AT_THE_VAULT, AT_THE_VAULT, AT_THE_HALL);
      assertThat(pings(players)).containsExactly(AT_THE_HALL);
      assertThat(pings(mirror)).containsExactly(AT_THE_HALL);
    }
  }

  @Test
  void theStateComesAfterAPointAsEver() throws Exception {
    try (LiveServer server = LiveServer.of(campaign());
        StreamRecorder recorder = new StreamRecorder()) {
      enter(server);
      Display players = recorder.open(server.address());
      recorder.readUntil(d -> d.lastId() >= 0, LIMIT);
      long told = players.lastId();

      post(server, "/api/gm/ping/", AT_THE_HALL);
      post(server, "/api/gm/encounter/toggle-room/", "{\"room_id\": \"vault\"}");
      post(server, "/api/ping/", AT_THE_VAULT);
      recorder.readUntil(d -> pings(d).size() == 2, LIMIT);

      assertThat(players.lastId()).isEqualTo(told + 1);
      assertThat(pings(players)).containsExactly(AT_THE_HALL, AT_THE_VAULT);
    }
  }

  @Test
  void inTheDarkPlayersAreShownNoPoint() throws Exception {
    try (LiveServer server = LiveServer.of(campaign());
        StreamRecorder recorder = new StreamRecorder()) {
      enter(server);
      post(server, "/api/gm/set-blackout/", "{\"on\": true}");
      Display gm = recorder.open(server.address(), GM);
      Display players = recorder.open(server.address());
      recorder.readUntil(d -> d.lastId() >= 0, LIMIT);

      post(server, "/api/gm/ping/", AT_THE_HALL);
      post(server, "/api/gm/set-blackout/", "{\"on\": false}");
      post(server, "/api/gm/ping/", AT_THE_HALL);
      recorder.readUntil(d -> pings(d).size() == (d == gm ? 2 : 1), LIMIT);

      assertThat(players.events())
          .extracting(Event::name)
          .as("nothing before the light")
          .containsExactly("activeview", "activeview", "ping");
    }
  }

  private static List<String> pings(Display display) {
    return display.events().stream()
        .filter(event -> event.name().equals("ping"))
        .map(Event::data)
        .toList();
  }

  private static void enter(LiveServer server) throws Exception {
    post(
        server,
        "/api/gm/switch-view/",
        "{\"view_type\": \"ENCOUNTER\", \"location_slug\": \"wick\"}");
    post(server, "/api/gm/encounter/toggle-room/", "{\"room_id\": \"hall\"}");
  }

  private static void post(LiveServer server, String path, String body) throws Exception {
    assertThat(server.post(path, body).statusCode()).as(path).isEqualTo(200);
  }

  private static Campaign campaign() {
    DeckPlan plan =
        new DeckPlan("hub", JsonText.attributes("""
            {"rooms": [{"id": "hall", "x": 0, "y": 0, "width": 9, "height": 9},
                       {"id": "vault", "x": 20, "y": 0, "width": 9, "height": 9}]}"""), Optional.empty(), Optional.empty());
    return Campaigns.of(
        Campaigns.visited("wick", "{}", new EncounterMap(Optional.empty(), Optional.of(plan))));
  }
}
