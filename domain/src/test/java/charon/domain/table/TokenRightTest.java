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

class TokenRightTest {

  private static final List<Attributes> CREW = List.of(
      attributes("id", "marsh", "name", "Ines Marsh", "player", "kim"),
      attributes("id", "drone", "name", "Drone", "player", "kim"),
      attributes("id", "oduya", "name", "Dr. Femi Oduya"),
      attributes("name", "Nobody"));

  @ParameterizedTest(name = "tied to {0}, logged in as {1}, moves {2}, {3}: {4}")
  @CsvSource({
    "marsh, '', t1, Ines Marsh, true",
    "marsh, '', t1, ' ines MARSH', true",
    "marsh, '', marsh, Tinder, true",
    "marsh, '', t1, Drone, false", // of the same player, but on another phone
    "marsh, '', kim, Kim, false",
    "marsh, kim, t1, Drone, true", // who logs in has all that are theirs
    "oduya, '', t1, Dr. Femi Oduya, true", // nobody need have an account
    "oduya, kim, t1, Ines Marsh, true",
    "oduya, kim, t1, Dr. Femi Oduya, true",
    "ghost, '', ghost, ghost, false", // not in the campaign
    "'', '', t1, Nobody, false",
  })
  void ofTheirOwnIsWhatIsTheirsByLoginOrByTheirDisplay(
      String crew, String player, String id, String name, boolean covered) {
    TokenRight right = new TokenRight(PlayerTokens.OWN, player, crew);

    assertThat(right.covers(new TokenId(id), token(name), CREW)).isEqualTo(covered);
    assertThat(right.isAny()).isFalse();
    assertThat(right.isNone()).isEqualTo(crew.isEmpty() && player.isEmpty());
  }

  @Test
  void whatTheTableSaysOfAllHolds() {
    assertThat(TokenRight.ANY.covers(new TokenId("t1"), token("Drone"), CREW)).isTrue();
    assertThat(TokenRight.ANY.isNone()).isFalse();

    TokenRight none = new TokenRight(PlayerTokens.NONE, "kim", "marsh");
    assertThat(none.covers(new TokenId("marsh"), token("Ines Marsh"), CREW)).isFalse();
    assertThat(none.isNone()).isTrue();
  }

  private static Token token(String name) {
    return new Token(TokenType.PLAYER, name, new GridPosition(1, 1), List.of(), "", "");
  }
}
