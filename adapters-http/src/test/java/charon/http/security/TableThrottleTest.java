package charon.http.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.port.in.table.Desk;
import charon.domain.campaign.Campaign;
import charon.domain.disclosure.Audience;
import charon.domain.table.Table;
import charon.http.TestCharon;
import charon.http.routing.TooManyRequestsException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How much all at one table may do together. */
class TableThrottleTest {

  private final AtomicLong now = new AtomicLong();
  private final TableThrottle throttle = new TableThrottle(now::get);
  private final TestCharon charon = new TestCharon();

  @Test
  void fiveSecondsWorthAtOnceAndThenSoManyASecond() {
    Desk desk = desk("keynote", Map.of("changes", 10));
    for (int i = 0; i < 50; i++) {
      throttle.requireChange(desk, Audience.GM, 1);
    }

    assertThatThrownBy(() -> throttle.requireChange(desk, Audience.GM, 1))
        .isInstanceOf(TooManyRequestsException.class)
        .hasMessage("Too many changes at this table: try again in 1 s");
    now.addAndGet(Duration.ofMillis(100).toNanos());
    throttle.requireChange(desk, Audience.GM, 1);
    assertThatThrownBy(() -> throttle.requireChange(desk, Audience.GM, 1))
        .isInstanceOf(TooManyRequestsException.class);
  }

  @Test
  void commandsThatComeTogetherCountEach() {
    Desk desk = desk("batches", Map.of("changes", 10));
    throttle.requireChange(desk, Audience.GM, 30);

    assertThatThrownBy(() -> throttle.requireChange(desk, Audience.GM, 21))
        .isInstanceOf(TooManyRequestsException.class);
    throttle.requireChange(desk, Audience.GM, 20);
    assertThatThrownBy(() -> throttle.requireChange(desk, Audience.GM, 1))
        .isInstanceOf(TooManyRequestsException.class);
    now.addAndGet(Duration.ofSeconds(5).toNanos());
    throttle.requireChange(desk, Audience.GM, 100); // as many as there ever are at once
    assertThatThrownBy(() -> throttle.requireChange(desk, Audience.GM, 1))
        .isInstanceOf(TooManyRequestsException.class);
  }

  @Test
  void oneTableTakesNothingFromAnother() {
    Desk greedy = desk("greedy", Map.of("questions", 1));
    Desk other = desk("other", Map.of("questions", 1));
    throttle.requireQuestion(greedy);

    assertThatThrownBy(() -> throttle.requireQuestion(greedy))
        .hasMessage("Too many questions at this table: try again in 60 s");
    assertThatCode(() -> throttle.requireQuestion(other)).doesNotThrowAnyException();
    assertThatCode(() -> throttle.requireChange(greedy, Audience.GM, 1)).doesNotThrowAnyException();
  }

  @Test
  void zeroIsNoLimit() {
    Desk desk = desk("free", Map.of());
    for (int i = 0; i < 10_000; i++) {
      throttle.requireChange(desk, Audience.GM, 1);
      throttle.requireQuestion(desk);
    }
  }

  @Test
  void ofWhatIsOverNothingIsKept() {
    RateLimiter limiter = new RateLimiter(0, Duration.ofSeconds(5), now::get);
    for (int i = 0; i < 100; i++) {
      limiter.tryTake("table" + i, new RateLimiter.Turns(10, 0, 1));
    }
    now.addAndGet(Duration.ofSeconds(5).toNanos());

    for (int i = 0; i < 100; i++) { // each that comes has two forgotten
      limiter.tryTake("awake", new RateLimiter.Turns(1_000, 0, 1));
    }

    assertThat(limiter.size()).isOne();
  }

  private Desk desk(String name, Map<String, Integer> limits) {
    Table table = charon.addTable(name, Campaign.EMPTY, limits);
    charon.get("/t/" + name + "/api/active-view/").send();
    return charon.at(table.id()).desk();
  }
}
