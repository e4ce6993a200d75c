package charon.http.security;

/**
 * How often an address may do what anybody can do.
 *
 * @param logins tries to log in
 * @param badTokens shows a bearer token that nobody has
 * @param submits asks the ship's computer
 * @param writes changes the view as players may
 */
public record Throttling(
    LoginThrottle logins, RateLimiter badTokens, RateLimiter submits, RateLimiter writes) {

  /** Without any limit. */
  public static Throttling none() {
    RateLimiter unlimited = RateLimiter.unlimited();
    return new Throttling(
        new LoginThrottle(unlimited, unlimited, unlimited), unlimited, unlimited, unlimited);
  }
}
