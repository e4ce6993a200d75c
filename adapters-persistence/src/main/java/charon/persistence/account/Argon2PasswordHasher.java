package charon.persistence.account;

import charon.application.port.out.SecretGenerator;
import charon.application.port.out.account.PasswordHasher;
import com.password4j.Argon2Function;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Argon2id (RFC 9106) with 19 MiB, two passes and one lane. Hashes have the usual text form, {@code
 * $argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>}; those made with other parameters match as well.
 *
 * <p>Thread-safe. At most two hashes are computed at once, so that a burst of logins takes time
 * rather than memory; further callers wait for their turn.
 */
public final class Argon2PasswordHasher implements PasswordHasher {

  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final String CURRENT =
      "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$";
  private static final int AT_ONCE = 2;

  private final SecretGenerator salts;
  private final Argon2Function function =
      Argon2Hash.function(MEMORY_KIB, PASSES, LANES, HASH_BYTES);
  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  /** Takes salts from a source. The library's own would look for a settings file. */
  public Argon2PasswordHasher(SecretGenerator salts) {
    this.salts = salts;
  }

  @Override
  public String hash(String password) {
    byte[] salt = salts.randomBytes(SALT_BYTES);
    return inTurn(() -> function.hash(utf8(password), salt).getResult());
  }

  @Override
  public boolean isCurrent(String hash) {
    return hash.startsWith(CURRENT);
  }

  @Override
  public boolean matches(String password, String hash) {
    return Argon2Hash.parse(hash)
        .filter(known -> inTurn(() -> known.isOf(utf8(password))))
        .isPresent();
  }

  private <T> T inTurn(Supplier<T> work) {
    turns.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  private static byte[] utf8(String password) {
    return password.getBytes(StandardCharsets.UTF_8);
  }
}
