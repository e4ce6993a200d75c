package charon.picture.type;

import java.nio.ByteBuffer;

/** Which glyph a character has: segments of the basic plane (format 4). Immutable. */
final class CharacterMap {

  private static final int FORMAT = 4;
  private static final int LAST_CHARACTER = 0xFFFF;
  private static final int ENDS = 14;

  private final ByteBuffer file;
  private final int table;
  private final int segments;

  /**
   * Finds the segments.
   *
   * @throws IllegalArgumentException if there are none
   */
  CharacterMap(ByteBuffer file, int cmap) {
    this.file = file;
    int found = -1;
    int count = file.getShort(cmap + 2);
    for (int i = 0; i < count; i++) {
      int at = cmap + file.getInt(cmap + 4 + 8 * i + 4);
      found = file.getShort(at) == FORMAT ? at : found;
    }
    if (found < 0) {
      throw new IllegalArgumentException("font: characters in an unknown format (expected: 4)");
    }
    table = found;
    segments = unsigned(table + 6) / 2;
  }

  int glyph(int codePoint) {
    if (codePoint > LAST_CHARACTER) {
      return 0;
    }
    int starts = table + ENDS + 2 * segments + 2;
    for (int i = 0; i < segments; i++) {
      if (codePoint <= unsigned(table + ENDS + 2 * i)) {
        int start = unsigned(starts + 2 * i);
        return codePoint < start ? 0 : glyph(starts, i, codePoint - start, codePoint);
      }
    }
    return 0;
  }

  private int glyph(int starts, int segment, int index, int codePoint) {
    int delta = unsigned(starts + 2 * (segments + segment));
    int rangeAt = starts + 2 * (2 * segments + segment);
    int range = unsigned(rangeAt);
    if (range == 0) {
      return (codePoint + delta) & LAST_CHARACTER;
    }
    int glyph = unsigned(rangeAt + range + 2 * index);
    return glyph == 0 ? 0 : (glyph + delta) & LAST_CHARACTER;
  }

  private int unsigned(int at) {
    return Short.toUnsignedInt(file.getShort(at));
  }
}
