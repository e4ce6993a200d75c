package charon.persistence.campaign;

import charon.domain.Attributes;
import charon.persistence.campaign.check.Nearest;
import charon.persistence.campaign.yaml.YamlValue.Mapping;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Why a command of a file cannot be understood. Immutable.
 *
 * @param line where
 * @param what what is wrong
 * @param expected what could be there
 */
record Refusal(int line, String what, String expected) {

  /** How a refusal lists the words that there are. */
  private static final Pattern WORDS =
      Pattern.compile("(Unknown |Invalid )(.*)\\. Must be one of: (.*)", Pattern.DOTALL);

  /**
   * Finds its place in the file.
   *
   * @param command the command there
   * @param data the same as it was refused
   * @param refusal why
   */
  static Refusal of(Mapping command, Attributes data, String refusal) {
    int line = lineOf(command, refusal);
    Matcher words = WORDS.matcher(refusal);
    if (!words.matches()) {
      return new Refusal(line, refusal, "a command that can be understood");
    }
    String word = data.text(words.group(2));
    String said = words.group(1) + words.group(2) + " '" + word + "'";
    List<String> known = List.of(words.group(3).split(", "));
    return new Refusal(line, said, Nearest.expected("one of " + words.group(3), word, known));
  }

  /** The line of the member that a refusal names. */
  private static int lineOf(Mapping command, String refusal) {
    return Stream.of(refusal.split("[^a-z_]+"))
        .filter(command.members()::containsKey)
        .findFirst()
        .map(command::lineOf)
        .orElse(command.line());
  }
}
