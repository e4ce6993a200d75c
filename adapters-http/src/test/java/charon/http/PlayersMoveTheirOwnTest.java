package charon.http;

import static charon.http.Who.ADMIN;
import static charon.http.Who.ANONYMOUS;
import static charon.http.Who.GM;
import static charon.http.Who.PLAYER;
import static charon.http.Who.SCRIPT;
import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.disclosure.Fog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which tokens players move is the table's setting. */
class PlayersMoveTheirOwnTest {

  private static final String MOVE = "/api/gm/encounter/move-token/";
  private static final String NONE = "Players do not move this table's tokens";

  private final TestCharon charon = new TestCharon(SampleCampaign.CAMPAIGN, Fog.ON);

  @BeforeEach
  void tokensOfSeveral() {
    give("switch-view", "{\"view_type\": \"ENCOUNTER\", \"location_slug\": \"wick\"}");
    give("encounter/room-visibility", "{\"room_visibility\": {\"hall\": true, \"bar\": true}}");
    place("own", "Player", "[]");
    place("rat", "Rat", "[]");
    place("lurker", "player", "[\"hidden\"]");
  }

  @Test
  void allIsWhatATableAllowsThatSaysNothing() {
    assertMoves(ANONYMOUS, "rat");
    assertMoves(PLAYER, "rat");
  }

  @Test
  void ownIsWhatHasTheNameOfWhoIsLoggedIn() {
    players("\"own\"");

    assertMoves(PLAYER, "own");
    move("rat").as(PLAYER).isRefused(403, "This token is somebody else's");
    assertMoves(GM, "rat");
    assertMoves(SCRIPT, "rat");
  }

  @Test
  void nobodyLearnsOfATokenThatIsHidden() {
    players("\"own\"");

    move("lurker").as(PLAYER).isRefused(404, "Token not found");
    move("nowhere").as(PLAYER).isRefused(404, "Token not found");
  }

  @Test
  void displayThatNobodyIsLoggedInAtMovesNothingWhereEachMovesTheirOwn() {
    players("\"own\"");

    for (String token : new String[] {"own", "rat", "lurker", "nowhere"}) {
      move(token).as(ANONYMOUS).isRefused(403, NONE);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Who.class,
      names = {"ANONYMOUS", "PLAYER"})
  void noneIsNoneWhateverThereIs(Who who) {
    players("\"none\"");

    for (String token : new String[] {"own", "rat", "lurker", "nowhere"}) {
      move(token).as(who).isRefused(403, NONE);
    }
    assertMoves(GM, "rat");
  }

  @Test
  void changeHoldsAtOnce() {
    players("\"none\"");
    move("rat").as(ANONYMOUS).isRefused(403, NONE);

    players("null"); // as the server says

    assertMoves(ANONYMOUS, "rat");
  }

  @Test
  void gameMasterAtADisplayIsNoPlayer() {
    players("\"none\"");

    Reply reply = charon
        .post(MOVE + "?audience=players", "{\"token_id\": \"rat\", \"x\": 2, \"y\": 2}")
        .as(GM)
        .send();

    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
  }

  private void assertMoves(Who who, String token) {
    Reply reply = move(token).as(who).send();
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
  }

  private Call move(String token) {
    return charon.post(MOVE, "{\"token_id\": \"" + token + "\", \"x\": 2, \"y\": 2}");
  }

  private void players(String whose) {
    Reply reply = charon
        .post("/api/admin/tables/default/", "{\"player_tokens\": " + whose + "}")
        .as(ADMIN)
        .send();
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
  }

  private void place(String id, String name, String status) {
    give("encounter/place-token", """
        {"token_id": "%s", "type": "player", "name": "%s", "x": 1, "y": 1, "room_id": "hall",
         "status": %s}""".formatted(id, name, status));
  }

  private void give(String command, String body) {
    Reply reply = charon.post("/api/gm/" + command + "/", body).as(SCRIPT).send();
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
  }
}
