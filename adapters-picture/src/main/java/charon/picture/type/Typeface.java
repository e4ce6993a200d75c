package charon.picture.type;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Letters of one weight. For one thread at a time. */
public final class Typeface {

  private static final int MAX_KEPT = 2_000;

  private final TrueType font;
  private final Map<Integer, Path2D> outlines = new HashMap<>();

  private Typeface(TrueType font) {
    this.font = font;
  }

  /** The weight of plain text. */
  public static Typeface regular() {
    return read("ibm-plex-mono-400.ttf");
  }

  /** The weight of titles. */
  public static Typeface bold() {
    return read("ibm-plex-mono-600.ttf");
  }

  /**
   * The outline of a text.
   *
   * @param size of the letters
   * @param tracking added after each letter, in parts of the size
   * @param x where it begins
   * @param y where its base is
   */
  public Path2D outline(String text, double size, double tracking, double x, double y) {
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double at = x;
    for (int codePoint : text.codePoints().toArray()) {
      int glyph = font.glyph(codePoint);
      AffineTransform place = new AffineTransform(size, 0, 0, size, at, y);
      path.append(outline(glyph).getPathIterator(place), false);
      at += (font.advance(glyph) + tracking) * size;
    }
    return path;
  }

  /** How wide a text is. */
  public double width(String text, double size, double tracking) {
    double width = 0;
    for (int codePoint : text.codePoints().toArray()) {
      width += (font.advance(font.glyph(codePoint)) + tracking) * size;
    }
    return text.isEmpty() ? 0 : width - tracking * size;
  }

  private Path2D outline(int glyph) {
    if (outlines.size() > MAX_KEPT) {
      outlines.clear();
    }
    return outlines.computeIfAbsent(glyph, font::outline);
  }

  private static Typeface read(String name) {
    try (InputStream in = Typeface.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no such font: " + name);
      }
      return new Typeface(new TrueType(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("reading the font " + name, e);
    }
  }
}
