package charon.domain.disclosure;

import static charon.domain.CampaignSamples.attributes;
import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.Attributes;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Members for the game master alone. */
class GmMembersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gm_notes", "gm_", "gm_anything", "secret", "secrets", "GM_notes", "Gm_Notes", "gm-notes",
        "gmNotes", "gm notes", "GM Notes", "GMNotes", "Secret", "SECRETS", "dm_notes", "DM-notes",
        "gm.notes", "gm\u00a0notes", " gm_notes", "_gm_notes", "gmnotes", "GMNOTES", "secret "
      })
  void areRemovedWhereverTheyAre(String name) {
    Attributes tree = attributes(
        name,
        "told",
        "a",
        attributes(name, attributes("b", 1), "c", 2),
        "list",
        List.of(attributes(name, List.of()), List.of(attributes("d", attributes(name, true)))));

    assertThat(GmMembers.removedFrom(tree))
        .isEqualTo(attributes(
            "a",
            attributes("c", 2),
            "list",
            List.of(Attributes.EMPTY, List.of(attributes("d", Attributes.EMPTY)))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gm", "gmail", "secretary", "top_secret", "notes"})
  void areNotThoseWithSimilarNames(String name) {
    Attributes tree = attributes(name, "told", "a", List.of(attributes(name, 1)));

    assertThat(GmMembers.removedFrom(tree)).isEqualTo(tree);
  }

  @Test
  void allElseStaysAsItIsInItsOrder() {
    Attributes tree = attributes(
        "z", null, "gm_a", 1, "b", Arrays.asList("secret", null, 2.5), "a", "gm_notes: told");

    assertThat(GmMembers.removedFrom(tree).members().keySet()).containsExactly("z", "b", "a");
    assertThat(GmMembers.removedFrom(tree))
        .isEqualTo(
            attributes("z", null, "b", Arrays.asList("secret", null, 2.5), "a", "gm_notes: told"));
  }

  @Test
  void commentsAreTakenOutOfEveryTextOfATree() {
    assertThat(GmMembers.removedFrom(attributes(
            "body", "a<!-- b -->", "list", List.of("%%b%%c", attributes("d", "e<!--f-->")))))
        .isEqualTo(attributes("body", "a", "list", List.of("c", attributes("d", "e"))));
  }
}
