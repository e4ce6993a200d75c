package charon.domain.campaign;

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

import charon.domain.encounter.EncounterSetup;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EncounterMapTest {

  private static final DeckPlan BERTHS = plan("berths", "hall", "bar");
  private static final DeckPlan PUMPS = plan("pumps", "pump-room", "bar");
  private static final DeckPlan SHAFT = plan("shaft", "head", "gallery");

  static Stream<Arguments> manifests() {
    return Stream.of(
        arguments("the marked one", "b", manifest(deck("a", BERTHS), marked("b", true))),
        arguments(
            "the first marked",
            "b",
            manifest(deck("a", BERTHS), marked("b", 1), marked("c", true))),
        arguments("any text marks", "b", manifest(deck("a", BERTHS), marked("b", "no"))),
        arguments("false marks nothing", "a", manifest(deck("a", BERTHS), marked("b", false))),
        arguments("0 marks nothing", "a", manifest(deck("a", BERTHS), marked("b", 0))),
        arguments("without mark the first", "a", manifest(deck("a", BERTHS), deck("b", PUMPS))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("manifests")
  void defaultDeckIsTheFirstMarkedElseTheFirst(String rule, String id, DeckManifest manifest) {
    assertThat(manifest.defaultDeck()).map(Deck::id).as(rule).contains(id);
  }

  @Test
  void emptyManifestHasNoDefaultDeck() {
    assertThat(manifest().defaultDeck()).isEmpty();
  }

  @Test
  void decksAreFoundByIdTheFirstOfEqualOnes() {
    DeckManifest manifest = manifest(deck("a", BERTHS), deck("a", PUMPS));

    assertThat(manifest.deck("a").flatMap(Deck::plan)).contains(BERTHS);
    assertThat(manifest.deck("b")).isEmpty();
    assertThat(manifest.deck("")).isEmpty();
  }

  @Test
  void levelOfADeckIsOneUnlessItHasAnInteger() {
    assertThat(deck("a", BERTHS, "level", -2).level()).isEqualTo(-2);
    assertThat(deck("a", BERTHS).level()).isEqualTo(1);
    assertThat(deck("a", BERTHS, "level", "upper").level()).isEqualTo(1);
  }

  static Stream<Arguments> setups() {
    return Stream.of(
        arguments("no map", EncounterMap.NONE, EncounterSetup.NO_MAP),
        arguments(
            "single deck", single(SHAFT), new EncounterSetup(List.of("head", "gallery"), 1, "")),
        arguments(
            "single deck with an id",
            single(planOf("shaft", attributes("deck_id", 4, "level", 9))),
            new EncounterSetup(List.of(), 1, "4")),
        arguments(
            "doors of all decks",
            decks(deck("a", withDoors("d1", "d2")), deck("b", withDoors("d2", "d3"))),
            new EncounterSetup(List.of(), 1, "a", Set.of("d1", "d2", "d3"), Set.of("a", "b"))),
        arguments(
            "rooms of all decks, each once",
            decks(deck("a", BERTHS, "level", 3), deck("b", PUMPS, "level", 2)),
            new EncounterSetup(
                List.of("hall", "bar", "pump-room"), 3, "a", Set.of(), Set.of("a", "b"))),
        arguments(
            "default deck without level",
            decks(deck("a", BERTHS, "level", 3), marked("b", true)),
            new EncounterSetup(
                List.of("hall", "bar", "pump-room"), 1, "b", Set.of(), Set.of("a", "b"))),
        arguments(
            "a deck without file has no rooms",
            decks(deck("a", BERTHS, "level", 1), deckWithoutFile("b")),
            new EncounterSetup(List.of("hall", "bar"), 1, "a")),
        arguments(
            "the default deck's file is missing: single deck",
            fallback(SHAFT, deckWithoutFile("a", "level", 5), deck("b", PUMPS)),
            new EncounterSetup(List.of("head", "gallery"), 1, "")),
        arguments(
            "the manifest lists no deck: single deck",
            fallback(SHAFT),
            new EncounterSetup(List.of("head", "gallery"), 1, "")),
        arguments(
            "the default deck's file is missing and there is no other file",
            decks(deckWithoutFile("a", "level", 5)),
            EncounterSetup.NO_MAP));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("setups")
  void setupHidesAllRoomsOfTheMapInUse(String rule, EncounterMap map, EncounterSetup setup) {
    assertThat(map.setup()).as(rule).isEqualTo(setup);
  }

  static Stream<Arguments> existence() {
    return Stream.of(
        arguments(EncounterMap.NONE, false),
        arguments(single(SHAFT), true),
        arguments(decks(deck("a", BERTHS)), true),
        arguments(decks(deckWithoutFile("a"), deck("b", PUMPS)), false),
        arguments(decks(), false),
        arguments(fallback(SHAFT), true));
  }

  @ParameterizedTest
  @MethodSource("existence")
  void mapExistsIfItsDefaultDeckOrASingleDeckHasAFile(EncounterMap map, boolean exists) {
    assertThat(map.exists()).isEqualTo(exists);
  }

  @Test
  void plansAreThoseOfTheDecksOrTheSingleOne() {
    assertThat(decks(deck("a", BERTHS), deckWithoutFile("b"), deck("c", PUMPS)).plans())
        .containsExactly(BERTHS, PUMPS);
    assertThat(fallback(SHAFT, deckWithoutFile("a"), deck("b", PUMPS)).plans())
        .containsExactly(SHAFT);
    assertThat(EncounterMap.NONE.plans()).isEmpty();
  }

  @Test
  void roomIdsAreTextAndRoomsWithoutIdAreLeftOut() {
    DeckPlan plan = planOf(
        "deck",
        attributes(
            "rooms",
            List.of(
                attributes("id", 7),
                attributes("id", "bar"),
                attributes("name", "nameless"),
                attributes("id", ""),
                attributes("id", List.of("hall")),
                "no room")));

    assertThat(plan.roomIds()).containsExactly("7", "bar");
    assertThat(planOf("deck", attributes("rooms", "none")).roomIds()).isEmpty();
  }

  private static DeckPlan withDoors(String... ids) {
    return planOf(
        "deck",
        attributes("connections", Stream.of(ids).map(id -> attributes("id", id)).toList()));
  }

  private static Deck marked(String id, Object flag) {
    return deck(id, PUMPS, "default", flag);
  }

  private static EncounterMap fallback(DeckPlan single, Deck... decks) {
    return new EncounterMap(Optional.of(manifest(decks)), Optional.of(single));
  }
}
