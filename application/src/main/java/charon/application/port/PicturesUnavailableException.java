package charon.application.port;

/** Nothing can be drawn where the server runs; everything else works. */
public final class PicturesUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Says what is missing. */
  public PicturesUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
