package charon.domain.view;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.encounter.Encounter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResumeViewTest {

  private static final ActiveView EARLIER = ActiveView.INITIAL
      .showing(ViewType.ENCOUNTER, "wick", "")
      .withEncounter(
          new Encounter(2, "b", Map.of("dock", true), Map.of(), Map.of(), List.of("mira")));

  @Test
  void theEarlierViewIsBack() {
    var resume = new ResumeView(EARLIER, List.of("dock", "bay"), List.of("dock", "bay"));

    assertThat(resume.applyTo(ActiveView.INITIAL)).isEqualTo(EARLIER);
  }

  @Test
  void aRoomThatTheMapDidNotHaveThenIsHidden() {
    var resume = new ResumeView(EARLIER, List.of("dock", "bay"), List.of("dock", "bay", "vault"));

    Encounter resumed = resume.applyTo(ActiveView.INITIAL).encounter();

    assertThat(resumed.isVisible("vault")).isFalse();
    assertThat(resumed.isVisible("bay")).as("not listed, but known then").isTrue();
    assertThat(resumed.isVisible("dock")).isTrue();
  }
}
