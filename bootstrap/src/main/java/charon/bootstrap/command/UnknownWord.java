package charon.bootstrap.command;

import charon.bootstrap.terminal.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * A word on the command line that means nothing where it stands.
 *
 * @param word the word as it was typed
 * @param candidates what could stand there instead; may be empty
 */
record UnknownWord(String word, List<String> candidates) {

  UnknownWord {
    candidates = List.copyOf(candidates);
  }

  /** The first of the words that could not be understood. */
  static UnknownWord in(UnmatchedArgumentException e) {
    CommandSpec command = e.getCommandLine().getCommandSpec();
    String word = e.getUnmatched().get(0);
    Collection<String> candidates =
        isOption(word) ? longNames(command.options()) : command.subcommands().keySet();
    return new UnknownWord(word.replaceFirst("=.*", ""), List.copyOf(candidates));
  }

  /** A sentence or two. */
  @Override
  public String toString() {
    String what = (isOption(word) ? "Unknown option '" : "Unknown word '") + word + "'.";
    return candidates.isEmpty()
        ? what
        : what + " Did you mean '" + NearestName.to(word, candidates) + "'?";
  }

  private static boolean isOption(String word) {
    return word.startsWith("-");
  }

  private static List<String> longNames(List<OptionSpec> options) {
    List<String> names = new ArrayList<>();
    options.forEach(option -> names.add(option.longestName()));
    return names;
  }
}
