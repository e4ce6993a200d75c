package charon.domain.view;

import charon.domain.ship.ShipSystem;
import charon.domain.ship.SystemOverride;

/**
 * Says how a system of the ship is, in place of all that was said of it before.
 *
 * @param system the system
 * @param override how it is
 */
public record OverrideShipSystem(ShipSystem system, SystemOverride override)
    implements ViewCommand {

  @Override
  public ActiveView applyTo(ActiveView current) {
    return current.withShipOverride(system, override);
  }
}
