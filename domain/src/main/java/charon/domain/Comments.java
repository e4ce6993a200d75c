package charon.domain;

import java.util.regex.Pattern;

/**
 * Comments in texts, which note apps and Markdown hide from readers: {@code <!-- -->}, also inside of
 * one another, {@code %% %%}, and {@code [//]: # (...)}. One that never ends goes on to the end of the
 * text.
 */
public final class Comments {

  /** Of Markdown: a link that nothing leads to. */
  private static final Pattern UNUSED_LINK = Pattern.compile(
      "^ {0,3}\\[(?://|comment|_|\\^)[^\\]\\n]*\\]:[^\\n]*\\n?",
      Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

  private Comments() {}

  /** The text without them. */
  public static String removedFrom(String text) {
    String rest = text;
    if (rest.contains("<!--")) {
      rest = withoutMarkup(rest);
    }
    if (rest.contains("%%")) {
      rest = withoutMarks(rest);
    }
    return rest.contains("]:") ? UNUSED_LINK.matcher(rest).replaceAll("") : rest;
  }

  /** Whether a comment begins in a text that never ends. */
  public static boolean isOpenIn(String text) {
    boolean markup = count(text, "<!--") > count(text, "-->");
    return markup || count(text, "%%") % 2 == 1;
  }

  private static String withoutMarkup(String text) {
    StringBuilder kept = new StringBuilder();
    int depth = 0;
    int at = 0;
    while (at < text.length()) {
      if (text.startsWith("<!--", at)) {
        depth++;
        at += 4;
      } else if (depth > 0 && text.startsWith("-->", at)) {
        depth--;
        at += 3;
      } else {
        if (depth == 0) {
          kept.append(text.charAt(at));
        }
        at++;
      }
    }
    return kept.toString();
  }

  private static String withoutMarks(String text) {
    StringBuilder kept = new StringBuilder();
    String[] parts = text.split("%%", -1);
    for (int n = 0; n < parts.length; n += 2) {
      kept.append(parts[n]);
    }
    return kept.toString();
  }

  private static int count(String text, String part) {
    int count = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
      count++;
    }
    return count;
  }
}
