package charon.domain.encounter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Says for all rooms at once which are shown.
 *
 * @param roomVisibility by room id, in an order that is kept
 */
public record ReplaceRoomVisibility(Map<String, Boolean> roomVisibility)
    implements EncounterCommand {

  public ReplaceRoomVisibility {
    roomVisibility = Collections.unmodifiableMap(new LinkedHashMap<>(roomVisibility));
  }

  @Override
  public Encounter applyTo(Encounter current) {
    return current.withRoomVisibility(roomVisibility);
  }
}
