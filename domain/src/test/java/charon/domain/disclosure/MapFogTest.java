package charon.domain.disclosure;

import static charon.domain.CampaignSamples.attributes;
import static charon.domain.CampaignSamples.deck;
import static charon.domain.CampaignSamples.deckWithoutFile;
import static charon.domain.CampaignSamples.decks;
import static charon.domain.CampaignSamples.manifest;
import static charon.domain.CampaignSamples.plan;
import static charon.domain.CampaignSamples.planOf;
import static charon.domain.CampaignSamples.rooms;
import static charon.domain.CampaignSamples.single;
import static charon.domain.disclosure.FogSamples.hiding;
import static charon.domain.disclosure.FogSamples.ids;
import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.Attributes;
import charon.domain.campaign.Deck;
import charon.domain.campaign.DeckManifest;
import charon.domain.campaign.DeckPlan;
import charon.domain.campaign.EncounterMap;
import charon.domain.encounter.Encounter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What players get of a map. */
class MapFogTest {

  private static final EncounterMap WICK = decks(
      deck("d1", plan("berths", "mess", "bunks"), "default", true),
      deck("d2", plan("pumps", "tank")),
      deck("d3", plan("lab", "cell", "morgue")));

  @Test
  void deckWithoutAVisibleRoomIsAbsentFromDecksAndEntries() {
    DeckManifest seen = manifestOf(WICK, hiding("bunks", "tank", "cell"));

    assertThat(seen.decks()).extracting(Deck::id).containsExactly("d1", "d3");
    assertThat(ids(seen.members(), "decks")).containsExactly("d1", "d3");
  }

  @Test
  void decksAreCountedWithoutTheHiddenOnes() {
    Attributes members = WICK.manifest().orElseThrow().members().with("total_decks", 3);
    EncounterMap counted = new EncounterMap(
        Optional.of(new DeckManifest(members, WICK.manifest().orElseThrow().decks())),
        Optional.empty());

    assertThat(manifestOf(counted, hiding("tank")).members().get("total_decks")).contains(2L);
    assertThat(manifestOf(counted, hiding("mess")).members().get("total_decks")).contains(3L);
  }

  @Test
  void firstDeckThatIsSeenStandsInForAHiddenDefaultDeck() {
    EncounterMap seen = fog(WICK, hiding("mess", "bunks", "morgue"));

    assertThat(seen.defaultDeck()).map(Deck::id).contains("d2");
    assertThat(seen.plan("d1")).map(DeckPlan::slug).contains("pumps");
    assertThat(seen.plan("d3")).map(DeckPlan::roomIds).contains(List.of("cell"));
  }

  @Test
  void mapOfWhichNothingIsSeenIsNone() {
    assertThat(fog(WICK, hiding("mess", "bunks", "tank", "cell", "morgue")))
        .isEqualTo(EncounterMap.NONE);
    assertThat(fog(single(plan("hub", "hall")), hiding("hall"))).isEqualTo(EncounterMap.NONE);
    assertThat(fog(EncounterMap.NONE, hiding())).isEqualTo(EncounterMap.NONE);
  }

  @Test
  void singleMapIsWithoutItsHiddenRooms() {
    assertThat(fog(single(plan("hub", "hall", "vault")), hiding("vault")))
        .isEqualTo(single(plan("hub", "hall")));
  }

  @Test
  void deckWithoutAFileIsAbsent() {
    EncounterMap map = decks(deck("d1", plan("berths", "mess")), deckWithoutFile("d2"));

    assertThat(ids(manifestOf(map, hiding()).members(), "decks")).containsExactly("d1");
  }

  @Test
  void manifestIsAbsentIfTheSingleMapIsDrawnInItsPlace() {
    EncounterMap map = new EncounterMap(
        Optional.of(manifest(deckWithoutFile("d1"), deck("d2", plan("pumps", "tank")))),
        Optional.of(plan("hub", "hall")));

    assertThat(fog(map, hiding())).isEqualTo(single(plan("hub", "hall")));
  }

  @Test
  void pictureOfADeckIsWithheldWhileAnyOfItsRoomsIsHidden() {
    EncounterMap map = decks(
        deck("d1", pictured("berths", "mess", "bunks")), deck("d2", pictured("pumps", "tank")));

    assertThat(pictures(map, hiding("bunks"))).containsExactly("pumps.png");
    assertThat(pictures(map, hiding())).containsExactly("berths.png", "pumps.png");
  }

  @Test
  void wayToADeckThatIsHiddenDoesNotNameIt() {
    Attributes berths = attributes(
        "rooms",
        rooms("mess"),
        "inter_deck_connections",
        List.of(attributes("id", "lift", "from_room", "mess", "to_deck", "d2")));
    EncounterMap map = decks(deck("d1", planOf("berths", berths)), deck("d2", plan("p", "tank")));

    assertThat(ways(map, hiding("tank")))
        .containsExactly(attributes("id", "lift", "from_room", "mess"));
    assertThat(ways(map, hiding()))
        .containsExactly(attributes("id", "lift", "from_room", "mess", "to_deck", "d2"));
  }

  @Test
  void membersForTheGameMasterAreAbsentFromManifestAndEntries() {
    DeckManifest list = new DeckManifest(
        attributes("name", "Wick", "gm_notes", "haunted", "decks", List.of()),
        List.of(deck("d1", plan("berths", "mess"), "secret", "a body")));

    assertThat(manifestOf(new EncounterMap(Optional.of(list), Optional.empty()), hiding())
            .members())
        .isEqualTo(
            attributes("name", "Wick", "decks", List.of(attributes("id", "d1")), "total_decks", 1));
  }

  @Test
  void listsOfTheManifestKeepWhatNamesKnownDecksAndRooms() {
    Attributes about = attributes(
        "name", "Wick",
        "decks", List.of(),
        "lifts",
            List.of(
                attributes("id", "a", "from_deck", "d1", "to_deck", "d3"),
                attributes("id", "b", "from_deck", "d1", "to_deck", "d2"),
                attributes("id", "c", "deck", "d1", "room", "bunks"),
                attributes("id", "d", "deck", "D1"),
                attributes("id", "e"),
                List.of("SECRET", "d2")),
        "overlay", attributes("d2", "SECRET"),
        "note", "d2 is a SECRET");
    EncounterMap map = new EncounterMap(
        Optional.of(new DeckManifest(about, WICK.manifest().orElseThrow().decks())),
        Optional.empty());

    Attributes seen = manifestOf(map, hiding("tank", "bunks")).members();

    assertThat(ids(seen, "lifts")).containsExactly("a");
    assertThat(seen.toString()).doesNotContain("SECRET");
    assertThat(manifestOf(map, hiding()).members().without(Set.of("total_decks", "decks")))
        .isEqualTo(about.without(Set.of("decks")));
  }

  private static DeckPlan pictured(String slug, String... rooms) {
    return new DeckPlan(
        slug, plan(slug, rooms).members(), Optional.of(slug + ".png"), Optional.empty());
  }

  private static List<String> pictures(EncounterMap map, Encounter encounter) {
    return fog(map, encounter).plans().stream()
        .flatMap(plan -> plan.imagePath().stream())
        .toList();
  }

  private static List<Attributes> ways(EncounterMap map, Encounter encounter) {
    return fog(map, encounter).plan("d1").orElseThrow().members().objects("inter_deck_connections");
  }

  private static DeckManifest manifestOf(EncounterMap map, Encounter encounter) {
    return fog(map, encounter).manifest().orElseThrow();
  }

  private static EncounterMap fog(EncounterMap map, Encounter encounter) {
    return new MapFog(map, encounter).forPlayers();
  }
}
