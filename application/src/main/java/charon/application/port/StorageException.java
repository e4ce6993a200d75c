package charon.application.port;

/**
 * Storage failed. What was to be written has not been; what was
 * written before is not lost.
 */
public final class StorageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong, as far as it matters for what to do about it. */
  public enum Reason {
    /** There is no room left; works again without a restart once there is. */
    FULL,
    /** The file or its folder may not be written. */
    READ_ONLY,
    /** The file is damaged, or is something else than Charon's storage. */
    DAMAGED,
    /** Somebody else held the storage for too long; trying again may help. */
    BUSY,
    /** The storage was made by a newer Charon. */
    TOO_NEW,
    /** Anything else; see the message and the cause. */
    OTHER
  }

  private final Reason reason;

  /**
   * Wraps a fault.
   *
   * @param message what was being done, and what was wrong
   */
  public StorageException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** A fault that storage found by itself. */
  public StorageException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** What is wrong. */
  public Reason reason() {
    return reason;
  }
}
