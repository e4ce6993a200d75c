package charon.http.routing;

import charon.domain.RefusedException;
import java.time.Duration;

/** The caller does this too often (RFC 6585, section 4). */
public final class TooManyRequestsException extends RefusedException {

  private static final long serialVersionUID = 1L;

  private final long seconds;

  /** Tells what was too much, and when to try again. */
  public TooManyRequestsException(String what, Duration wait) {
    this(what, secondsOf(wait));
  }

  private TooManyRequestsException(String what, long seconds) {
    super(what + ": try again in " + seconds + " s");
    this.seconds = seconds;
  }

  /** A wait as {@code Retry-After} has it: whole seconds, at least one. */
  public static long secondsOf(Duration wait) {
    return Math.max(1, wait.plusNanos(999_999_999).toSeconds());
  }

  String retryAfter() {
    return String.valueOf(seconds);
  }
}
