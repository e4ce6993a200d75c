package charon.http.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5); // nanoTime may overflow
  private final RateLimiter tenInAMinute = new RateLimiter(10, Duration.ofMinutes(1), now::get);

  @Test
  void soManyAreFreeAtOnceAndTheNextHasToWait() {
    for (int i = 0; i < 10; i++) {
      assertThat(tenInAMinute.tryTake("a")).isEmpty();
    }

    assertThat(tenInAMinute.tryTake("a")).contains(Duration.ofSeconds(6));
    assertThat(tenInAMinute.tryTake("b")).isEmpty();
  }

  @Test
  void whoWaitsAsLongAsToldMayGoOn() {
    takeAll("a");

    pass(Duration.ofSeconds(6).minusNanos(1));
    assertThat(tenInAMinute.tryTake("a")).contains(Duration.ofNanos(1));
    pass(Duration.ofNanos(1));

    assertThat(tenInAMinute.tryTake("a")).isEmpty();
    assertThat(tenInAMinute.tryTake("a")).contains(Duration.ofSeconds(6));
  }

  @Test
  void whatIsRefusedIsNotCounted() {
    takeAll("a");
    IntStream.range(0, 100).forEach(i -> tenInAMinute.tryTake("a"));

    assertThat(tenInAMinute.tryTake("a")).contains(Duration.ofSeconds(6));
  }

  @Test
  void whatIsGivenBackCanBeTakenAgain() {
    takeAll("a");

    tenInAMinute.giveBack("a");

    assertThat(tenInAMinute.tryTake("a")).isEmpty();
    assertThat(tenInAMinute.tryTake("a")).isPresent();
  }

  @Test
  void restingLongerSavesUpNoMoreThanAllOfThem() {
    takeAll("a");

    pass(Duration.ofDays(1));

    takeAll("a");
    assertThat(tenInAMinute.tryTake("a")).contains(Duration.ofSeconds(6));
  }

  @Test
  void givingBackWhatWasNeverTakenGivesNothing() {
    tenInAMinute.giveBack("a");
    pass(Duration.ofDays(1));
    tenInAMinute.tryTake("a");
    tenInAMinute.giveBack("a");
    tenInAMinute.giveBack("a");

    takeAll("a");

    assertThat(tenInAMinute.tryTake("a")).isPresent();
  }

  @Test
  void whoCameLongestAgoIsForgotten() {
    takeAll("first");
    takeAll("busy");
    for (int i = 0; i < 2 * RateLimiter.MAX_KEYS; i++) {
      tenInAMinute.tryTake("address " + i);
      tenInAMinute.tryTake("busy");
    }

    assertThat(tenInAMinute.size()).isEqualTo(RateLimiter.MAX_KEYS);
    assertThat(tenInAMinute.tryTake("busy")).isPresent();
    assertThat(tenInAMinute.tryTake("first")).isEmpty();
  }

  @Test
  void zeroIsNoLimit() {
    RateLimiter off = RateLimiter.unlimited();

    assertThat(IntStream.range(0, 1_000).mapToObj(i -> off.tryTake("a")))
        .allMatch(Optional::isEmpty);
    assertThat(off.size()).isZero();
  }

  private void takeAll(String key) {
    for (int i = 0; i < 10; i++) {
      assertThat(tenInAMinute.tryTake(key)).isEmpty();
    }
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }
}
