package charon.picture.draw;

import java.awt.Color;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The colours of the pages, from their style sheets. For one thread at a time. */
public final class Palette {

  private static final Pattern COLOR =
      Pattern.compile("#([0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\\b");

  private final StyleSheet sheet =
      new StyleSheet("base.css", "map.css", "things.css", "blackout.css", "standby.css");
  private final Map<String, Color> known = new HashMap<>();

  /** Behind everything. */
  public Color ground() {
    return named("ground");
  }

  /** Of panels. */
  public Color panel() {
    return named("panel");
  }

  /** Of what lies on panels. */
  public Color raised() {
    return named("raised");
  }

  /** Of quiet lines. */
  public Color line() {
    return named("line");
  }

  /** Of lines that are to be seen. */
  public Color bright() {
    return named("line-bright");
  }

  /** Of texts. */
  public Color text() {
    return named("text");
  }

  /** Of texts of little weight. */
  public Color quiet() {
    return named("quiet");
  }

  /** What is well. */
  public Color teal() {
    return named("teal");
  }

  /** What wants attention. */
  public Color amber() {
    return named("amber");
  }

  /** What is wrong. */
  public Color red() {
    return named("red");
  }

  /** Of texts on teal, amber and red. */
  public Color ink() {
    return named("ink");
  }

  /** A colour that all pages share, by its name in the style sheet. */
  private Color named(String name) {
    return of(":root", "--" + name);
  }

  /**
   * The first colour in the value of a property.
   *
   * @throws IllegalArgumentException if the style sheets do not say
   */
  public Color of(String selector, String property) {
    return known.computeIfAbsent(selector + " " + property, unknown -> {
      List<Color> colors = all(selector, property);
      if (colors.isEmpty()) {
        throw new IllegalArgumentException(
            "style: " + property + " of " + selector + " (expected: a colour)");
      }
      return colors.get(0);
    });
  }

  /** The same colour, so much of it: 0 is nothing, 1 all. */
  public static Color faint(Color color, double alpha) {
    return new Color(
        color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * alpha));
  }

  /** All colours in a property's value, as those of a gradient. */
  public List<Color> all(String selector, String property) {
    return COLOR
        .matcher(sheet.value(selector, property))
        .results()
        .map(match -> parse(match.group(1)))
        .toList();
  }

  private static Color parse(String digits) {
    long number = Long.parseLong(digits, 16);
    return switch (digits.length()) {
      case 3 -> new Color(shade(number >> 8), shade(number >> 4), shade(number));
      case 8 -> new Color((int) (number >> 8 | (number & 0xFF) << 24), true);
      default -> new Color((int) number);
    };
  }

  private static int shade(long digit) {
    return (int) (0x11 * (digit & 0xF));
  }
}
