package charon.domain.encounter;

import java.util.Map;

/** Takes all tokens off the map. */
public record ClearTokens() implements EncounterCommand {

  @Override
  public Encounter applyTo(Encounter current) {
    return current.withTokens(Map.of());
  }
}
