package charon.domain;

/** What the request asks for is not allowed as things are now. */
public final class ForbiddenException extends RefusedException {

  private static final long serialVersionUID = 1L;

  /** Refuses with a message such as {@code Terminal not in query mode}. */
  public ForbiddenException(String message) {
    super(message);
  }
}
