package charon.domain.payload;

import static charon.domain.CampaignSamples.attributes;
import static charon.domain.CampaignSamples.charted;
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
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server adds to the maps of space: section 6.2 of the HTTP interface. */
class SpaceMapsTest {

  private static final Optional<Attributes> FILE = Optional.of(attributes("name", "a map"));
  private static final Charts ORBIT = new Charts(Optional.empty(), FILE);
  private static final Charts SYSTEM = new Charts(FILE, Optional.empty());

  @Test
  void campaignWithoutMapsHasNone() {
    Galaxy galaxy = galaxy(location("sol", location("earth")));

    assertThat(StarMap.of(galaxy)).isEmpty();
    assertThat(SystemMap.of(galaxy, "sol")).isEmpty();
    assertThat(OrbitMap.of(galaxy, "sol", "earth")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "sol, true",
    "77, true",
    "void, false",
    "earth, false",
    "sol/earth, false",
    "'', false"
  })
  void starMapTellsWhichSystemsHaveAMap(String slug, boolean hasMap) {
    Attributes system = attributes("location_slug", slug, "has_system_map", "says the file");

    assertThat(starMap(system)).isEqualTo(system.with("has_system_map", hasMap));
  }

  @Test
  void slugThatIsANumberMeansTheDirectoryOfThatName() {
    assertThat(starMap(attributes("location_slug", 77)).isSet("has_system_map")).isTrue();
  }

  @Test
  void systemWithoutASlugHasNoMap() {
    assertThat(starMap(Attributes.EMPTY)).isEqualTo(attributes("has_system_map", false));
    assertThat(starMap(attributes("location_slug", null)).isSet("has_system_map"))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "systems"})
  void starMapWithoutSystemsIsPassedOn(String member) {
    Attributes file = attributes(member, null);

    assertThat(StarMap.of(Galaxy.of(Optional.of(file), List.of()))).contains(new StarMap(file));
  }

  @Test
  void bodyHasWhatIsBelowItsDirectory() {
    Location planet = charted(
        "earth",
        ORBIT,
        location("city"),
        facility("gate", attributes("is_orbital", true)),
        facility("dock", attributes("type", "Orbital Yard")),
        facility("mine", attributes("type", "surface", "is_orbital", 0)));

    assertThat(surveyed("earth", planet)).isEqualTo(surveyed("earth", true, 2, 2));
  }

  @ParameterizedTest
  @MethodSource("flags")
  void facilityIsOrbitalIfTheFlagCountsAsSet(Object flag, boolean orbital) {
    Location planet = location("earth", facility("dock", attributes("is_orbital", flag)));

    assertThat(surveyed("earth", planet).integer("orbital_station_count"))
        .hasValue(orbital ? 1 : 0);
  }

  static Object[][] flags() {
    return new Object[][] {
      {true, true},
      {"no", true},
      {1, true},
      {List.of(0), true},
      {false, false},
      {"", false},
      {0, false},
      {0.0, false},
      {List.of(), false}
    };
  }

  @Test
  void bodyMayLieDeeper() {
    Location planet = location("earth", charted("luna", ORBIT, location("base")));

    assertThat(surveyed("earth/luna", planet)).isEqualTo(surveyed("earth/luna", true, 1, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/", ".", "..", "../sol/earth", "earth/", "/earth", "mars", "earth/x"})
  void bodyWithoutADirectoryHasNothing(String slug) {
    Location planet = charted("earth", ORBIT, location("city"));

    assertThat(surveyed(slug, planet)).isEqualTo(surveyed(slug, false, 0, 0));
  }

  @Test
  void orbitMapIsOfABodyDirectlyBelowASystem() {
    Galaxy galaxy = galaxy(
        charted("sol", ORBIT, charted("earth", ORBIT, charted("luna", ORBIT)), location("mars")));

    assertThat(OrbitMap.of(galaxy, "sol", "earth")).contains(new OrbitMap(FILE.orElseThrow()));
    for (String body : List.of("luna", "mars", "sol", "earth/luna", "", ".", "..")) {
      assertThat(OrbitMap.of(galaxy, "sol", body)).as(body).isEmpty();
    }
    assertThat(OrbitMap.of(galaxy, "earth", "luna")).isEmpty();
    assertThat(OrbitMap.of(galaxy, "..", "sol")).isEmpty();
  }

  @Test
  void systemMapIsOfALocationAtTheTop() {
    Galaxy galaxy = galaxy(charted("sol", SYSTEM, charted("earth", SYSTEM)));

    assertThat(SystemMap.of(galaxy, "sol")).contains(new SystemMap(FILE.orElseThrow()));
    assertThat(SystemMap.of(galaxy, "earth")).isEmpty();
  }

  private static Attributes starMap(Attributes system) {
    Attributes file = attributes("systems", List.of(system));
    Galaxy galaxy = Galaxy.of(
        Optional.of(file),
        List.of(
            charted("77", SYSTEM),
            charted("sol", SYSTEM, charted("earth", SYSTEM)),
            location("void")));
    return StarMap.of(galaxy).orElseThrow().members().objects("systems").get(0);
  }

  private static Attributes surveyed(String slug, Location body) {
    Attributes listed = attributes("location_slug", slug, "has_orbit_map", "says the file");
    Attributes file = attributes("bodies", List.of(listed));
    Location system = charted("sol", new Charts(Optional.of(file), Optional.empty()), body);
    return SystemMap.of(galaxy(system), "sol")
        .orElseThrow()
        .members()
        .objects("bodies")
        .get(0);
  }

  private static Attributes surveyed(String slug, boolean orbitMap, int surface, int orbital) {
    return attributes(
        "location_slug",
        slug,
        "has_orbit_map",
        orbitMap,
        "surface_facility_count",
        surface,
        "orbital_station_count",
        orbital);
  }

  private static Location facility(String slug, Attributes members) {
    return location(slug, members, EncounterMap.NONE);
  }

  private static Galaxy galaxy(Location... systems) {
    return Galaxy.of(Optional.empty(), List.of(systems));
  }
}
