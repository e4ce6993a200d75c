package charon.http.leak;

import static charon.http.leak.LeakyFog.campaign;
import static charon.http.leak.LeakyFog.cast;
import static charon.http.leak.LeakyFog.charts;
import static charon.http.leak.LeakyFog.encounter;
import static charon.http.leak.LeakyFog.galaxy;
import static charon.http.leak.LeakyFog.manifests;
import static charon.http.leak.LeakyFog.maps;
import static charon.http.leak.LeakyFog.people;
import static charon.http.leak.LeakyFog.places;
import static charon.http.leak.LeakyFog.plans;
import static charon.http.leak.LeakyFog.terminals;
import static charon.http.leak.LeakyFog.things;
import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.Attributes;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.Charts;
import charon.domain.campaign.CommTerminal;
import charon.domain.campaign.DeckManifest;
import charon.domain.campaign.DeckPlan;
import charon.domain.campaign.EncounterMap;
import charon.domain.campaign.Galaxy;
import charon.domain.campaign.Location;
import charon.domain.campaign.People;
import charon.domain.disclosure.Fog;
import charon.domain.encounter.Encounter;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The hunt finds every single member that is not projected, and every one that is projected away. */
class LeakMutationTest {

  private static final int SEEDS = 120;
  private static final int COMMANDS = 20;
  private static final List<String> LISTS =
      List.of("rooms", "connections", "terminals", "poi", "traps", "inter_deck_connections");

  private static final Attributes NAMED = Attributes.EMPTY.with("id", "").with("name", "");

