package charon.application.command.stage;

import static java.util.Map.entry;

import charon.application.command.word.Answer;
import charon.application.command.word.Command;
import charon.application.command.word.Given;
import charon.application.command.word.Order;
import charon.application.port.in.command.CommandSpec;
import charon.application.port.in.command.MemberSpec;
import charon.application.port.in.command.Members;
import charon.application.port.in.command.Words;
import charon.domain.InvalidValueException;
import charon.domain.ship.InfoLine;
import charon.domain.ship.ShipSystem;
import charon.domain.ship.SystemOverride;
import charon.domain.ship.SystemStatus;
import charon.domain.view.OverrideShipSystem;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** How a system of the ship is. */
final class ShipStatusCommand implements Command {

  private static final String SYSTEM = "system";
  private static final String STATUS = "status";
  private static final String CONDITION = "condition";
  private static final String INFO = "info";
  private static final CommandSpec SPEC = CommandSpec.of(
      "ship-status",
      "Says how a system of the ship is, in place of all that was said of it before.",
      MemberSpec.word(SYSTEM, "The system.", MemberSpec.lowerCase(ShipSystem.class))
          .must(),
      MemberSpec.word(STATUS, "How well it works.", MemberSpec.upperCase(SystemStatus.class))
          .must(),
      MemberSpec.integer(CONDITION, "How much of it is left; as the campaign says, if missing.")
          .between(0, 100)
          .in("percent"),
      MemberSpec.text(INFO, "The line beside it; null for none; as the campaign says, if missing.")
          .orNull());

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Order read(Given given) {
    Members members = given.members();
    ShipSystem system = Words.lowerCase(ShipSystem.class, SYSTEM, members.trimmed(SYSTEM));
    SystemStatus status = Words.upperCase(SystemStatus.class, STATUS, members.trimmed(STATUS));
    SystemOverride override = new SystemOverride(status, condition(members), info(members));
    return Order.of(
        new OverrideShipSystem(system, override),
        moment -> Answer.of(entry(SYSTEM, system.key()), entry("override", override)),
        moment -> "Set " + system.key().replace('_', ' ') + " to " + status.name());
  }

  private static OptionalInt condition(Members members) {
    OptionalLong percent = members.integer(CONDITION);
    if (percent.isEmpty()) {
      return OptionalInt.empty();
    }
    long value = percent.getAsLong();
    if (value != (int) value) {
      throw new InvalidValueException("condition must be between 0 and 100");
    }
    return OptionalInt.of((int) value);
  }

  private static Optional<InfoLine> info(Members members) {
    return members.has(INFO)
        ? Optional.of(new InfoLine(members.nullableText(INFO)))
        : Optional.empty();
  }
}
