package charon.domain.encounter;

import java.util.List;
import java.util.Set;

/**
 * What an encounter starts with at a location.
 *
 * @param roomIds the rooms of every deck, all hidden at first
 * @param level the number of the first deck
 * @param deckId the id of the first deck; empty if it has none
 * @param doorIds the connections of every deck
 * @param deckIds the decks
 */
public record EncounterSetup(
    List<String> roomIds, long level, String deckId, Set<String> doorIds, Set<String> deckIds) {

  /** A location without a map. */
  public static final EncounterSetup NO_MAP = new EncounterSetup(List.of(), 1, "");

  public EncounterSetup {
    roomIds = List.copyOf(roomIds);
    doorIds = Set.copyOf(doorIds);
    deckIds = Set.copyOf(deckIds);
  }

  /** A map of one deck without doors. */
  public EncounterSetup(List<String> roomIds, long level, String deckId) {
    this(roomIds, level, deckId, Set.of(), deckId.isEmpty() ? Set.of() : Set.of(deckId));
  }
}
