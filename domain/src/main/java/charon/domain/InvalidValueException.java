package charon.domain;

/** A value of the request is outside what is allowed. */
public final class InvalidValueException extends RefusedException {

  private static final long serialVersionUID = 1L;

  /** Refuses with a message that names the field and the rule it breaks. */
  public InvalidValueException(String message) {
    super(message);
  }
}
