package charon.domain.conversation;

import charon.domain.Attributes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which headings of a note are not told.
 *
 * @param patterns one of these at the beginning of a heading excludes it; empty: everything is
 *     excluded, because what was to be excluded cannot be understood
 */
public record LoreExclusions(Optional<List<Pattern>> patterns) {

  /** Everything is excluded. */
  static final LoreExclusions EVERYTHING = new LoreExclusions(Optional.empty());

  /** Longer ones are not understood. */
  static final int MAX_PATTERN = 200;

  /** As much of a heading as is looked at. */
  private static final int MAX_HEADING = 200;

  private static final List<String> USUAL =
      List.of("GM Notes", "Secrets", "Session", "Adventure Hooks", "Campaign");

  public LoreExclusions {
    patterns = patterns.map(List::copyOf);
  }

  /**
   * The member {@code exclude_patterns}: a list of regular expressions, or a single one; if it is
   * missing, what game masters usually keep to themselves.
   */
  static LoreExclusions of(Attributes lore) {
    Object given = lore.get("exclude_patterns").orElse(USUAL);
    List<?> items = given instanceof List<?> list ? list : List.of(given);
    try {
      return new LoreExclusions(
          Optional.of(items.stream().map(LoreExclusions::pattern).toList()));
    } catch (IllegalArgumentException e) { // also PatternSyntaxException
      return EVERYTHING;
    }
  }

  /** Whether a heading is excluded, with all that belongs to it. */
  boolean matches(String heading) {
    return patterns
        .map(list -> list.stream()
            .anyMatch(pattern -> begins(pattern, heading) || begins(pattern, unmarked(heading))))
        .orElse(true);
  }

  private static Pattern pattern(Object item) {
    if (item instanceof String text && !text.isEmpty() && text.length() <= MAX_PATTERN) {
      return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
    throw new PatternSyntaxException("not text, empty or too long", String.valueOf(item), -1);
  }

  private static boolean begins(Pattern pattern, String heading) {
    String start = heading.substring(0, Math.min(MAX_HEADING, heading.length()));
    try {
      return pattern.matcher(new PatientText(start)).lookingAt();
    } catch (PatientText.OutOfPatienceException e) {
      return true;
    }
  }

  /** A heading without emphasis and links, which are no part of its words. */
  private static String unmarked(String heading) {
    return new WikiLinks(heading).plain().replaceAll("[*_`~=]", "").strip();
  }
}
