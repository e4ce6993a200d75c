package charon.application.table;

import org.junit.jupiter.api.RepeatedTest;

/** What may happen at a table at the same time, as it comes. */
final class InterleavingsTest {

  private static final int TIMES = 50;

  @RepeatedTest(TIMES)
  void comingAndGoingWhileTheTableIsPutToSleep() {
    Interleavings.sleeping();
  }

  @RepeatedTest(TIMES)
  void comingWhileTheTableIsArchived() {
    Interleavings.archiving();
  }

  @RepeatedTest(TIMES)
  void changingWhileWhatCanBeMadeAgainIsLetGo() {
    Interleavings.resting();
  }

  @RepeatedTest(TIMES)
  void comingWhileTheTableIsGivenAnotherCampaign() {
    Interleavings.renewing();
  }

  @RepeatedTest(TIMES)
  void changingWhileTheTableIsArchivedAndRestored() {
    Interleavings.restoring();
  }
}
