package charon.application.port.in;

/**
 * A right that somebody has shown and that may end: a session or an API token. Two of the same
 * session or token are equal. Thread-safe.
 */
@FunctionalInterface
public interface Grant {

  /** What everybody may do without showing anything; never ends. */
  Grant NONE = () -> true;

  /** Whether it has not ended; to ask is no use of it. Waits for storage. */
  boolean stands();
}
