package charon.application.command;

import charon.application.command.encounter.EncounterCommands;
import charon.application.command.message.MessageCommands;
import charon.application.command.stage.StageCommands;
import charon.application.command.thing.ThingCommands;
import charon.application.command.token.TokenCommands;
import charon.application.command.word.Command;
import charon.application.command.word.Folder;
import charon.application.command.word.Given;
import charon.application.port.in.command.CommandSpec;
import charon.application.port.in.command.Members;
import charon.application.port.in.command.Sender;
import charon.domain.InvalidValueException;
import charon.domain.RefusedException;
import charon.domain.encounter.TokenId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All commands that there are: what is not in here cannot be said by an endpoint, in a batch or
 * anywhere else. Immutable.
 */
final class Vocabulary {

  private static final Map<String, Command> COMMANDS = byName(Stream.of(
          StageCommands.ALL,
          EncounterCommands.ALL,
          TokenCommands.ALL,
          ThingCommands.ALL,
          MessageCommands.ALL)
      .flatMap(List::stream)
      .toList());

  private Vocabulary() {}

  static List<CommandSpec> specs() {
    return COMMANDS.values().stream().map(Command::spec).toList();
  }

  /**
   * The command of a name.
   *
   * @throws InvalidValueException if there is none
   */
  static Command command(String name) {
    return find(name)
        .orElseThrow(() -> new InvalidValueException(
            "Unknown command. Must be one of: " + String.join(", ", COMMANDS.keySet())));
  }

  /** The command of a name; empty if there is none. */
  static Optional<Command> find(String name) {
    return Optional.ofNullable(COMMANDS.get(name));
  }

  /** Why a command cannot be understood; empty: it can. */
  static Optional<String> problem(Members members) {
    try {
      String name = members.required("command", "command required");
      command(name)
          .read(new Given(
              members, Sender.GM, () -> new TokenId("unused"), Instant.EPOCH, Folder.ANY));
      return Optional.empty();
    } catch (RefusedException refusal) {
      return Optional.of(String.valueOf(refusal.getMessage()));
    }
  }

  private static Map<String, Command> byName(List<Command> all) {
    Map<String, Command> commands = new LinkedHashMap<>();
    for (Command command : all) {
      if (commands.put(command.spec().name(), command) != null) {
        throw new IllegalStateException("command: " + command.spec().name() + " is there twice");
      }
    }
    return commands;
  }
}
