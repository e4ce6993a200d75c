package charon.imports.picture;

import charon.application.port.out.imports.ImportRefusedException;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the first bytes of a picture say of it; nothing is ever decoded. Immutable.
 *
 * @param suffix the ending of such files, with the dot
 * @param width in pixels
 * @param height in pixels
 */
public record PictureHeader(String suffix, int width, int height) {

  /** More pixels a side are not taken. */
  static final int MAX_SIDE = 16_384;

  private static final int START = 30;
  private static final int MASK_14 = 0x3fff;

  /**
   * The header of a picture that Charon can show.
   *
   * @param member where the picture stands, to be named if it is refused
   * @throws ImportRefusedException if it is none, or too large
   * @throws IOException if it cannot be read
   */
  public static PictureHeader of(String member, Path file) throws IOException {
    PictureHeader header = read(file)
        .filter(found -> found.width > 0 && found.height > 0)
        .orElseThrow(() -> new ImportRefusedException(
            member + ": no picture that is understood (expected: PNG, WebP, JPEG or GIF)"));
    if (header.width > MAX_SIDE || header.height > MAX_SIDE) {
      throw new ImportRefusedException(member + ": " + header.width + " x " + header.height
          + " pixels (expected: at most " + MAX_SIDE + " a side)");
    }
    return header;
  }

  /** What a file says of itself; empty if it is no picture. */
  static Optional<PictureHeader> read(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      in.mark(START);
      byte[] start = in.readNBytes(START);
      if (start.length == START && isAt(start, 0, "\u0089PNG\r\n\u001a\n")) {
        return Optional.of(new PictureHeader(".png", big(start, 16), big(start, 20)));
      }
      if (start.length == START && isAt(start, 0, "RIFF") && isAt(start, 8, "WEBP")) {
        return webp(start);
      }
      if (start.length == START && isAt(start, 0, "GIF8")) {
        return Optional.of(new PictureHeader(".gif", little(start, 6, 2), little(start, 8, 2)));
      }
      in.reset();
      return isAt(start, 0, "\u00ff\u00d8") ? jpeg(new DataInputStream(in)) : Optional.empty();
    }
  }

  private static Optional<PictureHeader> webp(byte[] start) {
    if (isAt(start, 12, "VP8X")) {
      return webp(1 + little(start, 24, 3), 1 + little(start, 27, 3));
    }
    if (isAt(start, 12, "VP8L")) {
      int bits = little(start, 21, 4);
      return webp(1 + (bits & MASK_14), 1 + (bits >>> 14 & MASK_14));
    }
    return isAt(start, 12, "VP8 ")
        ? webp(little(start, 26, 2) & MASK_14, little(start, 28, 2) & MASK_14)
        : Optional.empty();
  }

  private static Optional<PictureHeader> webp(int width, int height) {
    return Optional.of(new PictureHeader(".webp", width, height));
  }

  /** From segment to segment, up to the one that says how large the frame is. */
  private static Optional<PictureHeader> jpeg(DataInputStream in) throws IOException {
    try {
      in.readUnsignedShort();
      while (true) {
        int marker = in.readUnsignedShort();
        int length = in.readUnsignedShort();
        if (marker >>> 8 != 0xff || length < 2) {
          return Optional.empty();
        }
        if (isFrame(marker & 0xff)) {
          in.readUnsignedByte();
          int height = in.readUnsignedShort();
          return Optional.of(new PictureHeader(".jpg", in.readUnsignedShort(), height));
        }
        in.skipNBytes(length - 2L);
      }
    } catch (EOFException e) {
      return Optional.empty();
    }
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  private static boolean isAt(byte[] bytes, int offset, String letters) {
    byte[] wanted = letters.getBytes(StandardCharsets.ISO_8859_1);
    if (bytes.length < offset + wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (bytes[offset + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  private static int big(byte[] bytes, int offset) {
    return Integer.reverseBytes(little(bytes, offset, 4));
  }

  private static int little(byte[] bytes, int offset, int count) {
    int value = 0;
    for (int i = count - 1; i >= 0; i--) {
      value = (value << 8) | (bytes[offset + i] & 0xff);
    }
    return value;
  }
}
