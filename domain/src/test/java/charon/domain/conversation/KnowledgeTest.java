package charon.domain.conversation;

import static charon.domain.CampaignSamples.attributes;
import static charon.domain.CampaignSamples.campaign;
import static charon.domain.CampaignSamples.location;
import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.Attributes;
import charon.domain.campaign.Charts;
import charon.domain.campaign.EncounterMap;
import charon.domain.campaign.Galaxy;
import charon.domain.campaign.Location;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnowledgeTest {

  private static final Location WICK = new Location(
      "wick",
      attributes(
          "type", "station",
          "name", "Wick Station",
          "status", "OPERATIONAL",
          "description", "A ring\nof light.\n"),
      EncounterMap.NONE,
      Charts.NONE,
      List.of(),
      List.of(),
      Optional.of(attributes("instance_id", "WICK-2", "clearance_level", "VISITOR", "x", "y")));

  private static final Galaxy GALAXY = campaign(location(
          "lantern",
          attributes("type", "system", "name", "Lantern"),
          EncounterMap.NONE,
          location("undescribed", WICK)))
      .galaxy();

  @Test
  void everyLocationOnTheWayIsKnownAndTheInstanceOfTheLast() {
    assertThat(Knowledge.at("lantern/undescribed/wick", GALAXY).lines())
        .containsExactly(
            "system Lantern",
            "station Wick Station; status: OPERATIONAL; A ring of light.",
            "your instance: WICK-2; your clearance level: VISITOR");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "nowhere, 0",
    "wick, 0",
    "/lantern, 0",
    "lantern, 1",
    "lantern/, 1",
    "lantern/nowhere/wick, 1",
    "lantern/undescribed, 1"
  })
  void pathIsFollowedAsFarAsItLeads(String path, int lines) {
    assertThat(Knowledge.at(path, GALAXY).lines()).hasSize(lines);
  }

  @Test
  void commentsAreNotKnown() {
    Galaxy galaxy = described(
        attributes("description", "A ring<!-- " + "x".repeat(300) + " --> of light%% or not %%."));

    assertThat(Knowledge.at("deep", galaxy).lines()).containsExactly("A ring of light.");
    Attributes said =
        attributes("name", "Wick %%a trap%%", "type", "<!-- x -->station", "status", "OPEN<!-- y");
    assertThat(Knowledge.at("deep", described(said)).lines())
        .containsExactly("station Wick; status: OPEN");
  }

  @Test
  void descriptionIsCutAfter200Characters() {
    Galaxy galaxy = described(attributes("description", "😀".repeat(201)));

    assertThat(Knowledge.at("deep", galaxy).lines()).containsExactly("😀".repeat(200));
  }

  @Test
  void whatIsMissingIsLeftOut() {
    assertThat(Knowledge.at("deep", described(attributes("type", "", "status", null)))
            .lines())
        .isEmpty();
    assertThat(Knowledge.at("deep", described(attributes("status", "SEALED"))).lines())
        .containsExactly("status: SEALED");
  }

  private static Galaxy described(Attributes members) {
    return campaign(location("deep", members, EncounterMap.NONE)).galaxy();
  }
}
