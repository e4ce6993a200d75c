package charon.http.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Guessing from many addresses. */
class LoginThrottleTest {

  private final LoginThrottle throttle = new LoginThrottle(
      RateLimiter.unlimited(),
      RateLimiter.unlimited(),
      new RateLimiter(5, Duration.ofHours(1), () -> 0));

  @Test
  void anAccountHasALimitOverAllAddresses() {
    for (int i = 0; i < 5; i++) {
      assertThat(throttle.tryBegin("10.0.0." + i, "gm")).isEmpty();
    }

    assertThat(throttle.tryBegin("10.0.0.99", "gm")).isPresent();
    assertThat(throttle.tryBegin("10.0.0.99", "somebody else")).isEmpty();
  }

  @Test
  void whatIsNotTriedHasNotFailed() {
    RateLimiter ofAll = new RateLimiter(1, Duration.ofHours(1), () -> 0);
    LoginThrottle both = new LoginThrottle(
        RateLimiter.unlimited(), new RateLimiter(1, Duration.ofMinutes(15), () -> 0), ofAll);
    assertThat(both.tryBegin("10.0.0.1", "gm")).isEmpty();
    assertThat(both.tryBegin("10.0.0.2", "gm")).isPresent();

    ofAll.giveBack("gm");

    assertThat(both.tryBegin("10.0.0.2", "gm")).isEmpty();
  }

  @Test
  void itsOwnerGetsInAllTheSameFromWhereTheyWereBefore() {
    assertThat(throttle.tryBegin("192.168.1.2", "gm")).isEmpty();
    throttle.didNotFail("192.168.1.2", "gm");
    throttle.knows("192.168.1.2", "gm");
    for (int i = 0; i < 9; i++) {
      throttle.tryBegin("10.0.0." + i, "gm");
    }

    assertThat(throttle.tryBegin("192.168.1.2", "gm")).isEmpty();
  }
}
