package charon.http.routing;

import charon.domain.RefusedException;

/** The caller may not do this, or has not said who they are. */
public final class AccessDeniedException extends RefusedException {

  private static final long serialVersionUID = 1L;

  private final int status;

  private AccessDeniedException(int status, String message) {
    super(message);
    this.status = status;
  }

  /** 401: nobody is logged in, or the token is unknown. */
  public static AccessDeniedException unauthorized(String message) {
    return new AccessDeniedException(401, message);
  }

  /** 403: they are known, and may not. */
  public static AccessDeniedException forbidden(String message) {
    return new AccessDeniedException(403, message);
  }

  int status() {
    return status;
  }
}
