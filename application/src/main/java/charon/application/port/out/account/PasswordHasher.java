package charon.application.port.out.account;

/** Hashes passwords with a memory-hard function. Thread-safe; slow on purpose. */
public interface PasswordHasher {

  /** A hash with a new salt, in a form that carries its parameters. */
  String hash(String password);

  /** Whether a hash was made with the parameters of today; if not, the password wants a new one. */
  boolean isCurrent(String hash);

  /** Whether the password is the one of the hash; false also for a hash that cannot be read. */
  boolean matches(String password, String hash);
}
