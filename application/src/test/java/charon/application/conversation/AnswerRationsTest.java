package charon.application.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.fake.SettableClock;
import charon.application.port.out.CharonResponder;
import charon.domain.conversation.CharonQuery;
import charon.domain.table.TableId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How many answers of a language model a table gets in a day. */
final class AnswerRationsTest {

  private static final CharonQuery QUERY =
      new CharonQuery("", List.of(), List.of(), "Course?", 12, 0.7);

  private final SettableClock clock = new SettableClock(Instant.parse("2183-06-12T22:00:00Z"));
  private final AnswerRations rations = new AnswerRations(clock);
  private final AtomicInteger most = new AtomicInteger(2);

  @Test
  void whatIsBeyondTheRationIsAnsweredOtherwiseUntilTheNextDay() {
    CharonResponder first = at(1);
    CharonResponder other = at(2);

    assertThat(List.of(ask(first), ask(first), ask(first)))
        .containsExactly("model", "model", "canned");
    assertThat(ask(other)).as("each table has its own").isEqualTo("model");
    clock.advance(Duration.ofHours(3));
    assertThat(ask(first)).isEqualTo("model");
  }

  @Test
  void anotherRationHoldsAtOnce() {
    CharonResponder table = at(1);
    ask(table);
    most.set(1);
    assertThat(ask(table)).isEqualTo("canned");

    most.set(0); // any number
    assertThat(ask(table)).isEqualTo("model");
  }

  private CharonResponder at(long table) {
    return rations.limited(new TableId(table), most::get, says("model"), says("canned"));
  }

  private static CharonResponder says(String text) {
    return query -> CompletableFuture.completedFuture(text);
  }

  private static String ask(CharonResponder responder) {
    return responder.respond(QUERY).toCompletableFuture().join();
  }
}
