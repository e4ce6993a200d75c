package charon.application.draft;

import charon.domain.Attributes;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Commands as they are kept to be carried out more than once. */
final class Repeatable {

  private static final String TOKEN = "token_id";
  private static final Pattern GIVEN_BY_US = Pattern.compile("[0-9a-f]{16}");

  private Repeatable() {}

  /**
   * The same commands. A token that got its id here, and that no command speaks of afterwards, gets a
   * new one each time: with the old one it could not be placed while the first still stands.
   */
  static List<Attributes> of(List<Attributes> commands) {
    Set<String> spokenOf = commands.stream()
        .filter(command -> !places(command))
        .map(command -> command.text(TOKEN))
        .collect(Collectors.toSet());
    return commands.stream()
        .map(command -> places(command)
                && GIVEN_BY_US.matcher(command.text(TOKEN)).matches()
                && !spokenOf.contains(command.text(TOKEN))
            ? command.without(Set.of(TOKEN))
            : command)
        .toList();
  }

  private static boolean places(Attributes command) {
    return command.text("command").equals("place-token");
  }
}
