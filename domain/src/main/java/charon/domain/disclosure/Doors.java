package charon.domain.disclosure;

import charon.domain.encounter.DoorStatus;
import java.util.Map;

/**
 * The doors of an encounter, and what is hidden of it.
 *
 * @param fog what is hidden
 * @param doors all doors
 */
record Doors(EncounterFog fog, Map<String, DoorStatus> doors) {

  /** The doors that players may know. */
  Map<String, DoorStatus> forPlayers() {
    return fog.knownDoors(doors);
  }
}
