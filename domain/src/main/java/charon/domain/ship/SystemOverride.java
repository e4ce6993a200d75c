package charon.domain.ship;

import charon.domain.InvalidValueException;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the game master says of a ship system in place of the campaign. What is absent stays as the
 * campaign has it.
 *
 * @param status how well it works
 * @param condition in percent, 0 to 100
 * @param info the line beside it
 */
public record SystemOverride(SystemStatus status, OptionalInt condition, Optional<InfoLine> info) {

  public SystemOverride {
    condition.ifPresent(percent -> {
      if (percent < 0 || percent > 100) {
        throw new InvalidValueException("condition must be between 0 and 100");
      }
    });
  }
}
