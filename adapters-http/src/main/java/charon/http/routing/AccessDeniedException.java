package charon.http.routing;

import charon.domain.RefusedException;
import charon.domain.account.TokenScope;
import charon.http.message.Caller;
import java.util.Locale;

/** The caller may not do this, or has not said who they are. */
public final class AccessDeniedException extends RefusedException {

  private static final long serialVersionUID = 1L;
  private static final String BEARER = "Bearer";

  private final int status;
  private final String challenge;
  private final transient Caller caller;

  private AccessDeniedException(int status, String challenge, Caller caller, String message) {
    super(message);
    this.status = status;
    this.challenge = challenge;
    this.caller = caller;
  }

  /** 401: nobody is logged in. */
  public static AccessDeniedException unauthorized(String message) {
    return new AccessDeniedException(401, BEARER, Caller.ANONYMOUS, message);
  }

  /** 401: there is a token, but it is good no more, or never was (RFC 6750, section 3.1). */
  public static AccessDeniedException badToken(String message) {
    String challenge = BEARER + " error=\"invalid_token\"";
    return new AccessDeniedException(401, challenge, Caller.ANONYMOUS, message);
  }

  /** 403: they are known, and may not. */
  public static AccessDeniedException forbidden(Caller caller, String message) {
    return new AccessDeniedException(403, "", caller, message);
  }

  /** 403: the token does not reach that far (RFC 6750, section 3.1). */
  public static AccessDeniedException beyondScope(Caller caller, TokenScope needed) {
    String scope = needed.name().toLowerCase(Locale.ROOT);
    return new AccessDeniedException(
        403,
        BEARER + " error=\"insufficient_scope\", scope=\"" + scope + "\"",
        caller,
        "This needs a token with the scope '" + scope + "'");
  }

  int status() {
    return status;
  }

  /** What the caller is asked for instead; empty: nothing would help. */
  String challenge() {
    return challenge;
  }

  /** Who was refused, as far as they are known. */
  Caller caller() {
    return caller;
  }
}
