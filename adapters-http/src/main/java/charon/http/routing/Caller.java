package charon.http.routing;

import charon.domain.account.User;
import java.util.Optional;

/**
 * Who sent a request.
 *
 * @param user the logged-in user; empty for anonymous callers and bearer tokens
 */
public record Caller(Optional<User> user) {

  /** Nobody in particular, or nobody was asked. */
  public static final Caller ANONYMOUS = new Caller(Optional.empty());
}
