package charon.http.message;

import charon.domain.account.Role;
import charon.domain.account.TokenHolder;
import charon.domain.account.User;
import charon.domain.disclosure.Audience;
import java.util.Optional;

/**
 * Who sent a request.
 *
 * @param user the logged-in user; empty for anonymous callers and bearer tokens
 * @param token the bearer token, which stands for the right, not for a person
 * @param audience what they may know
 */
public record Caller(Optional<User> user, Optional<TokenHolder> token, Audience audience) {

  /** Nobody in particular, or nobody was asked. */
  public static final Caller ANONYMOUS =
      new Caller(Optional.empty(), Optional.empty(), Audience.PLAYERS);

  /** A script with a bearer token. */
  public static Caller of(TokenHolder token) {
    return new Caller(Optional.empty(), Optional.of(token), Audience.GM);
  }

  /** Who is logged in. */
  public static Caller of(User user) {
    return new Caller(
        Optional.of(user),
        Optional.empty(),
        user.role() == Role.GM ? Audience.GM : Audience.PLAYERS);
  }
}
