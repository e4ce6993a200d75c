package charon.http.leak;

import charon.domain.Attributes;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.Charts;
import charon.domain.campaign.CommTerminal;
import charon.domain.campaign.Deck;
import charon.domain.campaign.DeckManifest;
import charon.domain.campaign.DeckPlan;
import charon.domain.campaign.EncounterMap;
import charon.domain.campaign.Galaxy;
import charon.domain.campaign.Location;
import charon.domain.campaign.People;
import charon.domain.campaign.Place;
import charon.domain.disclosure.Disclosure;
import charon.domain.disclosure.Fog;
import charon.domain.encounter.Encounter;
import charon.domain.thing.Things;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;

/**
 * Fogs with one fault each. A fault takes what players may know of something and all there is of
 * it, and gives what players are told.
 */
final class LeakyFog {

  private LeakyFog() {}

  static Fog encounter(BinaryOperator<Encounter> fault) {
    return sight -> {
      Disclosure known = Fog.ON.toPlayers(sight);
      Encounter faulty = fault.apply(known.view().encounter(), sight.view().encounter());
      return new Disclosure(
          known.audience(),
          known.view().withEncounter(faulty),
          known.campaign(),
          known.shownPlaces(),
          known.cast(),
          known.roomsToName());
    };
  }

  static Fog things(BinaryOperator<Things> fault) {
    return sight -> {
      Disclosure known = Fog.ON.toPlayers(sight);
      return new Disclosure(
          known.audience(),
          known
              .view()
              .withThings(fault.apply(known.view().things(), sight.view().things())),
          known.campaign(),
          known.shownPlaces(),
          known.cast(),
          known.roomsToName());
    };
  }

  static Fog cast(BiFunction<List<Attributes>, List<Attributes>, List<Attributes>> fault) {
    return sight -> {
      Disclosure known = Fog.ON.toPlayers(sight);
      return new Disclosure(
          known.audience(),
          known.view(),
          known.campaign(),
          known.shownPlaces(),
          fault.apply(known.cast(), sight.campaign().whole().people().npcs()),
          known.roomsToName());
    };
  }

  static Fog campaign(BinaryOperator<Campaign> fault) {
    return sight -> {
      Disclosure known = Fog.ON.toPlayers(sight);
      return new Disclosure(
          known.audience(),
          known.view(),
          fault.apply(known.campaign(), sight.campaign().whole()),
          known.shownPlaces(),
          known.cast(),
          known.roomsToName());
    };
  }

  static Fog people(BinaryOperator<People> fault) {
    return campaign((known, all) -> new Campaign(
        known.galaxy(),
        fault.apply(known.people(), all.people()),
        known.ship(),
        known.sessions(),
        known.assistant(),
        List.of(),
        known.problems()));
  }

  static Fog galaxy(BinaryOperator<Galaxy> fault) {
    return campaign((known, all) -> new Campaign(
        fault.apply(known.galaxy(), all.galaxy()),
        known.people(),
        known.ship(),
        known.sessions(),
        known.assistant(),
        List.of(),
        known.problems()));
  }

  static Fog charts(BinaryOperator<Charts> fault) {
    return galaxy((known, all) ->
        Galaxy.of(known.starMap(), withCharts(known.systems(), all.systems(), fault)));
  }

  static Fog places(BinaryOperator<Location> fault) {
    return sight -> {
      Disclosure known = Fog.ON.toPlayers(sight);
      Map<String, Place> shown = new HashMap<>();
      known.shownPlaces().forEach((slug, place) -> {
        Location all =
            sight.campaign().whole().galaxy().place(slug).orElseThrow().location();
        shown.put(slug, new Place(fault.apply(place.location(), all), place.path()));
      });
      return new Disclosure(
          known.audience(),
          known.view(),
          known.campaign(),
          shown,
          known.cast(),
          known.roomsToName());
    };
  }

  static Fog terminals(BinaryOperator<CommTerminal> fault) {
    return places((known, all) -> new Location(
        known.slug(),
        known.members(),
        known.map(),
        known.charts(),
        known.terminals().stream()
            .map(desk -> fault.apply(desk, all.terminal(desk.slug()).orElseThrow()))
            .toList(),
        known.children(),
        known.instance()));
  }

  static Fog maps(BinaryOperator<EncounterMap> fault) {
    return places((known, all) -> new Location(
        known.slug(),
        known.members(),
        fault.apply(known.map(), all.map()),
        known.charts(),
        known.terminals(),
        known.children(),
        known.instance()));
  }

  static Fog manifests(BinaryOperator<DeckManifest> fault) {
    return maps((known, all) -> new EncounterMap(
        known.manifest().map(list -> fault.apply(list, all.manifest().orElseThrow())),
        known.single()));
  }

  static Fog plans(BinaryOperator<DeckPlan> fault) {
    return maps((known, all) -> new EncounterMap(
        known
            .manifest()
            .map(list -> new DeckManifest(
                list.members(),
                list.decks().stream()
                    .map(deck -> new Deck(
                        deck.id(), deck.entry(), deck.plan().map(plan -> faulty(plan, all, fault))))
                    .toList())),
        known.single().map(plan -> faulty(plan, all, fault))));
  }

  private static DeckPlan faulty(DeckPlan known, EncounterMap all, BinaryOperator<DeckPlan> fault) {
    return all.plans().stream()
        .filter(plan -> plan.slug().equals(known.slug()))
        .findFirst()
        .map(plan -> fault.apply(known, plan))
        .orElse(known);
  }

  private static List<Location> withCharts(
      List<Location> known, List<Location> all, BinaryOperator<Charts> fault) {
    List<Location> charted = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      Location place = known.get(i);
      Location whole = all.get(i);
      charted.add(new Location(
          place.slug(),
          place.members(),
          place.map(),
          fault.apply(place.charts(), whole.charts()),
          place.terminals(),
          withCharts(place.children(), whole.children(), fault),
          Optional.empty()));
    }
    return charted;
  }
}
