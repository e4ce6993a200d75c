package charon.domain.table;

import static charon.domain.CampaignSamples.attributes;
import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.Attributes;
import charon.domain.encounter.GridPosition;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import charon.domain.encounter.TokenType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlayerTokensTest {

  /** kim plays two of them, oduya logs in by the id of his. */
  private static final List<Attributes> CREW = List.of(
      attributes("id", "marsh", "name", "Ines Marsh", "player", "Kim"),
      attributes("id", "drone", "player", "kim"),
      attributes("id", "oduya", "name", "Dr. Femi Oduya"),
      attributes("name", "Nobody"));

  @ParameterizedTest(name = "{0} moves {2}, {1}: {3}")
  @CsvSource({
    "kim, t1, Kim, true", // by their own name
    "kim, kim, Somebody, true",
    "kim, t1, Ines Marsh, true", // by that of whom they play
    "kim, t1, ' INES marsh ', true",
    "kim, marsh, Tinder, true",
    "kim, drone, Drone, true",
    "oduya, t1, Dr. Femi Oduya, true",
    "oduya, oduya, Doc, true",
    "kim, oduya, Doc, false",
    "kim, t1, Dr. Femi Oduya, false",
    "kim, t1, Ines Marsh 2, false",
    "bo, t1, Nobody, false",
    "'', t1, Nobody, false",
    "'', marsh, Ines Marsh, false",
  })
  void ownIsWhatHasTheirNameOrThatOfWhomTheyPlay(
      String player, String id, String name, boolean isTheirs) {
    assertThat(PlayerTokens.OWN.allows(player, new TokenId(id), token(name), CREW))
        .isEqualTo(isTheirs);
  }

  @Test
  void allAndNoneAskForNoName() {
    Token kim = token("kim");

    assertThat(PlayerTokens.ALL.allows("", new TokenId("t1"), kim, CREW)).isTrue();
    assertThat(PlayerTokens.NONE.allows("kim", new TokenId("t1"), kim, CREW)).isFalse();
  }

  private static Token token(String name) {
    return new Token(TokenType.PLAYER, name, new GridPosition(1, 1), List.of(), "", "");
  }
}
