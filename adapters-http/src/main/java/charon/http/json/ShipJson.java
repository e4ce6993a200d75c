package charon.http.json;

import charon.domain.ship.ShipSystem;
import charon.domain.ship.SystemOverride;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the ship's overrides look on the wire. */
public final class ShipJson {

  private ShipJson() {}

  /** Overrides by system name. */
  public static Map<String, Object> overrides(Map<ShipSystem, SystemOverride> overrides) {
    Map<String, Object> members = new LinkedHashMap<>();
    overrides.forEach((system, override) -> members.put(system.key(), override(override)));
    return members;
  }

  /** One override; what was not sent is absent. */
  public static Map<String, @Nullable Object> override(SystemOverride override) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("status", override.status().name());
    override.condition().ifPresent(percent -> members.put("condition", percent));
    override.info().ifPresent(info -> members.put("info", info.text().orElse(null)));
    return members;
  }
}
