package charon.application.display;

import charon.application.port.in.display.DisplayId;
import charon.domain.display.DisplayKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What is known of what a display calls itself: it can be recognized by it, and nobody can pass for it.
 * Immutable.
 *
 * @param hex a hash of all of it
 * @param key the beginning of that in letters and digits that look like no others
 */
record Fingerprint(String hex, DisplayKey key) {

  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int KEY_LENGTH = 12;
  private static final int SHORT_KEY_LENGTH = 8;
  private static final int BITS = 5;

  static Fingerprint of(DisplayId display) {
    byte[] hash = sha256(display.value());
    StringBuilder key = new StringBuilder(KEY_LENGTH);
    for (int i = 0; i < KEY_LENGTH; i++) {
      key.append(ALPHABET.charAt(fiveBits(hash, i * BITS)));
    }
    return new Fingerprint(HexFormat.of().formatHex(hash), new DisplayKey(key.toString()));
  }

  /** The handle that it had before handles were as long as they are, and has for as long as it is kept. */
  DisplayKey shortKey() {
    return new DisplayKey(key.value().substring(0, SHORT_KEY_LENGTH));
  }

  /** Whether it is of the same display, whatever its handle. */
  boolean isOfSame(Fingerprint other) {
    return hex.equals(other.hex);
  }

  private static int fiveBits(byte[] hash, int from) {
    int first = from / Byte.SIZE;
    int pair = (Byte.toUnsignedInt(hash[first]) << Byte.SIZE) | Byte.toUnsignedInt(hash[first + 1]);
    return (pair >> (2 * Byte.SIZE - BITS - from % Byte.SIZE)) & (ALPHABET.length() - 1);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException impossible) { // every JDK has it
      throw new IllegalStateException("SHA-256: missing (expected: there)", impossible);
    }
  }
}
