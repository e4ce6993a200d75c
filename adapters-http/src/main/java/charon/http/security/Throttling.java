package charon.http.security;

/**
 * How often an address may do what anybody can do.
 *
 * @param logins tries to log in
 * @param badTokens shows a bearer token that nobody has
 * @param submits asks the ship's computer
 * @param writes changes the view as players may
 * @param pings points at the map, which all displays are shown
 * @param pictures has a picture drawn
 * @param reports says what displays show
 */
public record Throttling(
    LoginThrottle logins,
    RateLimiter badTokens,
    RateLimiter submits,
    RateLimiter writes,
    RateLimiter pings,
    RateLimiter pictures,
    Reports reports) {

  /**
   * How often it is said what displays show.
   *
   * @param ofAddress by all displays of an address
   * @param ofDisplay by one
   */
  public record Reports(RateLimiter ofAddress, RateLimiter ofDisplay) {}

  /** Without any limit. */
  public static Throttling none() {
    RateLimiter unlimited = RateLimiter.unlimited();
    return new Throttling(
        new LoginThrottle(unlimited, unlimited, unlimited),
        unlimited,
        unlimited,
        unlimited,
        unlimited,
        unlimited,
        new Reports(unlimited, unlimited));
  }
}
