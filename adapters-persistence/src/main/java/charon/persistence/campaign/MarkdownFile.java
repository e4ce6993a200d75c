package charon.persistence.campaign;

import charon.domain.disclosure.GmMembers;
import charon.persistence.campaign.yaml.BrokenFileException;
import charon.persistence.campaign.yaml.Findings;
import charon.persistence.campaign.yaml.SourceText;
import charon.persistence.campaign.yaml.YamlReader;
import charon.persistence.campaign.yaml.YamlValue;
import charon.persistence.campaign.yaml.YamlValue.Mapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Markdown file.
 *
 * @param members its front matter; none if there is no front matter
 * @param text the rest
 */
record MarkdownFile(Mapping members, String text) {

  private static final Mapping NO_MEMBERS = new Mapping(Map.of(), 1);
  private static final String EXPECTED = "'---', the members, '---'";

  // a line may be as long as a file: no pattern here gives back what it has taken
  /** A line of dashes, which some editors make long ones of; blanks after it mean nothing. */
  private static final Pattern FENCE =
      Pattern.compile("(?:(?:-{3,}+|-*+[\\u2010-\\u2015\\u2212])[-\\u2010-\\u2015\\u2212]*+)\\s*+");

  private static final Pattern OTHER_END = Pattern.compile("\\.\\.\\.\\s*+");
  private static final Pattern OTHER_FENCE = Pattern.compile("\\+{3,}+\\s*+");
  private static final Pattern MEMBER =
      Pattern.compile("[\\s>*\"'`#-]*+([^:\"'`*]{1,40}+)[\"'`*]*+\\s*+:");
  private static final Pattern INVISIBLE = Pattern.compile("^[\\uFEFF\\u200B\\u2060]+");
  private static final Pattern OTHER_LINE_END =
      Pattern.compile("\\r(?!\\n)|[\\u0085\\u2028\\u2029]");

  /**
   * Takes a file apart. If the first line that is not empty is a fence, what stands between it and
   * the next one is front matter. A fence is a line of three or more dashes; three dots end it, too.
   *
   * @throws BrokenFileException if the front matter cannot be read, or what looks like it is none:
   *     it may be meant for the game master alone
   */
  static MarkdownFile parse(SourceText source, Findings findings) {
    String all = OTHER_LINE_END
        .matcher(INVISIBLE.matcher(source.text()).replaceFirst(""))
        .replaceAll("\n");
    List<String> lines = List.of(all.split("\n", -1));
    int first = firstOf(lines, 0);
    if (first == lines.size() || !isFence(lines.get(first).strip())) {
      requireNothingForGm(lines, first);
      return new MarkdownFile(NO_MEMBERS, all);
    }
    int end = endOf(lines, first);
    // empty lines in place of what is before keep the line numbers right
    String matter = "\n".repeat(first + 1) + join(lines.subList(first + 1, end)) + "\n";
    requireNothingForGm(lines, firstOf(lines, end + 1));
    Mapping members = members(new SourceText(source.file(), matter), findings);
    return new MarkdownFile(members, join(lines.subList(end + 1, lines.size())).strip());
  }

  /** The first line from there on that is not empty. */
  private static int firstOf(List<String> lines, int from) {
    int at = from;
    while (at < lines.size() && lines.get(at).isBlank()) {
      at++;
    }
    return at;
  }

  private static int endOf(List<String> lines, int first) {
    for (int at = first + 1; at < lines.size(); at++) {
      if (isFence(lines.get(at)) || OTHER_END.matcher(lines.get(at)).matches()) {
        return at;
      }
    }
    throw new BrokenFileException(first + 1, "front matter that never ends", EXPECTED);
  }

  /** In the first paragraph of a text nobody may have meant to write members. */
  private static void requireNothingForGm(List<String> lines, int first) {
    if (first < lines.size() && OTHER_FENCE.matcher(lines.get(first)).matches()) {
      throw new BrokenFileException(first + 1, "'+++' around the members", EXPECTED);
    }
    for (int at = first; at < lines.size() && !lines.get(at).isBlank(); at++) {
      Matcher member = MEMBER.matcher(lines.get(at));
      if (member.lookingAt() && GmMembers.isMeantForGm(member.group(1).strip())) {
        String what = "'" + member.group(1).strip() + "' outside of the front matter";
        throw new BrokenFileException(at + 1, what, EXPECTED);
      }
    }
  }

  private static boolean isFence(String line) {
    return FENCE.matcher(line).matches();
  }

  private static String join(List<String> lines) {
    return String.join("\n", lines);
  }

  private static Mapping members(SourceText matter, Findings findings) {
    Optional<YamlValue> value = YamlReader.read(matter, findings);
    if (value.isPresent() && value.get() instanceof Mapping mapping) {
      return mapping;
    }
    value
        .filter(other -> !other.isNull())
        .ifPresent(other -> findings.add(
            matter.file(), other.line(), "front matter that is " + other.kind(), "a mapping"));
    return NO_MEMBERS;
  }
}
