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
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What displays hear of a table whose screens are dark. */
class BlackoutOnStreamsTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String GM = "Authorization: Bearer " + LiveServer.TOKEN;

  @Test
  void playersGetOneEventWhenItBeginsAndOneWhenItEnds() throws Exception {
    try (LiveServer server = LiveServer.of(campaign());
        StreamRecorder recorder = new StreamRecorder()) {
      give(server, "switch-view", "{\"view_type\": \"ENCOUNTER\", \"location_slug\": \"wick\"}");
      Display gm = recorder.open(server.address(), GM);
      Display players = recorder.open(server.address());
      recorder.readUntil(d -> d.lastId() >= 0, LIMIT);
      long told = players.lastId();
      long toldGm = gm.lastId();

      give(server, "set-blackout", "{\"on\": true, \"text\": \"Soon\"}");
      give(server, "encounter/toggle-room", "{\"room_id\": \"hall\", \"visible\": true}");
      give(server, "encounter/toggle-room", "{\"room_id\": \"hall\", \"visible\": true}");
      give(server, "batch", "{\"commands\": [{\"command\": \"clear-tokens\"}]}");
      give(server, "set-blackout", "{\"on\": false}");
      recorder.readUntil(d -> d.lastId() == (d == gm ? toldGm + 4 : told + 2), LIMIT);

      assertThat(players.events())
          .extracting(Event::id)
          .as("with nothing in between")
          .endsWith(Long.toString(told + 2));
      assertThat(players.events()).hasSizeBetween(2, 3);
      assertThat(lastOf(players)).contains("\"hall\":true").doesNotContain("blackout");
      assertThat(players.events().subList(1, players.events().size()))
          .allSatisfy(event -> assertThat(event.data())
              .matches(data -> data.contains("\"hall\":true") || data.contains("\"STANDBY\"")));
    }
  }

  @Test
  void whoOpensADisplayInTheDarkFindsAFreshTable() throws Exception {
    try (LiveServer server = LiveServer.of(campaign());
        StreamRecorder recorder = new StreamRecorder()) {
      give(server, "switch-view", "{\"view_type\": \"ENCOUNTER\", \"location_slug\": \"wick\"}");
      give(server, "set-blackout", "{\"on\": true, \"style\": \"static\"}");

      Display players = recorder.open(server.address());
      Display mirror = recorder.open(server.address(), GM, "?audience=players");
      recorder.readUntil(d -> d.lastId() >= 0, LIMIT);

      assertThat(lastOf(players))
          .contains("\"view_type\":\"STANDBY\"")
          .contains("\"blackout\":{\"style\":\"static\",\"text\":\"\",\"image\":\"\"}")
          .doesNotContain("wick", "hall");
      assertThat(mirror.events()).isEqualTo(players.events());
    }
  }

  private static String lastOf(Display display) {
    return display.events().get(display.events().size() - 1).data();
  }

  private static void give(LiveServer server, String command, String body) throws Exception {
    assertThat(server.post("/api/gm/" + command + "/", body).statusCode())
        .as(command)
        .isEqualTo(200);
  }

  private static Campaign campaign() {
    DeckPlan plan = new DeckPlan(
        "hub",
        JsonText.attributes("{\"rooms\": [{\"id\": \"hall\"}, {\"id\": \"vault\"}]}"),
        Optional.empty(),
        Optional.empty());
    return Campaigns.of(
        Campaigns.visited("wick", "{}", new EncounterMap(Optional.empty(), Optional.of(plan))));
  }
}
