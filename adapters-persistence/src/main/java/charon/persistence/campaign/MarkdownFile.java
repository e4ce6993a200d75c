package charon.persistence.campaign;

import charon.persistence.campaign.yaml.BrokenFileException;
import charon.persistence.campaign.yaml.Findings;
import charon.persistence.campaign.yaml.SourceText;
import charon.persistence.campaign.yaml.YamlReader;
import charon.persistence.campaign.yaml.YamlValue;
import charon.persistence.campaign.yaml.YamlValue.Mapping;
import java.util.Map;
import java.util.Optional;

/**
 * A Markdown file.
 *
 * @param members its front matter; none if there is no front matter
 * @param text the rest
 */
record MarkdownFile(Mapping members, String text) {

  private static final String FENCE = "---";
  private static final Mapping NO_MEMBERS = new Mapping(Map.of(), 1);

  /**
   * Takes a file apart. A fence is a line that consists of three dashes only; what is between the
   * first line and the next fence is front matter.
   *
   * @throws BrokenFileException if the front matter cannot be read
   */
  static MarkdownFile parse(SourceText source, Findings findings) {
    String all = source.text();
    int first = lineEnd(all, 0);
    if (!isFence(all, 0, first)) {
      return new MarkdownFile(NO_MEMBERS, all);
    }
    for (int start = first + 1; start <= all.length(); ) {
      int end = lineEnd(all, start);
      if (isFence(all, start, end)) {
        // an empty line in place of the fence keeps the line numbers right
        String matter = "\n" + all.substring(Math.min(first + 1, start), start);
        String rest = all.substring(Math.min(end + 1, all.length())).strip();
        return new MarkdownFile(members(new SourceText(source.file(), matter), findings), rest);
      }
      start = end + 1;
    }
    return new MarkdownFile(NO_MEMBERS, all);
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

  private static boolean isFence(String text, int start, int end) {
    int length = end > start && text.charAt(end - 1) == '\r' ? end - 1 - start : end - start;
    return length == FENCE.length() && text.startsWith(FENCE, start);
  }

  private static int lineEnd(String text, int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end;
  }
}
