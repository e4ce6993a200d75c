package charon.http.leak;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.disclosure.Fog;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * No byte that an anonymous caller can get tells of what is hidden now, and all that is visible
 * arrives: random campaigns in which everything bears a marker of its own, random commands, and an
 * oracle that knows only the rules.
 */
class LeakTest {

  private static final int SEEDS = 60;
  private static final int PAIRS = 20;
  private static final int COMMANDS = 12;

  @Test
  void nothingThatIsHiddenLeavesTheServerAndAllThatIsVisibleDoes() {
    long due = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      LeakHunt hunt = new LeakHunt(seed, Fog.ON).play(COMMANDS);
      assertThat(hunt.leaks()).as("seed %d", seed).isEmpty();
      assertThat(hunt.missing()).as("seed %d: visible, but not sent", seed).isEmpty();
      due += hunt.due();
    }
    assertThat(due).as("markers that had to arrive").isGreaterThan(SEEDS * COMMANDS);
  }

  @Test
  void nothingOfATableIsToldAtAnother() {
    long due = 0;
    for (long seed = 0; seed < PAIRS; seed++) {
      LeakHunt one = new LeakHunt(seed, Fog.ON);
      LeakHunt other = one.beside(SEEDS + seed);
      LeakHunt.playBoth(one, other, COMMANDS);
      for (LeakHunt hunt : List.of(one, other)) {
        assertThat(hunt.leaks()).as("seed %d", seed).isEmpty();
        assertThat(hunt.missing()).as("seed %d: visible, but not sent", seed).isEmpty();
        due += hunt.due();
      }
    }
    assertThat(due).as("markers that had to arrive").isGreaterThan(PAIRS * COMMANDS);
  }
}
