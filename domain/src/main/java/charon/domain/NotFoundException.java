package charon.domain;

/** What the request names does not exist. */
public final class NotFoundException extends RefusedException {

  private static final long serialVersionUID = 1L;

  /** Refuses with a message such as {@code Token not found}. */
  public NotFoundException(String message) {
    super(message);
  }
}
