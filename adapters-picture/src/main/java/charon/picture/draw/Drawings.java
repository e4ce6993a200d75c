package charon.picture.draw;

import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Line drawings that the pages' scripts have as tables of names and path data, so that a picture shows the same.
 * Immutable.
 */
public final class Drawings {

  private static final String FOLDER = "/web/static/charon/components/deck-map/";
  private static final Pattern ENTRY = Pattern.compile("([a-z_]+): '([^']*)'");

  private final Map<String, String> entries = new HashMap<>();

  private Drawings(String file, String... tables) {
    String script = text(file);
    for (String table : tables) {
      int from = script.indexOf("const " + table + " = {");
      if (from < 0) {
        throw new IllegalStateException("no table " + table + " in " + file);
      }
      Matcher entry = ENTRY.matcher(script.substring(from, script.indexOf("};", from)));
      while (entry.find()) {
        entries.putIfAbsent(entry.group(1), entry.group(2));
      }
    }
  }

  /** Signs of what may lie in a room, each on a field of 24 by 24. */
  public static Drawings icons() {
    return new Drawings("icons.js", "ICONS", "SYNONYMS");
  }

  /** Outlines of tokens by type, around their middle. */
  public static Drawings outlines() {
    return new Drawings("tokens.js", "OUTLINES");
  }

  /** Signs of what tokens suffer from, around their middle. */
  public static Drawings marks() {
    return new Drawings("tokens.js", "MARKS");
  }

  /** The drawing of a name, or of the one that it is another word for. */
  public Optional<Path2D> of(String name) {
    String entry = entries.get(name.toLowerCase(Locale.ROOT));
    if (entry == null || entry.startsWith("M")) {
      return Optional.ofNullable(entry).map(SvgPath::of);
    }
    return Optional.ofNullable(entries.get(entry)).map(SvgPath::of);
  }

  private static String text(String name) {
    try (InputStream in = Drawings.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("no such script: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("reading the script " + name, e);
    }
  }
}
