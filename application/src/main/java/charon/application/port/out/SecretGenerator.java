package charon.application.port.out;

/** Source of what nobody can guess. Thread-safe. */
public interface SecretGenerator {

  /**
   * Random bytes from a cryptographically strong source.
   *
   * @param length how many, positive
   */
  byte[] randomBytes(int length);
}
