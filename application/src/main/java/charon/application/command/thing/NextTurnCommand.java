package charon.application.command.thing;

import static java.util.Map.entry;

import charon.application.command.word.Answer;
import charon.application.command.word.Command;
import charon.application.command.word.Given;
import charon.application.command.word.Moment;
import charon.application.command.word.Order;
import charon.application.port.in.command.CommandSpec;
import charon.domain.NotFoundException;
import charon.domain.thing.Things;
import charon.domain.thing.TurnOrder;
import charon.domain.view.ChangeThings;
import java.util.Optional;

/** The turn of who comes next. */
final class NextTurnCommand implements Command {

  private static final CommandSpec SPEC = CommandSpec.of(
      "next-turn", "Gives the turn to who comes next; after the last, to the first.");

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Order read(Given given) {
    return Order.of(
        new ChangeThings(things -> things.withOrder(Optional.of(order(things).next()))),
        moment -> Answer.of(
            entry("now", order(moment).now()),
            entry("name", order(moment).current().name())),
        moment -> "Gave the turn to " + order(moment).current().name());
  }

  private static TurnOrder order(Moment moment) {
    return order(moment.view().things());
  }

  private static TurnOrder order(Things things) {
    return things.order().orElseThrow(() -> new NotFoundException("There is no order of turns"));
  }
}
