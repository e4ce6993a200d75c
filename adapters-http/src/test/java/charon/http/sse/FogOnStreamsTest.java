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
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Players are not told that something happened out of their sight. */
class FogOnStreamsTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String VIEW = "/api/active-view/";
  private static final String GM = "Authorization: Bearer " + LiveServer.TOKEN;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a door between hidden rooms | set-door-status     |"
            + " {\"connection_id\": \"c_2\", \"door_status\": \"OPEN\"}",
        "a hidden token moves        | move-token          |"
            + " {\"token_id\": \"T\", \"x\": 9, \"y\": 9, \"room_id\": \"safe\"}",
        "a hidden token dies         | update-token-status |"
            + " {\"token_id\": \"T\", \"status\": [\"dead\"]}",
        "a hidden token is taken off | remove-token        | {\"token_id\": \"T\"}",
        "a token comes into hiding   | place-token         |"
            + " {\"type\": \"npc\", \"name\": \"Cat\", \"x\": 1, \"y\": 1, \"room_id\": \"vault\"}",
        "rooms are hidden otherwise  | room-visibility     |"
            + " {\"room_visibility\": {\"hall\": true, \"vault\": false, \"safe\": false,"
            + " \"attic\": false}}"
      })
  void hiddenChangeIsAnEventForTheGameMasterAlone(String change, String command, String body)
      throws Exception {
    try (LiveServer server = LiveServer.of(campaign());
        StreamRecorder recorder = new StreamRecorder()) {
      String token = showHallAndHideAToken(server);
      Display gm = recorder.open(server.address(), GM);
      Display players = recorder.open(server.address());
      Display mirror = recorder.open(server.address(), GM, "?audience=players");
      recorder.readUntil(d -> d.lastId() >= 0, LIMIT);
      long told = players.lastId();
      long toldGm = gm.lastId();
      HttpResponse<String> before = server.get(VIEW);

      assertThat(server
              .post("/api/gm/encounter/" + command + "/", body.replace("\"T\"", '"' + token + '"'))
              .statusCode())
          .as(change)
          .isEqualTo(200);

      recorder.readUntil(d -> d != gm || d.lastId() == toldGm + 1, LIMIT);
      HttpResponse<String> after = server.get(VIEW);
      assertThat(after.headers().firstValue("etag")).isEqualTo(before.headers().firstValue("etag"));
      assertThat(after.body()).isEqualTo(before.body());
      assertThat(server.get(VIEW, "If-None-Match", etag(before)).statusCode()).isEqualTo(304);
      assertThat(server.authorized(VIEW).body()).contains("vault").isNotEqualTo(after.body());

      server.post("/api/gm/switch-view/", "{\"view_type\": \"BRIDGE\"}");
      recorder.readUntil(d -> d.lastId() == (d == gm ? toldGm + 2 : told + 1), LIMIT);
      assertThat(gm.events()).hasSize(3);
      assertThat(players.events())
          .as("nothing between what they saw before and what they see now")
          .extracting(Event::id)
          .containsExactly(Long.toString(told), Long.toString(told + 1));
      assertThat(mirror.events()).isEqualTo(players.events());
    }
  }

  private static String showHallAndHideAToken(LiveServer server) throws Exception {
    server.post(
        "/api/gm/switch-view/", "{\"view_type\": \"ENCOUNTER\", \"location_slug\": \"wick\"}");
    server.post("/api/gm/encounter/toggle-room/", "{\"room_id\": \"hall\", \"visible\": true}");
    return JsonText.parse(server
            .post(
                "/api/gm/encounter/place-token/",
                "{\"type\": \"npc\", \"name\": \"Rat\", \"x\": 1, \"y\": 1,"
                    + " \"room_id\": \"vault\"}")
            .body())
        .get("token_id")
        .stringValue();
  }

  private static String etag(HttpResponse<String> response) {
    return response.headers().firstValue("etag").orElseThrow();
  }

  private static Campaign campaign() {
    DeckPlan plan =
        new DeckPlan("hub", JsonText.attributes("""
            {"rooms": [{"id": "hall"}, {"id": "vault"}, {"id": "safe"}],
             "connections": [{"id": "c_1", "from": "hall", "to": "vault"},
                             {"id": "c_2", "from": "vault", "to": "safe"}]}"""), Optional.empty(), Optional.empty());
    return Campaigns.of(
        Campaigns.visited("wick", "{}", new EncounterMap(Optional.empty(), Optional.of(plan))));
  }
}
