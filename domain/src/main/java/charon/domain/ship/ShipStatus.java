package charon.domain.ship;

import charon.domain.Attributes;
import charon.domain.thing.ShipValues;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ship as everybody sees it: the campaign's, with the game master's overrides merged in.
 *
 * @param members the members of {@code ship.yaml}
 */
public record ShipStatus(Attributes members) {

  private static final String SHIP = "ship";
  private static final String SYSTEMS = "systems";

  /**
   * Merges the overrides over the systems that the campaign's ship has, others are not shown; and the
   * values over those of the ship.
   */
  public static ShipStatus of(
      Attributes file, Map<ShipSystem, SystemOverride> overrides, ShipValues values) {
    return new ShipStatus(file.object(SHIP)
        .map(ship -> file.with(SHIP, values.over(merged(ship, overrides))))
        .orElse(file));
  }

  private static Attributes merged(Attributes ship, Map<ShipSystem, SystemOverride> overrides) {
    return ship.object(SYSTEMS)
        .map(systems -> ship.with(SYSTEMS, mergedSystems(systems, overrides)))
        .orElse(ship);
  }

  private static Attributes mergedSystems(
      Attributes systems, Map<ShipSystem, SystemOverride> overrides) {
    Map<String, Object> changed = new LinkedHashMap<>();
    overrides.forEach((system, override) -> systems
        .object(system.key())
        .ifPresent(own -> changed.put(system.key(), own.with(members(override)))));
    return systems.with(changed);
  }

  private static Map<String, @Nullable Object> members(SystemOverride override) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("status", override.status().name());
    override.condition().ifPresent(percent -> members.put("condition", percent));
    override.info().ifPresent(info -> members.put("info", info.text().orElse(null)));
    return members;
  }
}
