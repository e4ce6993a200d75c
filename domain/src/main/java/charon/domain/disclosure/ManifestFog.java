package charon.domain.disclosure;

import charon.domain.Attributes;
import charon.domain.campaign.Deck;
import charon.domain.campaign.EncounterMap;
import charon.domain.encounter.Encounter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a list of decks may say beside its decks while something of them is hidden.
 *
 * @param decks ids of the decks that players know
 * @param rooms ids of the rooms that they see
 */
record ManifestFog(Set<String> decks, Set<String> rooms) {

  private static final Set<String> ABOUT_ALL_DECKS = Set.of(
      "decks",
      "description",
      "facility_type",
      "location_name",
      "name",
      "status",
      "total_decks",
      "type");

  private static final Set<String> NAMES_OF_DECKS =
      Set.of("deck", "deck_id", "from_deck", "to_deck");

  private static final Set<String> NAMES_OF_ROOMS =
      Set.of("room", "room_id", "from_room", "to_room");

  static ManifestFog of(EncounterMap map, Encounter encounter, List<Deck> known) {
    return new ManifestFog(
        known.stream().map(Deck::id).collect(Collectors.toSet()),
        map.plans().stream()
            .flatMap(plan -> plan.roomIds().stream())
            .filter(encounter::isVisible)
            .collect(Collectors.toSet()));
  }

  /** The members without what could be about a hidden deck or room. */
  Attributes forPlayers(Attributes manifest) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    manifest.members().forEach((name, value) -> {
      if (value instanceof List<?>) {
        members.put(name, manifest.objects(name).stream().filter(this::isSeen).toList());
      } else if (name.equals("metadata")
          || (ABOUT_ALL_DECKS.contains(name) && !(value instanceof Attributes))) {
        members.put(name, value);
      }
    });
    return new Attributes(members);
  }

  /** A thing is seen if it names decks or rooms, and players know all that it names. */
  private boolean isSeen(Attributes thing) {
    return Stream.concat(NAMES_OF_DECKS.stream(), NAMES_OF_ROOMS.stream()).anyMatch(thing::has)
        && NAMES_OF_DECKS.stream().filter(thing::has).map(thing::text).allMatch(decks::contains)
        && NAMES_OF_ROOMS.stream().filter(thing::has).map(thing::text).allMatch(rooms::contains);
  }
}
