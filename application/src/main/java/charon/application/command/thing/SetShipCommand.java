package charon.application.command.thing;

import static java.util.Map.entry;

import charon.application.command.word.Answer;
import charon.application.command.word.Command;
import charon.application.command.word.Given;
import charon.application.command.word.Order;
import charon.application.port.in.command.CommandSpec;
import charon.application.port.in.command.Members;
import charon.domain.thing.ShipValues;
import charon.domain.view.ChangeThings;
import java.util.List;

/** How the ship as a whole is. */
final class SetShipCommand implements Command {

  private static final Value HULL = new Value("hull");
  private static final Value ARMOR = new Value("armor");
  private static final CommandSpec SPEC = CommandSpec.of(
      "set-ship",
      "Says how the ship is, above what its file says; what is missing stays.",
      HULL.spec("What is left of its hull"),
      ARMOR.spec("What is left of its armor"));

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Order read(Given given) {
    Members members = given.members();
    Value.requireAny(members, List.of(HULL.member(), ARMOR.member()));
    var hull = HULL.read(members);
    var armor = ARMOR.read(members);
    return Order.of(
        new ChangeThings(things -> things.withShip(new ShipValues(
            hull.over(things.ship().hull()), armor.over(things.ship().armor())))),
        moment -> Answer.of(entry("values", moment.view().things().ship())),
        moment -> "Set the ship's " + Value.told(List.of(hull.told(), armor.told())));
  }
}
