package charon.application.port.in;

import charon.domain.disclosure.Audience;
import charon.domain.ship.ShipStatus;
import java.util.Optional;

/** Tells how the ship is. Thread-safe; never waits. */
public interface ShipStatusUseCase {

  /** The campaign's ship, as an audience may know it, with the overrides of the view; empty if the campaign has none. */
  Optional<ShipStatus> shipStatus(Audience audience);
}
