package charon.domain;

/** What is asked for cannot be beside what there is. */
public final class ConflictException extends RefusedException {

  private static final long serialVersionUID = 1L;

  /** Refuses with a message that names the field and what is in its way. */
  public ConflictException(String message) {
    super(message);
  }
}
