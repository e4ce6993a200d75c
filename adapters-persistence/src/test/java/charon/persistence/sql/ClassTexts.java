package charon.persistence.sql;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/**
 * The texts in a class file (The Java Virtual Machine Specification, section 4.4), also those with
 * gaps that are filled at run time.
 */
final class ClassTexts {

  private static final int UTF8 = 1;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;
  private static final int BEFORE_CONSTANTS = 8;

  private ClassTexts() {}

  static Set<String> of(byte[] classFile) throws IOException {
    Set<String> texts = new HashSet<>();
    try (var in = new DataInputStream(new ByteArrayInputStream(classFile))) {
      in.skipNBytes(BEFORE_CONSTANTS);
      int count = in.readUnsignedShort();
      for (int n = 1; n < count; n++) {
        int tag = in.readUnsignedByte();
        if (tag == UTF8) {
          texts.add(in.readUTF());
        } else {
          in.skipNBytes(sizeOf(tag));
          n += tag == LONG || tag == DOUBLE ? 1 : 0; // these take two places
        }
      }
    }
    return texts;
  }

  private static int sizeOf(int tag) {
    return switch (tag) {
      case 7, 8, 16, 19, 20 -> 2; // class, string, method type, module, package
      case 15 -> 3; // method handle
      case 3, 4, 9, 10, 11, 12, 17, 18 -> 4; // int, float, members, name and type, dynamic
      case LONG, DOUBLE -> 8;
      default -> throw new IllegalArgumentException("tag " + tag + " (expected: a known one)");
    };
  }
}
