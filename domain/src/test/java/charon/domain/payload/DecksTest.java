package charon.domain.payload;

import static charon.domain.CampaignSamples.attributes;
import static charon.domain.CampaignSamples.deck;
import static charon.domain.CampaignSamples.deckWithoutFile;
import static charon.domain.CampaignSamples.decks;
import static charon.domain.CampaignSamples.manifest;
import static charon.domain.CampaignSamples.plan;
import static charon.domain.CampaignSamples.planOf;
import static charon.domain.CampaignSamples.rooms;
import static charon.domain.CampaignSamples.single;
import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.Attributes;
import charon.domain.campaign.EncounterMap;
import charon.domain.encounter.Encounter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which deck is shown, and what is told of all of them. */
class DecksTest {

  private static final EncounterMap WICK = decks(
      deck("d1", plan("berths", "hall")),
      deck("d2", plan("pumps", "sump"), "default", true),
      deckWithoutFile("d3"));

  @ParameterizedTest
  @CsvSource({
    "'', '', d2",
    "'', d1, d1",
    "d2, d1, d2",
    "d1, '', d1",
    "d3, d1, d2",
    "unknown, d1, d2",
    "'', d3, d2",
    "'', unknown, d2",
  })
  void deckIsTheWantedOneElseThatOfTheEncounterElseTheDefault(
      String wanted, String selected, String shown) {
    DeckView view = DeckView.of(WICK, onDeck(selected), wanted).orElseThrow();

    assertThat(view.map().text("current_deck_id")).isEqualTo(shown);
    assertThat(view.map().text("slug")).isEqualTo("manifest");
    assertThat(view.encounter()).isEqualTo(onDeck(selected));
  }

  @Test
  void singleMapIsItselfWhateverDeckIsWanted() {
    EncounterMap map =
        single(planOf("shaft", attributes("name", "Shaft", "is_multi_deck", "says the file")));

    assertThat(DeckView.of(map, onDeck("d1"), "d2").orElseThrow().map())
        .isEqualTo(attributes("name", "Shaft", "is_multi_deck", "says the file", "slug", "shaft"));
  }

  @Test
  void defaultDeckWithoutAFileMeansTheSingleMap() {
    EncounterMap map = new EncounterMap(
        Optional.of(manifest(deckWithoutFile("d1"), deck("d2", plan("pumps")))),
        Optional.of(plan("pumps", "sump")));

    assertThat(DeckView.of(map, onDeck("d2"), "d2").orElseThrow().map().text("slug"))
        .isEqualTo("pumps");
    AllDecks all = AllDecks.of(map, Encounter.INITIAL).orElseThrow();
    assertThat(all.manifest()).isEmpty();
    assertThat(all.decks()).containsExactly(new DeckRooms("single", "Map", 1L, rooms("sump")));
  }

  @Test
  void nothingIsToldOfALocationWithoutAMap() {
    EncounterMap noFiles = decks(deckWithoutFile("d1"));

    for (EncounterMap map : List.of(EncounterMap.NONE, noFiles)) {
      assertThat(DeckView.of(map, Encounter.INITIAL, "")).isEmpty();
      assertThat(AllDecks.of(map, Encounter.INITIAL)).isEmpty();
    }
  }

  @Test
  void decksWithoutAFileAreLeftOut() {
    assertThat(AllDecks.of(WICK, Encounter.INITIAL).orElseThrow().decks())
        .extracting(DeckRooms::id)
        .containsExactly("d1", "d2");
  }

  @Test
  void decksAreInOrderOfTheirLevelsAndThenOfTheManifest() {
    EncounterMap map = decks(
        deck("three", plan("a"), "level", 3),
        deck("text", plan("b"), "level", "9"),
        deck("none", plan("c")),
        deck("null", plan("d"), "level", null),
        deck("half", plan("e"), "level", 1.5),
        deck("cellar", plan("f"), "level", -2));

    List<DeckRooms> sorted = AllDecks.of(map, Encounter.INITIAL).orElseThrow().decks();

    assertThat(sorted)
        .extracting(DeckRooms::id)
        .containsExactly("cellar", "text", "none", "null", "half", "three");
    assertThat(sorted).extracting(DeckRooms::level).containsExactly(-2L, "9", 1L, 1L, 1.5, 3L);
  }

  @Test
  void deckIsCalledByItsIdIfItHasNoName() {
    EncounterMap map = decks(
        deck("d1", plan("a"), "name", "Berths", "level", 1),
        deck("d2", plan("b"), "name", null),
        deck("d3", planOf("c", attributes("name", "of the file", "rooms", null))));

    assertThat(AllDecks.of(map, Encounter.INITIAL).orElseThrow().decks())
        .extracting(DeckRooms::name)
        .containsExactly("Berths", "d2", "d3");
  }

  @Test
  void singleMapIsOneDeck() {
    Attributes members = attributes("name", "Shaft", "level", 7, "rooms", rooms("head"));

    AllDecks all = AllDecks.of(single(planOf("shaft", members)), onDeck("x")).orElseThrow();

    assertThat(all.decks()).containsExactly(new DeckRooms("single", "Shaft", 1L, rooms("head")));
    assertThat(all.encounter()).isEqualTo(onDeck("x"));
  }

  private static Encounter onDeck(String deckId) {
    return new Encounter(4, deckId, Map.of("hall", true), Map.of(), Map.of(), List.of());
  }
}
