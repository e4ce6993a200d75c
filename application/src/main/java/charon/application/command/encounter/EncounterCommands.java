package charon.application.command.encounter;

import charon.application.command.word.Command;
import java.util.List;

/** All of them. */
public final class EncounterCommands {

  /** In the order in which they are listed. */
  public static final List<Command> ALL = List.of(
      new SwitchLevelCommand(),
      new ToggleRoomCommand(),
      new RoomVisibilityCommand(),
      new SetDoorStatusCommand(),
      new TogglePortraitCommand());

  private EncounterCommands() {}
}
