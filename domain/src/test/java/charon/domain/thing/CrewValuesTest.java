package charon.domain.thing;

import static charon.domain.CampaignSamples.attributes;
import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.Attributes;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CrewValuesTest {

  private static final CrewValues HURT = new CrewValues(
      Optional.of(4L), Optional.of(3L), Optional.of(1L), Optional.of(List.of("Bleeding")));

  @Test
  void valuesKeepTheShapeAndThePlaceThatTheyHaveInTheFile() {
    Attributes person = attributes(
        "id",
        "marsh",
        "stress",
        attributes("current", 2, "max", 20),
        "health",
        attributes("current", 10, "max", 12, "note", "tough"),
        "wounds",
        0,
        "name",
        "Ines Marsh");

    assertThat(HURT.over(person).members())
        .containsExactlyEntriesOf(attributes(
                "id",
                "marsh",
                "stress",
                attributes("current", 4, "max", 20),
                "health",
                attributes("current", 3, "max", 12, "note", "tough"),
                "wounds",
                1,
                "name",
                "Ines Marsh",
                "conditions",
                List.of("Bleeding"))
            .members());
  }

  @Test
  void whatTheFileDoesNotHaveIsAPlainNumber() {
    assertThat(HURT.over(attributes("id", "marsh", "stress", "high")))
        .isEqualTo(attributes(
            "id",
            "marsh",
            "stress",
            4,
            "health",
            3,
            "wounds",
            1,
            "conditions",
            List.of("Bleeding")));
  }

  @Test
  void ofWhatNothingIsSaidTheFileHasItsSay() {
    Attributes person = attributes("id", "marsh", "stress", 2, "conditions", List.of("Tired"));
    CrewValues calm =
        new CrewValues(Optional.of(0L), Optional.empty(), Optional.empty(), Optional.empty());

    assertThat(calm.over(person))
        .isEqualTo(attributes("id", "marsh", "stress", 0, "conditions", List.of("Tired")));
    assertThat(CrewValues.NONE.over(person)).isSameAs(person);
  }
}
