package charon.application.command;

import charon.application.command.word.Command;
import charon.application.command.word.Given;
import charon.application.port.in.command.BatchRefusedException;
import charon.application.port.in.command.CommandUseCase;
import charon.application.port.in.command.MemberSpec;
import charon.application.port.in.command.Members;
import charon.domain.Attributes;
import charon.domain.InvalidValueException;
import charon.domain.RefusedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes of commands as they are sent what is kept of them. */
final class Preparing {

  private static final String COMMAND = "command";
  private static final String TITLE = "title";

  private Preparing() {}

  /**
   * Reads a list of commands.
   *
   * @param given a command as it is read
   */
  static List<Attributes> of(Members batch, Function<Members, Given> given) {
    List<Optional<Members>> items = Batch.items(batch);
    if (items.size() > CommandUseCase.MOST_COMMANDS) {
      throw new InvalidValueException(
          "commands must have at most " + CommandUseCase.MOST_COMMANDS + " commands");
    }
    List<Attributes> prepared = new ArrayList<>();
    for (Optional<Members> item : items) {
      try {
        prepared.add(of(given.apply(Batch.object(item))));
      } catch (RefusedException refusal) {
        throw new BatchRefusedException(prepared.size(), refusal);
      }
    }
    return prepared;
  }

  private static Attributes of(Given given) {
    String name = Batch.nameOf(given.members());
    Command command = Vocabulary.command(name);
    command.read(given);
    return asData(command, command.settled(given));
  }

  /** A command as data: its name, and what has a meaning of what is said of it. */
  static Attributes asData(Command command, Attributes members) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put(COMMAND, command.spec().name());
    Map<String, @Nullable Object> given = members.members();
    for (MemberSpec member : command.spec().members()) {
      if (given.containsKey(member.name())) {
        data.put(member.name(), given.get(member.name()));
      }
    }
    return new Attributes(data);
  }

  /** Several commands as the data of one. */
  static Attributes batchAsData(Members batch) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put(COMMAND, "batch");
    data.put(TITLE, batch.text(TITLE, ""));
    data.put(
        Batch.COMMANDS,
        batch.data().objects(Batch.COMMANDS).stream()
            .map(item -> Vocabulary.find(item.text(COMMAND))
                .map(command -> asData(command, item))
                .orElse(item))
            .toList());
    return new Attributes(data);
  }
}
