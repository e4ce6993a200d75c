package charon.bootstrap.run;

import charon.application.port.out.SecretGenerator;
import java.security.SecureRandom;

/** Secrets from the platform's strong source. Thread-safe. */
public final class StrongSecrets implements SecretGenerator {

  private final SecureRandom random = new SecureRandom();

  @Override
  public byte[] randomBytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
