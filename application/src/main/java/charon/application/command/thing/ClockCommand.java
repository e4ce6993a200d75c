package charon.application.command.thing;

import charon.application.command.word.Command;
import charon.application.command.word.Given;
import charon.application.command.word.Order;
import charon.application.port.in.command.CommandSpec;
import charon.application.port.in.command.MemberSpec;
import charon.domain.thing.Things;
import charon.domain.view.ChangeThings;
import java.time.Instant;
import java.util.Map;

/**
 * Something that is done with a clock that is there. Immutable.
 *
 * @param spec what it is
 * @param change does it
 * @param told says that it was done; {@code …} is the clock
 */
record ClockCommand(CommandSpec spec, Change change, String told) implements Command {

  private static final MemberSpec CLOCK = MemberSpec.id(ThingCommands.ID, "The clock.");

  static final ClockCommand START = new ClockCommand(
      CommandSpec.of("start-clock", "Lets a clock run, from where it stands.", CLOCK),
      (things, id, now) -> things.withClock(id, things.clock(id).started(now)),
      "Started the clock …");

  static final ClockCommand PAUSE = new ClockCommand(
      CommandSpec.of("pause-clock", "Lets a clock stand still.", CLOCK),
      (things, id, now) -> things.withClock(id, things.clock(id).paused(now)),
      "Paused the clock …");

  static final ClockCommand REMOVE = new ClockCommand(
      CommandSpec.of("remove-clock", "Takes a clock off the screens.", CLOCK),
      (things, id, now) -> things.withoutClock(id),
      "Took the clock … off the screens");

  /** Makes the things of after from those of before. */
  @FunctionalInterface
  interface Change {

    /** Does it at a moment to the clock of an id; refuses what cannot be. */
    Things of(Things before, String id, Instant now);
  }

  @Override
  public Order read(Given given) {
    String id = ThingCommands.id(given.members());
    return Order.of(
        new ChangeThings(things -> change.of(things, id, given.now())),
        moment -> Map.of(ThingCommands.ID, id),
        moment -> told.replace("…", moment.formerNames().clock(id)));
  }
}
