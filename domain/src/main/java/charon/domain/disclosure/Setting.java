package charon.domain.disclosure;

import charon.domain.campaign.Place;
import charon.domain.campaign.Room;
import charon.domain.encounter.Encounter;
import charon.domain.view.ActiveView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where an encounter is, and what is said of the rooms there: all that decides on what of it is
 * hidden.
 *
 * @param campaign what there is
 * @param location the location that is shown; empty if none is
 * @param rooms the encounter's deck and rooms
 */
record Setting(PublicCampaign campaign, String location, Encounter rooms) {

  static Setting of(ActiveView view, PublicCampaign campaign) {
    return new Setting(campaign, view.encounterLocation(), view.encounter().deckAndRooms());
  }

  /** The rooms of the deck that is shown; empty if none is. */
  Optional<List<Room>> shownRooms() {
    return scene()
        .flatMap(place -> place.map().plan(rooms.deckId()))
        .map(plan -> Room.allOf(plan.members()));
  }

  /** The rooms of each deck of the location that has an id. */
  Map<String, List<Room>> roomsOfDecks() {
    Map<String, List<Room>> decks = new HashMap<>();
    scene().map(Place::map).ifPresent(map -> {
      for (String id : map.setup().deckIds()) {
        map.plan(id).ifPresent(plan -> decks.put(id, Room.allOf(plan.members())));
      }
    });
    return decks;
  }

  /** The ids of the rooms on all decks of the location. */
  Set<String> roomsOfScene() {
    return scene().stream()
        .flatMap(place -> place.map().plans().stream())
        .flatMap(plan -> plan.roomIds().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private Optional<Place> scene() {
    return campaign.whole().galaxy().place(location);
  }
}
