package charon.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.conversation.CharonQuery;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link CharonResponder} keeps, when all is well. */
@Timeout(30)
public abstract class CharonResponderContractTest {

  private static final CharonQuery QUERY = new CharonQuery(
      "You are CHARON.", List.of("Wick is a station."), List.of(), "Course?", 200, 0.7);

  /** The responder under test; always the same. */
  protected abstract CharonResponder responder();

  @Test
  void answersAQuestion() {
    assertThat(answer()).isNotBlank();
  }

  @Test
  void answersTheNextOneToo() {
    answer();

    assertThat(answer()).isNotBlank();
  }

  private String answer() {
    return responder()
        .respond(QUERY)
        .toCompletableFuture()
        .orTimeout(20, TimeUnit.SECONDS)
        .join();
  }
}
