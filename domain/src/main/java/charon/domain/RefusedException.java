package charon.domain;

/**
 * A request that was understood and is turned down; nothing has changed. The message is written for
 * whoever sent the request.
 */
public abstract class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  protected RefusedException(String message) {
    super(message, null, false, false); // an answer, not a fault: nobody reads its stack
  }
}
