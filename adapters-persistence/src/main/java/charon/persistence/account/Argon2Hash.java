package charon.persistence.account;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A hash as read from its text form. Immutable. */
final class Argon2Hash {

  // At most six digits of memory: a hash that demands more than a gigabyte is not one of ours.
  private static final Pattern FORM = Pattern.compile("\\$argon2id\\$v=19"
      + "\\$m=([1-9]\\d{1,5}),t=([1-9]\\d?),p=([1-9])"
      + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

  private final Argon2Function function;
  private final byte[] salt;
  private final byte[] hash;

  private Argon2Hash(Argon2Function function, byte[] salt, byte[] hash) {
    this.function = function;
    this.salt = salt;
    this.hash = hash;
  }

  /** Reads a hash; empty if it is not one. */
  static Optional<Argon2Hash> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches() ? parse(matcher) : Optional.empty();
  }

  private static Optional<Argon2Hash> parse(Matcher matcher) {
    try {
      byte[] salt = Base64.getDecoder().decode(matcher.group(4));
      byte[] hash = Base64.getDecoder().decode(matcher.group(5));
      int memory = Integer.parseInt(matcher.group(1));
      int passes = Integer.parseInt(matcher.group(2));
      int lanes = Integer.parseInt(matcher.group(3));
      return memory < 8 * lanes // RFC 9106, section 3.1
          ? Optional.empty()
          : Optional.of(new Argon2Hash(function(memory, passes, lanes, hash.length), salt, hash));
    } catch (IllegalArgumentException e) { // letters that end in the middle of a byte
      return Optional.empty();
    }
  }

  /** Whether this is the hash of a password. Slow; takes the same time for every password. */
  boolean isOf(byte[] password) {
    return MessageDigest.isEqual(function.hash(password, salt).getBytes(), hash);
  }

  /**
   * Argon2id, version 1.3. The library keeps one function for each set of parameters, with its
   * memory.
   *
   * @param memory in KiB
   * @param passes over the memory
   * @param lanes that can be computed at once
   * @param length of the hash in bytes
   */
  static Argon2Function function(int memory, int passes, int lanes, int length) {
    return Argon2Function.getInstance(
        memory, passes, lanes, length, Argon2.ID, Argon2Function.ARGON2_VERSION_13);
  }
}
