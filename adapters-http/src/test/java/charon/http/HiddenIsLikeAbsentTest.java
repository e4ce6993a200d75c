package charon.http;

import static charon.http.Campaigns.visited;
import static charon.http.Who.ANONYMOUS;
import static charon.http.Who.PLAYER;
import static charon.http.Who.SCRIPT;
import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.Attributes;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.CommTerminal;
import charon.domain.campaign.DeckPlan;
import charon.domain.campaign.EncounterMap;
import charon.domain.campaign.Galaxy;
import charon.domain.campaign.People;
import charon.domain.disclosure.Fog;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who asks for what is hidden gets status, header fields and body of what does not exist. */
class HiddenIsLikeAbsentTest {

  private static final String MOVE = "/api/gm/encounter/move-token/";

  private final TestCharon charon = new TestCharon(campaign(), Fog.ON);

  @BeforeEach
  void showTheHallAndNotTheVault() {
    gm("/api/gm/switch-view/", "{\"view_type\": \"ENCOUNTER\", \"location_slug\": \"wick\"}");
    gm("/api/gm/encounter/toggle-room/", "{\"room_id\": \"hall\", \"visible\": true}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"vault", "shaft"})
  void moveIntoAHiddenRoomIsLikeOneIntoARoomThatDoesNotExist(String room) {
    String rat = placed("hall");

    assertThat(moved(rat, room)).isEqualTo(moved(rat, "nowhere")).isEqualTo(moved(rat, ""));
    assertThat(moved(rat, room).status()).isEqualTo(200);
    assertThat(moved(rat, room)).as("a room in sight").isNotEqualTo(moved(rat, "hall"));
  }

  @Test
  void moveIntoARoomElsewhereIsLikeOneIntoNoneAlsoWhenNothingIsHiddenHere() {
    String rat = placed("hall");
    gm("/api/gm/encounter/toggle-room/", "{\"room_id\": \"vault\", \"visible\": true}");

    assertThat(moved(rat, "shaft")).isEqualTo(moved(rat, "nowhere"));
  }

  @Test
  void moveOfATokenThatIsHiddenIsLikeOneOfATokenThatDoesNotExist() {
    String lurker = placed("vault");
    String ghost = placed("hall");
    gm(
        "/api/gm/encounter/update-token-status/",
        "{\"token_id\": \"" + ghost + "\", \"status\": [\"hidden\"]}");

    Reply absent = moved("00000000000000ff", "hall");

    assertThat(absent.status()).isEqualTo(404);
    assertThat(moved(lurker, "hall")).isEqualTo(absent);
    assertThat(moved(ghost, "hall")).isEqualTo(absent);
    assertThat(charon.post(MOVE, move(lurker, "vault")).as(SCRIPT).send().status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/encounter-map/ore/,              /api/encounter-map/nowhere/",
    "/api/encounter-map/ore/?deck_id=deep, /api/encounter-map/nowhere/?deck_id=deep",
    "/api/encounter-map/ore/all-decks/,    /api/encounter-map/nowhere/all-decks/",
    "/api/terminal/wick/safe/,             /api/terminal/wick/nothing/",
    "/api/terminal/ore/foreman/,           /api/terminal/nowhere/foreman/",
    "/api/terminal/ore/foreman/,           /api/terminal/ore/nothing/",
    "/data/campaign/NPCs/images/keeper.png, /data/campaign/NPCs/images/missing.png"
  })
  void hiddenPageIsLikeOneThatDoesNotExist(String hidden, String absent) {
    Reply answer = charon.get(absent).send();

    assertThat(answer.status()).isEqualTo(404);
    assertThat(charon.get(hidden).as(ANONYMOUS).send()).isEqualTo(answer);
    assertThat(charon.get(hidden).as(PLAYER).send()).isEqualTo(answer);
    assertThat(charon.get(asPlayers(hidden)).as(SCRIPT).send()).isEqualTo(answer);
    assertThat(charon.get(hidden).as(SCRIPT).send().status()).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource(
      value = Who.class,
      names = {"ANONYMOUS", "PLAYER"})
  void hiddenPageOpensOnceItIsShown(Who who) {
    gm("/api/gm/show-terminal/", "{\"location_slug\": \"wick\", \"terminal_slug\": \"safe\"}");
    gm("/api/gm/encounter/toggle-portrait/", "{\"npc_id\": \"keeper\"}");

    for (String shown : List.of(
        "/api/terminal/wick/safe/",
        "/api/encounter-map/wick/",
        "/data/campaign/NPCs/images/keeper.png")) {
      assertThat(charon.get(shown).as(who).send().status()).as(shown).isEqualTo(200);
    }
  }

  private Reply moved(String token, String room) {
    return charon.post(MOVE, move(token, room)).send();
  }

  private static String move(String token, String room) {
    return "{\"token_id\": \"" + token + "\", \"x\": 50, \"y\": 50, \"room_id\": \"" + room + "\"}";
  }

  private String placed(String room) {
    return gm(
            "/api/gm/encounter/place-token/",
            "{\"type\": \"npc\", \"name\": \"Rat\", \"x\": 1, \"y\": 1, \"room_id\": \"" + room
                + "\"}")
        .json()
        .get("token_id")
        .stringValue();
  }

  private Reply gm(String path, String body) {
    Reply reply = charon.post(path, body).as(SCRIPT).send();
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply;
  }

  private static String asPlayers(String uri) {
    return uri + (uri.contains("?") ? "&" : "?") + "audience=players";
  }

  private static Campaign campaign() {
    Attributes keeper = JsonText.attributes("{\"id\": \"keeper\", \"met\": false,"
        + " \"portrait\": \"/data/" + SampleCampaign.IMAGE + "\"}");
    return new Campaign(
        Galaxy.of(
            Optional.empty(),
            List.of(
                visited("wick", "{}", map("hall", "vault"), terminal("office"), terminal("safe")),
                visited("ore", "{}", map("shaft"), terminal("foreman")))),
        new People(List.of(), List.of(keeper), List.of()),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  private static EncounterMap map(String... rooms) {
    String list = "{\"id\": \"" + String.join("\"}, {\"id\": \"", rooms) + "\"}";
    Attributes members = JsonText.attributes("{\"rooms\": [" + list + "]}");
    return new EncounterMap(
        Optional.empty(),
        Optional.of(new DeckPlan("plan", members, Optional.empty(), Optional.empty())));
  }

  private static CommTerminal terminal(String slug) {
    return new CommTerminal(slug, JsonText.attributes("{}"), List.of(), List.of());
  }
}
