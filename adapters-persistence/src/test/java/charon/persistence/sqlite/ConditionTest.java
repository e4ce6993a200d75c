package charon.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.StorageException.Reason;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;

final class ConditionTest {

  private static final int ROUNDS = 20_000;

  @Test
  void noWriteAtTheSameMomentPutsDamageOutOfMind() throws Exception {
    Condition[] conditions = new Condition[ROUNDS];
    for (int n = 0; n < ROUNDS; n++) {
      conditions[n] = new Condition();
      conditions[n].writeFailed(Reason.BUSY);
    }
    CyclicBarrier start = new CyclicBarrier(2);
    Thread reader = new Thread(() -> {
      meet(start);
      for (Condition condition : conditions) {
        condition.damageSeen();
      }
    });
    reader.start();

    meet(start);
    for (Condition condition : conditions) {
      condition.writeKept();
    }
    reader.join();

    assertThat(conditions).allMatch(Condition::isDamaged).noneMatch(Condition::isSound);
  }

  @Test
  void damageThatIsSeenDuringASearchOutlivesIt() {
    Condition condition = new Condition();
    condition.damageSeen();
    long before = condition.sightings();
    condition.damageSeen();

    condition.searchedInVain(before);
    assertThat(condition.isDamaged()).isTrue();

    condition.searchedInVain(condition.sightings());
    assertThat(condition.isDamaged()).isFalse();
    assertThat(condition.isSound()).as("nothing was written yet").isFalse();

    condition.writeKept();
    assertThat(condition.isSound()).isTrue();
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException("nobody breaks the barrier", e);
    }
  }
}
