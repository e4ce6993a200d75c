package charon.domain.conversation;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links as note apps write them: {@code [[Note]]}, {@code [[Note#Heading|text]]}, in a text. */
record WikiLinks(String text) {

  /** Before the bar, in which {@code \|} stands in tables: the note and a heading of it. */
  private static final Pattern LINK =
      Pattern.compile("!?\\[\\[([^\\[\\]|#]*+)(?:#([^\\[\\]|]*+))?+(?:\\|([^\\[\\]]*+))?+]]");

  /** The text with every link reduced to its own text, else to the note's name. */
  String plain() {
    return LINK.matcher(text).replaceAll(link -> Matcher.quoteReplacement(shown(link)));
  }

  private static String shown(MatchResult link) {
    if (link.group(3) != null) {
      return link.group(3);
    }
    boolean toItself = link.group(1).isEmpty() && link.group(2) != null;
    return toItself ? link.group(2) : link.group(1);
  }
}
