package charon.picture.type;

import java.awt.geom.Path2D;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The outlines of a TrueType font. Read from the file itself: the fonts of Java need those of the machine, and many
 * servers have none. Immutable.
 */
final class TrueType {

  private static final int TABLES = 12;
  private static final int TABLE_ENTRY = 16;
  private static final int UNITS_PER_EM = 18;
  private static final int LONG_OFFSETS = 50;
  private static final int METRICS = 34;
  private static final int MAX_NESTING = 4;

  private final ByteBuffer file;
  private final Map<String, Integer> tables = new HashMap<>();
  private final CharacterMap characters;
  private final boolean longOffsets;
  private final int metrics;
  private final double unit;

  /**
   * Reads a font.
   *
   * @throws IllegalArgumentException if it lacks what letters are drawn from
   */
  TrueType(byte[] bytes) {
    file = ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    int count = file.getShort(4);
    for (int i = 0; i < count; i++) {
      int entry = TABLES + i * TABLE_ENTRY;
      String name = new String(bytes, entry, 4, StandardCharsets.US_ASCII);
      tables.put(name, file.getInt(entry + 8));
    }
    characters = new CharacterMap(file, table("cmap"));
    unit = 1.0 / unsigned(table("head") + UNITS_PER_EM);
    longOffsets = file.getShort(table("head") + LONG_OFFSETS) != 0;
    metrics = unsigned(table("hhea") + METRICS);
  }

  /** The glyph of a character; 0: there is none. */
  int glyph(int codePoint) {
    return characters.glyph(codePoint);
  }

  /** How far it is to the next glyph, in parts of the font's size. */
  double advance(int glyph) {
    return unsigned(table("hmtx") + 4 * Math.min(glyph, metrics - 1)) * unit;
  }

  /** The outline of a glyph of the size 1, on a base at 0, y down. */
  Path2D outline(int glyph) {
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    append(path, glyph, new Placement(unit, 0, 0, -unit, 0, 0), 0);
    return path;
  }

  private void append(Path2D path, int glyph, Placement at, int nesting) {
    int start = offset(glyph);
    if (start == offset(glyph + 1) || nesting > MAX_NESTING) {
      return; // a blank
    }
    int from = table("glyf") + start;
    int contours = file.getShort(from);
    if (contours >= 0) {
      new SimpleGlyph(file, from, contours).appendTo(path, at);
    } else {
      for (CompositePart part : CompositePart.all(file, from)) {
        append(path, part.glyph(), part.placement().within(at), nesting + 1);
      }
    }
  }

  private int offset(int glyph) {
    int table = table("loca");
    return longOffsets ? file.getInt(table + 4 * glyph) : 2 * unsigned(table + 2 * glyph);
  }

  private int unsigned(int at) {
    return Short.toUnsignedInt(file.getShort(at));
  }

  private int table(String name) {
    Integer at = tables.get(name);
    if (at == null) {
      throw new IllegalArgumentException(
          "font: no table '" + name + "' (expected: a TrueType font)");
    }
    return at;
  }
}
