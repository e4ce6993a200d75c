package charon.application.port.out.imports;

/** A map of another program is not taken, or not written; nothing has changed. */
public final class ImportRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A refusal that says what is wrong, and where. */
  public ImportRefusedException(String message) {
    super(message);
  }

  /** The same, for a reason that lies deeper. */
  public ImportRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
