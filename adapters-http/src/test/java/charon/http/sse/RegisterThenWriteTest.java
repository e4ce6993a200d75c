package charon.http.sse;

import org.junit.jupiter.api.RepeatedTest;

/** A display that comes while the view is changed, as it comes. */
final class RegisterThenWriteTest {

  @RepeatedTest(20)
  void itEndsOnTheLastState() {
    RegisterThenWrite.main(new String[] {"registered"});
  }

  @RepeatedTest(20)
  void itEndsOnTheLastStateAlsoIfThatHasBeenLetGo() {
    RegisterThenWrite.main(new String[] {"rested"});
  }
}
