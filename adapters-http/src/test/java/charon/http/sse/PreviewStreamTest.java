package charon.http.sse;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.campaign.Campaign;
import charon.domain.campaign.DeckPlan;
import charon.domain.campaign.EncounterMap;
import charon.http.Campaigns;
import charon.http.HttpSettings;
import charon.http.HttpTransport;
import charon.http.JsonText;
import charon.http.LiveServer;
import charon.http.sse.SseParser.Event;
import charon.http.sse.StreamRecorder.Display;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is prepared, on streams of game masters, and on no other. */
class PreviewStreamTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String ANYBODY = "Accept: text/event-stream";
  private static final String GM = "Authorization: Bearer " + LiveServer.TOKEN;
  private static final String STREAM = "/api/active-view/stream/";
  private static final String DRAFT = "?draft=true";
  private static final String FOR_PLAYERS = DRAFT + "&audience=players";
  private static final String PLACE = "/api/gm/encounter/place-token/";
  private static final String TOGGLE = "/api/gm/encounter/toggle-room/";

  @Test
  void showsWhatWouldBeShownToWhomAndNobodyElseHearsOfIt() throws Exception {
    try (LiveServer server = LiveServer.of(campaign());
        StreamRecorder recorder = new StreamRecorder()) {
      enter(server);
      Display shown = recorder.open(server.address(), GM, "?news=true");
      Display players = recorder.open(server.address(), ANYBODY, "?news=true");
      Display whole = recorder.open(server.address(), GM, DRAFT);
      Display theirs = recorder.open(server.address(), GM, FOR_PLAYERS);
      recorder.readUntil(d -> !d.events().isEmpty(), LIMIT);
      recorder.readUntil(d -> d == whole || d == theirs || d.events().size() == 2, LIMIT);

      server.post(PLACE + DRAFT, token("STOWAWAY", "vault"));
      recorder.readUntil(d -> d != whole || last(d).contains("STOWAWAY"), LIMIT);
      server.post("/api/gm/broadcast/" + DRAFT, "{\"content\": \"STOWAWAY\"}");
      server.post("/api/gm/charon/send/" + DRAFT, "{\"content\": \"STOWAWAY\"}");
      server.post(TOGGLE + DRAFT, "{\"room_id\": \"vault\", \"visible\": true}");
      recorder.readUntil(d -> d != theirs || last(d).contains("STOWAWAY"), LIMIT);
      assertThat(theirs.events().get(0).data()).doesNotContain("STOWAWAY");

      server.post("/api/gm/switch-view/", "{\"view_type\": \"BRIDGE\"}");
      recorder.readUntil(d -> last(d).contains("BRIDGE"), LIMIT);
      for (Display other : new Display[] {shown, players}) {
        assertThat(other.events())
            .as("the first state, what is newest, the change")
            .extracting(Event::name)
            .containsExactly("activeview", "news", "activeview");
        assertThat(other.events()).extracting(Event::data).noneMatch(d -> d.contains("STOWAWAY"));
      }
      assertThat(server.authorized("/api/gm/displays/").body())
          .as("a preview is no display")
          .isEqualTo("{\"players\":1,\"gm\":1}");
    }
  }

  @ParameterizedTest
  @EnumSource(HttpTransport.class)
  void goesOnWithTheTableAndWithWhatIsCarriedOut(HttpTransport transport) throws Exception {
    try (LiveServer server = LiveServer.over(transport);
        StreamRecorder recorder = new StreamRecorder()) {
      Display preview = recorder.open(server.address(), GM + "\r\nAccept-Encoding: gzip", DRAFT);
      recorder.readUntil(d -> d.lastId() == 0, LIMIT);

      server.post(PLACE + DRAFT, token("GUARD", ""));
      recorder.readUntil(d -> last(d).contains("GUARD"), LIMIT);
      server.post(PLACE, token("THIEF", ""));
      recorder.readUntil(d -> last(d).contains("GUARD") && last(d).contains("THIEF"), LIMIT);
      server.post("/api/gm/draft/go/", "");
      server.post("/api/gm/switch-view/", "{\"view_type\": \"BRIDGE\"}");
      recorder.readUntil(d -> last(d).contains("BRIDGE"), LIMIT);

      assertThat(last(preview)).isEqualTo(server.authorized("/api/active-view/").body());
    }
  }

  @Test
  void isThereAgainForWhoComesLater() throws Exception {
    try (LiveServer server = LiveServer.of(campaign())) {
      server.post(PLACE + DRAFT, token("GUARD", ""));
      for (int i = 0; i < 3; i++) {
        try (StreamRecorder recorder = new StreamRecorder()) {
          Display preview = recorder.open(server.address(), GM, DRAFT);
          recorder.readUntil(d -> d.lastId() == 0, LIMIT);
          assertThat(last(preview)).contains("GUARD");
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {DRAFT, FOR_PLAYERS, "?draft=maybe", "?cue=lock-opens"})
  void isForGameMasters(String query) throws Exception {
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS)) {
      HttpResponse<String> anybody = server.get(STREAM + query);
      assertThat(anybody.statusCode()).isEqualTo(401);
      assertThat(anybody.body()).isEqualTo("{\"error\":\"Authentication required\"}");
      assertThat(anybody.headers().firstValue("www-authenticate")).isPresent();
      assertThat(
              server.get(STREAM + query, "Cookie", "sessionid=kim-is-logged-in").statusCode())
          .isEqualTo(403);
      assertThat(server.get(STREAM + query, "Authorization", "Bearer none").statusCode())
          .isEqualTo(401);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "?draft=maybe,draft must be",
    "?draft=,draft must be",
    "?cue=lock-opens,no cue",
    "?draft=true&cue=x,no cue",
    "?draft=true&news=true,news",
    "?draft=true&audience=all,audience"
  })
  void whatCannotBeShownIsRefused(String query, String error) throws Exception {
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS)) {
      HttpResponse<String> answer = server.authorized(STREAM + query);

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains(error);
    }
  }

  @Test
  void falseIsTheViewAsItIs() throws Exception {
    try (LiveServer server = LiveServer.of(campaign());
        StreamRecorder recorder = new StreamRecorder()) {
      server.post(PLACE + DRAFT, token("GUARD", ""));
      Display players = recorder.open(server.address(), ANYBODY, "?draft=false");
      Display gm = recorder.open(server.address(), GM, "?draft=false");
      recorder.readUntil(d -> d.lastId() == 0, LIMIT);

      assertThat(last(players)).doesNotContain("GUARD");
      assertThat(last(gm)).doesNotContain("GUARD");
    }
  }

  @Test
  void endsWithTheRightToIt() throws Exception {
    try (LiveServer server = inspecting();
        StreamRecorder recorder = new StreamRecorder()) {
      Display whole = recorder.open(server.address(), GM, DRAFT);
      Display theirs = recorder.open(server.address(), GM, FOR_PLAYERS);
      recorder.readUntil(d -> d.lastId() == 0, LIMIT);

      server.revokeToken();

      recorder.readUntil(Display::isClosed, LIMIT);
      assertThat(whole.endedProperly()).isTrue();
      assertThat(theirs.endedProperly()).isTrue();
    }
  }

  private static LiveServer inspecting() throws IOException {
    StreamSettings defaults = StreamSettings.DEFAULTS;
    return LiveServer.with(HttpSettings.DEFAULTS.with(new StreamSettings(
        defaults.keepalive(),
        defaults.heartbeat(),
        defaults.stalledWrite(),
        Duration.ofMillis(50))));
  }

  private static void enter(LiveServer server) throws Exception {
    server.post(
        "/api/gm/switch-view/", "{\"view_type\": \"ENCOUNTER\", \"location_slug\": \"wick\"}");
  }

  private static String token(String name, String room) {
    return "{\"type\": \"npc\", \"name\": \"" + name + "\", \"x\": 1, \"y\": 1, \"room_id\": \""
        + room + "\"}";
  }

  private static String last(Display display) {
    return display.events().get(display.events().size() - 1).data();
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
