package charon.application.command.stage;

import charon.application.command.word.Command;
import java.util.List;

/** All of them. */
public final class StageCommands {

  /** In the order in which they are listed. */
  public static final List<Command> ALL = List.of(
      new SwitchViewCommand(),
      new ForgetPlaceCommand(),
      new SetBlackoutCommand(),
      new ShowTerminalCommand(),
      new HideTerminalCommand(),
      new ShipStatusCommand(),
      new CharonModeCommand(),
      new CharonLocationCommand(),
      new CharonDialogCommand());

  private StageCommands() {}
}
