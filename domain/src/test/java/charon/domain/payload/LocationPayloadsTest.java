package charon.domain.payload;

import static charon.domain.CampaignSamples.attributes;
import static charon.domain.CampaignSamples.plan;
import static charon.domain.CampaignSamples.single;
import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.Attributes;
import charon.domain.campaign.Charts;
import charon.domain.campaign.CommTerminal;
import charon.domain.campaign.EncounterMap;
import charon.domain.campaign.Location;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is told of a location and its terminals. */
class LocationPayloadsTest {

  @Test
  void missingLabelsAreEmptyAndOthersAreAsTheFileHasThem() {
    Location location =
        at(Attributes.EMPTY, new CommTerminal("desk", Attributes.EMPTY, List.of(), List.of()));
    Location odd = at(
        attributes("name", null, "type", 5, "status", List.of("x"), "secret", "kept"),
        new CommTerminal(
            "desk", attributes("slug", "y", "owner", null, "pin", 1234), List.of(), List.of()));

    assertThat(LocationNode.of(location).labels())
        .isEqualTo(
            attributes("slug", "wick", "name", "", "type", "", "status", "", "description", ""));
    assertThat(LocationNode.of(location).terminals())
        .containsExactly(attributes("slug", "desk", "name", "", "owner", "", "description", ""));
    assertThat(LocationNode.of(odd).labels())
        .isEqualTo(attributes(
            "slug", "wick", "name", null, "type", 5, "status", List.of("x"), "description", ""));
    assertThat(LocationNode.of(odd).terminals())
        .containsExactly(attributes("slug", "desk", "name", "", "owner", null, "description", ""));
  }

  @Test
  void treeHasTheLocationsInside() {
    Location inner = at(attributes("name", "Inner"));
    Location outer = new Location(
        "outer",
        Attributes.EMPTY,
        single(plan("hub")),
        Charts.NONE,
        List.of(),
        List.of(inner),
        Optional.empty());

    LocationNode tree = LocationNode.of(outer);

    assertThat(tree.hasMap()).isTrue();
    assertThat(tree.children()).containsExactly(LocationNode.of(inner));
    assertThat(tree.children().get(0).hasMap()).isFalse();
  }

  @Test
  void terminalHasItsLabelsAndTheNameOfItsLocation() {
    Attributes message = attributes("message_id", "m1");
    CommTerminal terminal = new CommTerminal(
        "desk",
        attributes("owner", "Keeper", "terminal_id", 7, "access_level", null, "inbox", "x"),
        List.of(message),
        List.of());

    TerminalPage page = TerminalPage.of(at(attributes("name", "Wick"), terminal), terminal);

    assertThat(page)
        .isEqualTo(new TerminalPage(
            attributes(
                "slug",
                "desk",
                "owner",
                "Keeper",
                "terminal_id",
                7,
                "access_level",
                null,
                "description",
                "",
                "location_name",
                "Wick"),
            List.of(message),
            List.of()));
  }

  @Test
  void terminalThatSaysNothingIsPublic() {
    CommTerminal terminal = new CommTerminal("desk", Attributes.EMPTY, List.of(), List.of());

    Attributes labels =
        TerminalPage.of(at(Attributes.EMPTY, terminal), terminal).labels();

    assertThat(labels)
        .isEqualTo(attributes(
            "slug",
            "desk",
            "owner",
            "",
            "terminal_id",
            "",
            "access_level",
            "PUBLIC",
            "description",
            "",
            "location_name",
            ""));
  }

  private static Location at(Attributes members, CommTerminal... terminals) {
    return new Location(
        "wick",
        members,
        EncounterMap.NONE,
        Charts.NONE,
        List.of(terminals),
        List.of(),
        Optional.empty());
  }
}
