package charon.domain.payload;

import static charon.domain.CampaignSamples.attributes;
import static charon.domain.CampaignSamples.deck;
import static charon.domain.CampaignSamples.deckWithoutFile;
import static charon.domain.CampaignSamples.decks;
import static charon.domain.CampaignSamples.manifest;
import static charon.domain.CampaignSamples.plan;
import static charon.domain.CampaignSamples.planOf;
import static charon.domain.CampaignSamples.single;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import charon.domain.Attributes;
import charon.domain.campaign.DeckPlan;
import charon.domain.campaign.EncounterMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The map object of section 4 of the HTTP interface. */
class MapViewTest {

  private static final DeckPlan BERTHS =
      planOf("berths", attributes("name", "Berths", "deck_id", "of the file", "slug", "x"));
  private static final DeckPlan PUMPS = new DeckPlan(
      "pumps",
      attributes("name", "Pumps"),
      Optional.of("galaxy/wick/map/pumps.png"),
      Optional.empty());
  private static final EncounterMap WICK = decks(
      deck("d1", BERTHS, "level", 1), deck("d2", PUMPS, "default", true), deckWithoutFile("d3"));

  @Test
  void locationWithoutMapHasNoMapObject() {
    assertThat(new MapView(EncounterMap.NONE).showing("")).isEmpty();
    assertThat(new MapView(EncounterMap.NONE).showing("d1")).isEmpty();
  }

  @Test
  void singleDeckIsItsFileWithTheFileNameAsSlug() {
    assertThat(new MapView(single(BERTHS)).showing(""))
        .contains(attributes("name", "Berths", "deck_id", "of the file", "slug", "berths"));
  }

  @Test
  void singleDeckHasTheImageBesideIt() {
    assertThat(new MapView(single(PUMPS)).showing("any deck"))
        .contains(attributes(
            "name", "Pumps", "slug", "pumps", "image_path", "galaxy/wick/map/pumps.png"));
  }

  @Test
  void severalDecksAreTheManifestAndOneDeck() {
    Attributes map = new MapView(WICK).showing("d1").orElseThrow();

    assertThat(map)
        .isEqualTo(attributes(
            "is_multi_deck",
            true,
            "manifest",
            WICK.manifest().orElseThrow().members(),
            "current_deck",
            attributes("name", "Berths", "deck_id", "d1", "slug", "berths"),
            "current_deck_id",
            "d1"));
  }

  @Test
  void deckOfSeveralHasTheImageBesideIt() {
    Attributes deck = new MapView(WICK)
        .showing("d2")
        .flatMap(map -> map.object("current_deck"))
        .orElseThrow();

    assertThat(deck)
        .isEqualTo(attributes(
            "name",
            "Pumps",
            "slug",
            "pumps",
            "image_path",
            "galaxy/wick/map/pumps.png",
            "deck_id",
            "d2"));
  }

  static Stream<Arguments> selections() {
    return Stream.of(
        arguments("the wanted deck", "d1", "d1", Optional.empty()),
        arguments("the default deck, wanted", "d2", "d2", Optional.empty()),
        arguments("nothing wanted: the default deck", "", "d2", Optional.empty()),
        arguments("unknown: the default deck stands in", "d9", "d2", Optional.of("manifest")),
        arguments("no file: the default deck stands in", "d3", "d2", Optional.of("manifest")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("selections")
  void deckIsTheWantedOneOrTheDefault(
      String rule, String wanted, String shown, Optional<Object> slug) {
    Attributes map = new MapView(WICK).showing(wanted).orElseThrow();

    assertThat(map.text("current_deck_id")).as(rule).isEqualTo(shown);
    assertThat(map.object("current_deck").orElseThrow().text("deck_id")).isEqualTo(shown);
    assertThat(map.get("slug")).isEqualTo(slug);
  }

  @Test
  void withoutAFileForTheDefaultDeckTheSingleMapIsUsedWhateverIsWanted() {
    var map = new EncounterMap(
        Optional.of(manifest(deckWithoutFile("d1"), deck("d2", PUMPS))),
        Optional.of(plan("berths")));

    assertThat(new MapView(map).showing("d2"))
        .isEqualTo(new MapView(single(plan("berths"))).showing(""));
  }

  @Test
  void withoutAnyFileForTheDefaultDeckThereIsNoMap() {
    assertThat(new MapView(decks(deckWithoutFile("d1"), deck("d2", PUMPS))).showing("d2"))
        .isEmpty();
  }
}
