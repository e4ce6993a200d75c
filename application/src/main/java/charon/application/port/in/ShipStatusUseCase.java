package charon.application.port.in;

import charon.domain.ship.ShipStatus;
import java.util.Optional;

/** Tells how the ship is. Thread-safe; never waits. */
public interface ShipStatusUseCase {

  /** The campaign's ship with the overrides of the view; empty if the campaign has none. */
  Optional<ShipStatus> shipStatus();
}
