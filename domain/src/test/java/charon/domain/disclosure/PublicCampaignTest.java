package charon.domain.disclosure;

import static charon.domain.CampaignSamples.attributes;
import static charon.domain.CampaignSamples.plan;
import static charon.domain.CampaignSamples.single;
import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.Attributes;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.Charts;
import charon.domain.campaign.CommTerminal;
import charon.domain.campaign.EncounterMap;
import charon.domain.campaign.Galaxy;
import charon.domain.campaign.Location;
import charon.domain.campaign.People;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What players may know of a campaign whatever is shown. */
class PublicCampaignTest {

  private static final Campaign WHOLE = new Campaign(
      Galaxy.of(Optional.of(told("stars")), List.of(place("sol", place("wick")))),
      new People(
          List.of(told("pilot")),
          List.of(
              told("friend").with("met", true),
              told("stranger").with("met", false),
              told("rumour"),
              told("question").with("met", "no"),
              told("nearly").with("met", "yes"),
              told("forgotten").with("met", null)),
          List.of("loose.png")),
      Optional.of(attributes("ship", told("boat"))),
      List.of(told("session")),
      Optional.of(told("assistant")),
      List.of(),
      List.of());

  private final Campaign known = PublicCampaign.of(WHOLE).known();

  @Test
  void peopleAreThoseWhomTheCampaignDoesNotCallUnmet() {
    assertThat(known.people().npcs())
        .extracting(npc -> npc.text("id"))
        .containsExactly("friend", "rumour");
    assertThat(known.people().looseImages()).isEmpty();
  }

  @Test
  void everyFileIsWithoutWhatIsForTheGameMaster() {
    assertThat(known.galaxy().starMap()).contains(plain("stars"));
    assertThat(known.people().crew()).containsExactly(plain("pilot"));
    assertThat(known.people().npcs()).contains(plain("rumour"));
    assertThat(known.ship()).contains(attributes("ship", plain("boat")));
    assertThat(known.sessions()).containsExactly(plain("session"));
    assertThat(known.assistant()).isEmpty();
  }

  @Test
  void placesHaveTheirMembersAndChartsAtEveryDepthAndNothingElse() {
    Location wick = publicPlace("wick");

    assertThat(known.galaxy().systems()).containsExactly(publicPlace("sol", wick));
    assertThat(known.galaxy().place("wick").orElseThrow().location()).isEqualTo(wick);
  }

  private static Location place(String slug, Location... children) {
    return new Location(
        slug,
        told(slug),
        single(plan("hub", "hall")),
        new Charts(Optional.of(told("system")), Optional.of(told("orbit"))),
        List.of(new CommTerminal("desk", told("desk"), List.of(), List.of())),
        List.of(children),
        Optional.of(told("computer")));
  }

  private static Location publicPlace(String slug, Location... children) {
    return new Location(
        slug,
        plain(slug),
        EncounterMap.NONE,
        new Charts(Optional.of(plain("system")), Optional.of(plain("orbit"))),
        List.of(),
        List.of(children),
        Optional.empty());
  }

  private static Attributes told(String id) {
    return attributes(
        "id", id, "gm_notes", "x", "list", List.of(attributes("secret", "x", "open", "y")));
  }

  private static Attributes plain(String id) {
    return attributes("id", id, "list", List.of(attributes("open", "y")));
  }
}
