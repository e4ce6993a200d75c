package charon.persistence.campaign.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class CopiesTest {

  @Test
  void whatOnlySoundsLikeACopyIsAnotherFile() {
    Set<String> alone = Set.of("deck copy.yaml", "gold.yaml", "deck-2.yaml", "hold.yaml");

    assertThat(alone).noneMatch(name -> Leftovers.isCopy(name, alone));
    assertThat(Leftovers.isCopy("deck-b.yaml", Set.of("deck.yaml", "deck-b.yaml")))
        .isFalse();
    assertThat(Leftovers.isCopy("old-base", Set.of("base", "old-base"))).isFalse();
  }
}
