package charon.http;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.campaign.Campaign;
import charon.domain.campaign.Deck;
import charon.domain.campaign.DeckManifest;
import charon.domain.campaign.DeckPlan;
import charon.domain.campaign.EncounterMap;
import charon.domain.campaign.Location;
import charon.domain.campaign.People;
import charon.domain.campaign.Place;
import charon.domain.disclosure.Disclosure;
import charon.domain.disclosure.Fog;
import charon.domain.encounter.Encounter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The leak hunt finds every single member that is not projected. */
class LeakMutationTest {

  private static final int SEEDS = 120;
  private static final int COMMANDS = 20;

  @TestFactory
  Stream<DynamicTest> everySingleLeakIsFound() {
    Map<String, Fog> leaky = new LinkedHashMap<>();
    leaky.put(
        "room visibility",
        encounter((known, all) -> new Encounter(
            known.level(),
            known.deckId(),
            all.roomVisibility(),
            known.doors(),
            known.tokens(),
            known.portraits())));
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
        encounter((known, all) -> new Encounter(
            known.level(),
            known.deckId(),
            known.roomVisibility(),
            known.doors(),
            all.tokens(),
            known.portraits())));
    leaky.put(
        "deck id",
        encounter((known, all) -> new Encounter(
            all.level(),
            all.deckId(),
            known.roomVisibility(),
            known.doors(),
            known.tokens(),
            known.portraits())));
    for (String list :
        List.of("rooms", "connections", "terminals", "poi", "traps", "inter_deck_connections")) {
      leaky.put(
          list,
          plans((known, all) -> new DeckPlan(
              known.slug(),
              known.members().with(list, all.members().members().get(list)),
              known.imagePath())));
    }
    leaky.put(
        "picture",
        plans((known, all) -> new DeckPlan(known.slug(), known.members(), all.imagePath())));
    leaky.put(
        "members of a deck",
        plans((known, all) -> new DeckPlan(
            known.slug(), all.members().with(known.members().members()), known.imagePath())));
    for (String member : List.of("decks", "total_decks")) {
      leaky.put(
          member,
          maps((known, all) -> new EncounterMap(
              known
                  .manifest()
                  .map(list -> new DeckManifest(
                      list.members()
                          .with(
                              member,
                              all.manifest().orElseThrow().members().members().get(member)),
                      list.decks())),
              known.single())));
    }
    leaky.put(
        "comm terminals",
        places((known, all) -> new Location(
            known.slug(),
            known.members(),
            known.map(),
            known.charts(),
            all.terminals(),
            known.children(),
            known.instance())));
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
    leaky.put(
        "galaxy",
        campaign((known, all) -> new Campaign(
            all.galaxy(),
            known.people(),
            known.ship(),
            known.sessions(),
            known.assistant(),
            known.problems())));
    leaky.put(
        "crew",
        campaign((known, all) ->
            people(known, new People(all.people().crew(), known.people().npcs(), List.of()))));
    leaky.put(
        "people",
        campaign((known, all) ->
            people(known, new People(known.people().crew(), all.people().npcs(), List.of()))));
    leaky.put(
        "ship",
        campaign((known, all) -> new Campaign(
            known.galaxy(),
            known.people(),
            all.ship(),
            known.sessions(),
            known.assistant(),
            known.problems())));
    leaky.put(
        "sessions",
        campaign((known, all) -> new Campaign(
            known.galaxy(),
            known.people(),
            known.ship(),
            all.sessions(),
            known.assistant(),
            known.problems())));
    leaky.put("cast", (view, campaign) -> {
      Disclosure known = Fog.ON.toPlayers(view, campaign);
      return new Disclosure(
          known.audience(),
          known.view(),
          known.campaign(),
          known.shownPlaces(),
          campaign.whole().people().npcs(),
          known.nothingIsHidden());
    });
    return leaky.entrySet().stream()
        .map(fog -> DynamicTest.dynamicTest(
            fog.getKey(), () -> assertThat(isFound(fog.getValue())).as("found").isTrue()));
  }

  private static boolean isFound(Fog fog) {
    return LongStream.range(0, SEEDS)
        .anyMatch(seed -> !new LeakHunt(seed, fog).leaks(COMMANDS).isEmpty());
  }

  private static Fog encounter(BinaryOperator<Encounter> leak) {
    return (view, campaign) -> {
      Disclosure known = Fog.ON.toPlayers(view, campaign);
      Encounter leaking = leak.apply(known.view().encounter(), view.encounter());
      return new Disclosure(
          known.audience(),
          known.view().withEncounter(leaking),
          known.campaign(),
          known.shownPlaces(),
          known.cast(),
          known.nothingIsHidden());
    };
  }

  private static Fog campaign(BinaryOperator<Campaign> leak) {
    return (view, campaign) -> {
      Disclosure known = Fog.ON.toPlayers(view, campaign);
      return new Disclosure(
          known.audience(),
          known.view(),
          leak.apply(known.campaign(), campaign.whole()),
          known.shownPlaces(),
          known.cast(),
          known.nothingIsHidden());
    };
  }

  private static Campaign people(Campaign known, People people) {
    return new Campaign(
        known.galaxy(),
        people,
        known.ship(),
        known.sessions(),
        known.assistant(),
        known.problems());
  }

  private static Fog places(BinaryOperator<Location> leak) {
    return (view, campaign) -> {
      Disclosure known = Fog.ON.toPlayers(view, campaign);
      Map<String, Place> shown = new HashMap<>();
      known
          .shownPlaces()
          .forEach((slug, place) -> shown.put(
              slug,
              new Place(
                  leak.apply(
                      place.location(),
                      campaign.whole().galaxy().place(slug).orElseThrow().location()),
                  place.path())));
      return new Disclosure(
          known.audience(),
          known.view(),
          known.campaign(),
          shown,
          known.cast(),
          known.nothingIsHidden());
    };
  }

  private static Fog maps(BinaryOperator<EncounterMap> leak) {
    return places((known, all) -> new Location(
        known.slug(),
        known.members(),
        leak.apply(known.map(), all.map()),
        known.charts(),
        known.terminals(),
        known.children(),
        known.instance()));
  }

  private static Fog plans(BinaryOperator<DeckPlan> leak) {
    return maps((known, all) -> new EncounterMap(
        known
            .manifest()
            .map(list -> new DeckManifest(
                list.members(),
                list.decks().stream()
                    .map(deck -> new Deck(
                        deck.id(), deck.entry(), deck.plan().map(plan -> leaking(plan, all, leak))))
                    .toList())),
        known.single().map(plan -> leaking(plan, all, leak))));
  }

  private static DeckPlan leaking(DeckPlan known, EncounterMap all, BinaryOperator<DeckPlan> leak) {
    return all.plans().stream()
        .filter(plan -> plan.slug().equals(known.slug()))
        .findFirst()
        .map(plan -> leak.apply(known, plan))
        .orElse(known);
  }
}
