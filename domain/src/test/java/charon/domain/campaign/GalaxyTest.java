package charon.domain.campaign;

import static charon.domain.CampaignSamples.attributes;
import static charon.domain.CampaignSamples.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GalaxyTest {

  @Test
  void everyLocationIsFoundWithItsPathFromTheTop() {
    Galaxy galaxy = galaxy(location("lantern", location("tallow", location("wick"))));

    assertThat(pathOf(galaxy, "lantern")).containsExactly("lantern");
    assertThat(pathOf(galaxy, "tallow")).containsExactly("lantern", "tallow");
    assertThat(pathOf(galaxy, "wick")).containsExactly("lantern", "tallow", "wick");
  }

  @Test
  void unknownAndEmptySlugsMeanNoPlace() {
    Galaxy galaxy = galaxy(location("lantern"));

    assertThat(galaxy.place("wick")).isEmpty();
    assertThat(galaxy.place("")).isEmpty();
  }

  @Test
  void ambiguousSlugMeansTheDeepOneOfAnEarlierBranch() {
    Galaxy galaxy = galaxy(location("a", location("b", location("dock"))), location("dock"));

    assertThat(pathOf(galaxy, "dock")).containsExactly("a", "b", "dock");
  }

  @Test
  void ambiguousSlugMeansALocationBeforeItsChildren() {
    Galaxy galaxy = galaxy(location("dock", location("dock", location("dock"))));

    assertThat(pathOf(galaxy, "dock")).containsExactly("dock");
  }

  @Test
  void ambiguousSlugMeansTheFirstOfTwoSiblingBranches() {
    Galaxy galaxy =
        galaxy(location("s", location("b", location("dock")), location("c", location("dock"))));

    assertThat(pathOf(galaxy, "dock")).containsExactly("s", "b", "dock");
  }

  @Test
  void systemsAreLocationsAtTheTopOnly() {
    Location lantern = location("lantern", location("tallow"));

    assertThat(galaxy(lantern).system("lantern")).contains(lantern);
    assertThat(galaxy(lantern).system("tallow")).isEmpty();
  }

  @Test
  void childrenAreFoundDirectlyBelowOnly() {
    Location tallow = location("tallow", location("wick"));
    Location lantern = location("lantern", tallow);

    assertThat(lantern.child("tallow")).contains(tallow);
    assertThat(lantern.child("wick")).isEmpty();
  }

  @Test
  void fileOfALocationCannotSetWhatTheServerSets() {
    Location wick = location(
        "wick",
        attributes(
            "slug",
            "x",
            "name",
            "Wick",
            "map",
            1,
            "maps",
            1,
            "has_map",
            true,
            "terminals",
            1,
            "children",
            1,
            "directory",
            "/srv",
            "lore",
            "a note"),
        EncounterMap.NONE);

    assertThat(wick.members()).isEqualTo(attributes("name", "Wick", "lore", "a note"));
  }

  @Test
  void laterChangesOfTheSourceListAreNotSeen() {
    List<Location> systems = new ArrayList<>(List.of(location("lantern")));
    Galaxy galaxy = Galaxy.of(Optional.empty(), systems);

    systems.clear();

    assertThat(galaxy.systems()).hasSize(1);
  }

  private static Galaxy galaxy(Location... systems) {
    return Galaxy.of(Optional.empty(), List.of(systems));
  }

  private static List<String> pathOf(Galaxy galaxy, String slug) {
    return galaxy.place(slug).orElseThrow().path();
  }
}
