package charon.domain.disclosure;

import static charon.domain.CampaignSamples.attributes;
import static charon.domain.CampaignSamples.campaign;
import static charon.domain.CampaignSamples.deck;
import static charon.domain.CampaignSamples.decks;
import static charon.domain.CampaignSamples.location;
import static charon.domain.CampaignSamples.planOf;
import static charon.domain.disclosure.FogSamples.encounterAt;
import static charon.domain.disclosure.FogSamples.room;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import charon.domain.campaign.Campaign;
import charon.domain.encounter.Encounter;
import charon.domain.encounter.GridPosition;
import charon.domain.encounter.MoveToken;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Which tokens players see whose deck is said: the upper one is on, with a hall that is shown; the lower
 * has a pump room in sight and a vault that is hidden; of the cellar nothing is shown.
 */
class TokensOnDecksTest {

  private static final TokenId ID = new TokenId("t1");
  private static final Campaign CAMPAIGN = campaign(location(
      "wick",
      attributes("name", "Wick"),
      decks(
          deck("upper", planOf("upper", attributes("rooms", List.of(room("hall", 0, 0, 9, 9))))),
          deck(
              "lower",
              planOf(
                  "lower",
                  attributes(
                      "rooms", List.of(room("pumps", 10, 0, 9, 9), room("vault", 0, 0, 9, 9))))),
          deck(
              "cellar",
              planOf("cellar", attributes("rooms", List.of(room("hole", 0, 0, 9, 9))))))));
  private static final Map<String, Boolean> VISIBILITY =
      Map.of("hall", true, "pumps", true, "vault", false, "hole", false);

  static Stream<Arguments> tokens() {
    return Stream.of(
        arguments("on the deck that is shown", "upper", "", 1, 1, true),
        arguments("on another, in a room in sight", "lower", "", 11, 1, true),
        arguments("on another, in a hidden room over one in sight", "lower", "", 1, 1, false),
        arguments("on another, in no room", "lower", "", 30, 1, true),
        arguments("on another, naming a room in sight", "lower", "pumps", 1, 1, true),
        arguments("on a hidden deck, in no room", "cellar", "", 30, 1, false),
        arguments("on a hidden deck, naming a room in sight", "cellar", "hall", 1, 1, false),
        arguments("on a deck that is nowhere", "loft", "", 1, 1, false),
        arguments("on whichever is shown", "", "", 1, 1, true));
  }

  @ParameterizedTest(name = "{0}: {5}")
  @MethodSource("tokens")
  void tokenIsSeenByTheRoomsOfItsDeck(
      String rule, String deck, String room, int x, int y, boolean seen) {
    assertThat(known(token(deck, room, x, y)).view().encounter().tokens().containsKey(ID))
        .as(rule)
        .isEqualTo(seen);
  }

  @Test
  void playersNameADeckThatTheyDoNotKnowInVain() {
    Disclosure known = known(token("upper", "", 1, 1));

    assertThat(known.limited(move("lower")).deckId()).contains("lower");
    assertThat(known.limited(move("")).deckId()).contains("");
    assertThat(known.limited(move("cellar")).deckId()).isEmpty();
    assertThat(known.limited(move("nowhere")).deckId()).isEmpty();
  }

  private static Token token(String deck, String room, int x, int y) {
    return FogSamples.token(room, x, y).onDeck(deck);
  }

  private static MoveToken move(String deck) {
    return new MoveToken(ID, new GridPosition(2, 2), "", Optional.of(deck));
  }

  private static Disclosure known(Token token) {
    Encounter encounter =
        new Encounter(1, "upper", VISIBILITY, Map.of(), Map.of(ID, token), List.of());
    return Disclosure.toPlayers(
        Sight.of(encounterAt("wick", encounter), PublicCampaign.of(CAMPAIGN)));
  }
}
