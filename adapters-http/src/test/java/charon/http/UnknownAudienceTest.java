package charon.http;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who mistypes for whom they ask gets nothing, least of all what is meant for the game master. */
class UnknownAudienceTest {

  private final TestCharon charon = new TestCharon();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/active-view/",
        "/api/active-view/stream/",
        "/api/messages/",
        "/api/star-map/",
        "/api/ship-status/",
        "/api/encounter-map/wick/",
        "/api/encounter-map/wick/all-decks/",
        "/api/charon/story/conversation/",
        "/data/campaign/NPCs/images/keeper.png"
      })
  void isRefused(String path) {
    for (String audience : new String[] {"player", "PLAYERS", "gm", "", "players%20"}) {
      for (Who who : Who.values()) {
        charon.get(path + "?audience=" + audience).as(who).isRefusedNaming(400, "audience");
      }
    }
  }
}