  @TestFactory
  Stream<DynamicTest> everySingleLeakIsFound() {
    Map<String, Fog> leaky = new LinkedHashMap<>();
    ofEncounter(leaky);
    ofMaps(leaky);
    ofPlaces(leaky);
    ofCampaign(leaky);
    return found(leaky, hunt -> !hunt.leaks().isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> everySingleOmissionIsFound() {
    Map<String, Fog> stingy = new LinkedHashMap<>();
    stingy.put(
        "tokens",
        encounter((known, all) -> with(known, known.roomVisibility(), Map.of(), known.deckId())));
    stingy.put("handouts", things((known, all) -> known.withHandouts(Map.of())));
    stingy.put("portraits", cast((known, all) -> List.of()));
    for (String list : LISTS) {
      stingy.put(
          list,
          plans((known, all) -> new DeckPlan(
              known.slug(),
              known.members().without(Set.of(list)),
              known.imagePath(),
              Optional.empty())));
    }
    stingy.put(
        "connections with one visible end",
        plans((known, all) -> new DeckPlan(
            known.slug(),
            known
                .members()
                .with(
                    "connections",
                    known.members().objects("connections").stream()
                        .filter(door -> door.has("from") && door.has("to"))
                        .toList()),
            known.imagePath(),
            Optional.empty())));
    stingy.put(
        "picture",
        plans((known, all) ->
            new DeckPlan(known.slug(), known.members(), Optional.empty(), Optional.empty())));
    stingy.put("map", maps((known, all) -> EncounterMap.NONE));
    stingy.put(
        "decks but one",
        manifests(
            (known, all) -> new DeckManifest(known.members(), known.decks().subList(0, 1))));
    stingy.put(
        "entries of decks but one",
        manifests((known, all) -> new DeckManifest(
            known.members().with("decks", known.members().objects("decks").subList(0, 1)),
            known.decks())));
    stingy.put("comm terminals", places((known, all) -> withTerminals(known, List.of())));
    stingy.put(
        "inbox",
        terminals((known, all) ->
            new CommTerminal(known.slug(), known.members(), List.of(), known.sent())));
    stingy.put("people", people((known, all) -> new People(known.crew(), List.of(), List.of())));
    return found(stingy, hunt -> !hunt.missing().isEmpty());
  }

  private static void ofEncounter(Map<String, Fog> leaky) {
    leaky.put(
        "room visibility",
        encounter(
            (known, all) -> with(known, all.roomVisibility(), known.tokens(), known.deckId())));
    leaky.put(
        "doors",
        encounter((known, all) -> new Encounter(
            known.level(),
            known.deckId(),
            known.roomVisibility(),
            all.doors(),
            known.tokens(),
            known.portraits())));
    leaky.put(
        "tokens",
        encounter(
            (known, all) -> with(known, known.roomVisibility(), all.tokens(), known.deckId())));
    leaky.put(
        "deck id",
        encounter(
            (known, all) -> with(known, known.roomVisibility(), known.tokens(), all.deckId())));
    leaky.put(
        "notes of tokens",
        encounter((known, all) ->
            with(known, known.roomVisibility(), noted(known, all), known.deckId())));
    leaky.put("what is handed to one", things((known, all) -> known.withHandouts(all.handouts())));
    leaky.put("clocks", things((known, all) -> known.withClocks(all.clocks())));
    leaky.put("where displays look", things((known, all) -> known.withFocus(all.focus())));
    leaky.put("what displays are led to", things((known, all) -> known.withLead(all.lead())));
    leaky.put("cast", cast((known, all) -> all));
  }

  private static Map<TokenId, Token> noted(Encounter known, Encounter all) {
    Map<TokenId, Token> tokens = new LinkedHashMap<>(all.tokens());
    tokens.keySet().retainAll(known.tokens().keySet());
    return tokens;
  }

  private static void ofMaps(Map<String, Fog> leaky) {
    for (String list : LISTS) {
      leaky.put(
          list,
          plans((known, all) -> new DeckPlan(
              known.slug(),
              known.members().with(list, all.members().members().get(list)),
              known.imagePath(),
              Optional.empty())));
    }
    leaky.put(
        "picture",
        plans((known, all) ->
            new DeckPlan(known.slug(), known.members(), all.imagePath(), Optional.empty())));
    leaky.put(
        "members of a deck",
        plans((known, all) -> new DeckPlan(
            known.slug(),
            all.members().with(known.members().members()),
            known.imagePath(),
            Optional.empty())));
    for (String member : List.of("decks", "total_decks")) {
      leaky.put(
          member,
          manifests((known, all) -> new DeckManifest(
              known.members().with(member, all.members().members().get(member)), known.decks())));
    }
    leaky.put(
        "members of the list of decks",
        manifests((known, all) ->
            new DeckManifest(all.members().with(known.members().members()), known.decks())));
  }

  private static void ofPlaces(Map<String, Fog> leaky) {
    leaky.put("comm terminals", places((known, all) -> withTerminals(known, all.terminals())));
    leaky.put(
        "inbox",
        terminals((known, all) ->
            new CommTerminal(known.slug(), known.members(), all.inbox(), known.sent())));
    leaky.put(
        "sent",
        terminals((known, all) ->
            new CommTerminal(known.slug(), known.members(), known.inbox(), all.sent())));
    leaky.put(
        "members of a location",
        places((known, all) -> new Location(
            known.slug(),
            all.members(),
            known.map(),
            known.charts(),
            known.terminals(),
            known.children(),
            known.instance())));
  }

  private static void ofCampaign(Map<String, Fog> leaky) {
    leaky.put("galaxy", galaxy((known, all) -> all));
    leaky.put("star map", galaxy((known, all) -> Galaxy.of(all.starMap(), known.systems())));
    leaky.put("system maps", charts((known, all) -> new Charts(all.systemMap(), known.orbitMap())));
    leaky.put("orbit maps", charts((known, all) -> new Charts(known.systemMap(), all.orbitMap())));
    leaky.put("crew", people((known, all) -> new People(all.crew(), known.npcs(), List.of())));
    leaky.put("people", people((known, all) -> new People(known.crew(), all.npcs(), List.of())));
    leaky.put(
        "members of people who are met",
        people((known, all) -> new People(
            known.crew(),
            all.npcs().stream().filter(npc -> isIn(known, npc)).toList(),
            List.of())));
    leaky.put(
        "people who are not met",
        people((known, all) -> new People(
            known.crew(),
            all.npcs().stream().map(npc -> npc.shapedLike(NAMED)).toList(),
            List.of())));
    leaky.put(
        "ship",
        campaign((known, all) -> new Campaign(
            known.galaxy(),
            known.people(),
            all.ship(),
            known.sessions(),
            known.assistant(),
            List.of(),
            known.problems())));
    leaky.put(
        "sessions",
        campaign((known, all) -> new Campaign(
            known.galaxy(),
            known.people(),
            known.ship(),
            all.sessions(),
            known.assistant(),
            List.of(),
            known.problems())));
  }

  private static Stream<DynamicTest> found(Map<String, Fog> faulty, Predicate<LeakHunt> isFound) {
    return faulty.entrySet().stream()
        .map(fog -> DynamicTest.dynamicTest(
            fog.getKey(),
            () -> assertThat(LongStream.range(0, SEEDS)
                    .mapToObj(seed -> new LeakHunt(seed, fog.getValue()).play(COMMANDS))
                    .anyMatch(isFound))
                .as("found")
                .isTrue()));
  }

  private static Encounter with(
      Encounter known, Map<String, Boolean> visibility, Map<TokenId, Token> tokens, String deckId) {
    return new Encounter(
        known.level(), deckId, visibility, known.doors(), tokens, known.portraits());
  }

  private static Location withTerminals(Location known, List<CommTerminal> terminals) {
    return new Location(
        known.slug(),
        known.members(),
        known.map(),
        known.charts(),
        terminals,
        known.children(),
        known.instance());
  }

  private static boolean isIn(People known, Attributes npc) {
    return known.npcs().stream().anyMatch(one -> one.text("id").equals(npc.text("id")));
  }
}
