package charon.domain.disclosure;

import charon.domain.Attributes;
import charon.domain.campaign.Deck;
import charon.domain.campaign.EncounterMap;
import charon.domain.encounter.Encounter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where ways to other decks lead, and which of them players may know. While a room of the map is
 * hidden, what is not on it may be a hidden one, misspelt.
 *
 * @param encounter says which rooms are hidden
 * @param decks ids of all decks
 * @param hiddenDecks ids of those that players do not know
 * @param rooms ids of the rooms on all decks
 */
record Ways(Encounter encounter, Set<String> decks, Set<String> hiddenDecks, Set<String> rooms) {

  private static final String TO_ROOM = "to_room";
  private static final String TO_DECK = "to_deck";

  static Ways of(EncounterMap map, Encounter encounter, Set<String> hiddenDecks) {
    List<Deck> decks = map.manifest().map(manifest -> manifest.decks()).orElse(List.of());
    return new Ways(
        encounter,
        decks.stream().map(Deck::id).collect(Collectors.toSet()),
        hiddenDecks,
        map.plans().stream().flatMap(plan -> plan.roomIds().stream()).collect(Collectors.toSet()));
  }

  /** A way without its end, if players may not know that. */
  Attributes withoutHiddenEnd(Attributes way) {
    String room = way.text(TO_ROOM);
    boolean hidden = (!room.isEmpty() && !encounter.isVisible(room))
        || hiddenDecks.contains(way.text(TO_DECK))
        || (hideAny() && (isUnknown(way, TO_ROOM, rooms) || isUnknown(way, TO_DECK, decks)));
    return hidden ? way.without(Set.of(TO_ROOM, TO_DECK)) : way;
  }

  private boolean hideAny() {
    return rooms.stream().anyMatch(room -> !encounter.isVisible(room));
  }

  private static boolean isUnknown(Attributes way, String member, Set<String> known) {
    return way.get(member).filter(value -> !value.equals("")).isPresent()
        && !known.contains(way.text(member));
  }
}
