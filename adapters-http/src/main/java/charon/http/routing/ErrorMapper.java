package charon.http.routing;

import charon.domain.InvalidValueException;
import charon.domain.NotFoundException;
import charon.domain.RefusedException;

/** Which status a refusal has: the only place that decides that. */
final class ErrorMapper {

  private ErrorMapper() {}

  static Response responseTo(RefusedException refusal) {
    int status = status(refusal);
    Response response = Response.error(status, String.valueOf(refusal.getMessage()));
    // a 401 has to say how to do better (RFC 9110, section 15.5.2)
    return status == 401 ? response.with("www-authenticate", "Bearer") : response;
  }

  private static int status(RefusedException refusal) {
    if (refusal instanceof InvalidValueException) {
      return 400;
    }
    if (refusal instanceof NotFoundException) {
      return 404;
    }
    if (refusal instanceof AccessDeniedException denied) {
      return denied.status();
    }
    throw new IllegalStateException(
        "refusal: " + refusal.getClass().getName() + " (expected: one that has a status)");
  }
}
