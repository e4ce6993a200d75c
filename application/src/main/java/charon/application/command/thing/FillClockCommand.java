package charon.application.command.thing;

import static java.util.Map.entry;

import charon.application.command.word.Answer;
import charon.application.command.word.Bounds;
import charon.application.command.word.Command;
import charon.application.command.word.Given;
import charon.application.command.word.Moment;
import charon.application.command.word.Order;
import charon.application.port.in.command.CommandSpec;
import charon.application.port.in.command.MemberSpec;
import charon.application.port.in.command.Members;
import charon.domain.thing.Clock;
import charon.domain.view.ChangeThings;

/** Segments of a clock that are filled, or emptied. */
final class FillClockCommand implements Command {

  private static final String BY = "by";
  private static final int MOST = 24;
  private static final CommandSpec SPEC = CommandSpec.of(
      "fill-clock",
      "Fills segments of a clock, or empties some; it stops at none and all.",
      MemberSpec.id(ThingCommands.ID, "The clock."),
      MemberSpec.integer(BY, "How many more are filled; less than 0: how many less.")
          .between(-MOST, MOST)
          .must());

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Order read(Given given) {
    Members members = given.members();
    String id = ThingCommands.id(members);
    int by = (int)
        Bounds.integer(members, BY, -MOST, MOST).orElseThrow(() -> ThingCommands.required(BY));
    return Order.of(
        new ChangeThings(things -> things.withClock(id, things.clock(id).filled(by))),
        moment -> Answer.of(
            entry(ThingCommands.ID, id), entry("filled", clock(moment, id).filled())),
        moment -> "Set the clock " + moment.names().clock(id) + " to "
            + clock(moment, id).filled() + " of " + clock(moment, id).segments());
  }

  private static Clock clock(Moment moment, String id) {
    return moment.view().things().clock(id);
  }
}
