package charon.picture.draw;

/** Tells whether a JPEG has to be in memory as a whole before its first row is known. */
final class JpegScans {

  private static final int MARK = 0xFF;
  private static final int START_OF_IMAGE = 0xD8;
  private static final int START_OF_SCAN = 0xDA;

  /** Where in a frame's or a scan's segment, after its length, the number of its components stands. */
  private static final int IN_FRAME = 5;

  private static final int IN_SCAN = 0;

  private JpegScans() {}

  /** Whether it comes in several scans, or may; not for what is no JPEG. */
  static boolean areSeveral(byte[] file) {
    if (at(file, 0) != MARK || at(file, 1) != START_OF_IMAGE) {
      return false;
    }
    int components = 0;
    int at = 2;
    while (at(file, at) == MARK) {
      int marker = at(file, at + 1);
      if (marker == MARK) { // a filling byte
        at++;
        continue;
      }
      if (marker == START_OF_SCAN) {
        return at(file, at + 4 + IN_SCAN) < components;
      }
      if (isFrame(marker)) {
        if (isProgressive(marker)) {
          return true;
        }
        components = at(file, at + 4 + IN_FRAME);
      }
      at += 2 + Math.max(2, (at(file, at + 2) << 8) + at(file, at + 3));
    }
    return true; // who knows
  }

  /** All of C0 to CF but tables of codes, an extension, and conditions of codes. */
  private static boolean isFrame(int marker) {
    return (marker & 0xF0) == 0xC0 && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private static boolean isProgressive(int marker) {
    return (marker & 3) == 2;
  }

  /** A byte; 0 beyond the end. */
  private static int at(byte[] file, int index) {
    return index < file.length ? file[index] & 0xFF : 0;
  }
}
