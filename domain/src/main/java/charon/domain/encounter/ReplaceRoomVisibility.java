package charon.domain.encounter;

import charon.domain.FixedMap;
import java.util.Map;

/**
 * Says for all rooms at once which are shown.
 *
 * @param roomVisibility by room id, in an order that is kept
 */
public record ReplaceRoomVisibility(Map<String, Boolean> roomVisibility)
    implements EncounterCommand {

  public ReplaceRoomVisibility {
    roomVisibility = FixedMap.of(roomVisibility);
  }

  @Override
  public Encounter applyTo(Encounter current) {
    return current.withRoomVisibility(roomVisibility);
  }
}
