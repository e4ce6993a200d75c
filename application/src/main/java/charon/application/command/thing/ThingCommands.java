package charon.application.command.thing;

import charon.application.command.word.Command;
import charon.application.port.in.command.Members;
import charon.domain.InvalidValueException;
import java.util.List;

/** All of them. */
public final class ThingCommands {

  static final String ID = "id";

  /** In the order in which they are listed. */
  public static final List<Command> ALL = List.of(
      new SetClockCommand(),
      ClockCommand.START,
      ClockCommand.PAUSE,
      ClockCommand.REMOVE,
      new FillClockCommand(),
      new SetAlarmCommand(),
      new SetOrderCommand(),
      new NextTurnCommand(),
      new SetCrewCommand(),
      new SetShipCommand(),
      new ShowHandoutCommand(),
      new HideHandoutCommand(),
      new SetFocusCommand(),
      new SetLeadCommand(),
      new PingCommand());

  private ThingCommands() {}

  static String id(Members members) {
    return members.required(ID, "id required");
  }

  static InvalidValueException required(String member) {
    return new InvalidValueException(member + " required");
  }
}
