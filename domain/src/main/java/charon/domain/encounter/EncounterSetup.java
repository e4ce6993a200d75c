package charon.domain.encounter;

import java.util.List;

/**
 * What an encounter starts with at a location.
 *
 * @param roomIds the rooms of every deck, all hidden at first
 * @param level the number of the first deck
 * @param deckId the id of the first deck; empty if it has none
 */
public record EncounterSetup(List<String> roomIds, long level, String deckId) {

  /** A location without a map. */
  public static final EncounterSetup NO_MAP = new EncounterSetup(List.of(), 1, "");

  public EncounterSetup {
    roomIds = List.copyOf(roomIds);
  }
}
