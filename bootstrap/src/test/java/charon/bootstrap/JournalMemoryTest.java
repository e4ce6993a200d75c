package charon.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What can be taken back at a full table is bounded. */
class JournalMemoryTest {

  @Test
  void twoHundredStepsOfAnEveningHoldLittle() {
    assertThat(JournalMemory.ofAnEvening()).isBetween(1L, JournalMemory.MOST_BYTES);
  }

  @Test
  void soDoStepsThatChangeAllRooms() {
    assertThat(JournalMemory.ofAllRooms()).isBetween(1L, JournalMemory.MOST_BYTES);
  }

  @Test
  void soDoTokensThatGoAndComeBackInTheirPlace() {
    assertThat(JournalMemory.ofRemovedTokens()).isBetween(1L, JournalMemory.MOST_BYTES);
  }
}
