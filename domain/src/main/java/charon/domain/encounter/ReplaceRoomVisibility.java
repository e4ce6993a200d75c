package charon.domain.encounter;

import charon.domain.FixedMap;
import java.util.HashMap;
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
    roomVisibility = FixedMap.of(roomVisibility);
  }

  @Override
  public Encounter applyTo(Encounter current) {
    return current.withRoomVisibility(namedAsIn(current.roomVisibility()));
  }

  /** The same with the very names that are known, so that states which are remembered share them. */
  private Map<String, Boolean> namedAsIn(Map<String, Boolean> known) {
    Map<String, String> names = new HashMap<>();
    known.keySet().forEach(name -> names.put(name, name));
    Map<String, Boolean> named = new LinkedHashMap<>();
    roomVisibility.forEach((name, visible) -> named.put(names.getOrDefault(name, name), visible));
    return named;
  }
}
