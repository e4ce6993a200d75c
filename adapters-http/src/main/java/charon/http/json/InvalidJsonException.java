package charon.http.json;

import charon.domain.RefusedException;

/** A request body is no JSON in UTF-8. */
public final class InvalidJsonException extends RefusedException {

  private static final long serialVersionUID = 1L;

  private final String detail;

  InvalidJsonException(String detail) {
    super("Invalid JSON");
    this.detail = detail;
  }

  /** Which byte is wrong, and why. */
  public String detail() {
    return detail;
  }
}
