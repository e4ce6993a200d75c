package charon.picture.draw;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values that the pages' style sheets give to properties, by selector. Immutable. */
final class StyleSheet {

  private static final String FOLDER = "/web/static/charon/css/";
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
  private static final Pattern RULE = Pattern.compile("([^{};]+)\\{([^{}]*)\\}");
  private static final Pattern DECLARATION = Pattern.compile("([\\w-]+)\\s*:\\s*([^;]+)");

  private final Map<String, String> values = new HashMap<>();

  /** Reads the sheets of these names, of which the first to say something counts. */
  StyleSheet(String... names) {
    for (String name : names) {
      Matcher rule = RULE.matcher(COMMENT.matcher(text(name)).replaceAll(""));
      while (rule.find()) {
        for (String selector : rule.group(1).split(",", -1)) {
          add(selector.strip(), rule.group(2));
        }
      }
    }
  }

  private void add(String selector, String declarations) {
    Matcher declaration = DECLARATION.matcher(declarations);
    while (declaration.find()) {
      values.putIfAbsent(
          selector + " " + declaration.group(1), declaration.group(2).strip());
    }
  }

  /**
   * What a property is for a selector, with a variable in its value looked up.
   *
   * @throws IllegalArgumentException if no sheet says so
   */
  String value(String selector, String property) {
    String value = values.get(selector + " " + property);
    if (value == null) {
      throw new IllegalArgumentException(
          "style: no " + property + " of " + selector + " (expected: one in the pages' sheets)");
    }
    return value.startsWith("var(")
        ? value(":root", value.substring("var(".length(), value.indexOf(')')))
        : value;
  }

  private static String text(String name) {
    try (InputStream in = StyleSheet.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("no such style sheet: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("reading the style sheet " + name, e);
    }
  }
}
