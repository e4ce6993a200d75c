package charon.domain.thing;

import charon.domain.Attributes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the game master says of the ship, above what its file says. Immutable.
 *
 * @param hull empty: as the file has it
 * @param armor likewise
 */
public record ShipValues(Optional<Long> hull, Optional<Long> armor) {

  /** Nothing is said. */
  public static final ShipValues NONE = new ShipValues(Optional.empty(), Optional.empty());

  /** The ship of the file with what is said, each value in the shape that it has there. */
  public Attributes over(Attributes ship) {
    Map<String, Object> said = new LinkedHashMap<>();
    hull.ifPresent(points -> said.put("hull", Standing.of(ship, "hull", points)));
    armor.ifPresent(points -> said.put("armor", Standing.of(ship, "armor", points)));
    return said.isEmpty() ? ship : ship.with(said);
  }
}
