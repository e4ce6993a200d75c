package charon.http.server.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswerBudgetTest {

  private final AnswerBudget budget = new AnswerBudget(100);

  @Test
  void bodiesAreTakenUntilTheyAreTooManyAndEachCountsOnce() {
    byte[] first = new byte[60];
    byte[] second = new byte[60];

    assertThat(budget.tryTake(first)).isTrue();
    assertThat(budget.tryTake(first)).isTrue();
    assertThat(budget.tryTake(second)).isFalse();
    assertThat(budget.taken()).isEqualTo(60);

    budget.giveBack(first);
    assertThat(budget.tryTake(second)).as("one still has it").isFalse();
    budget.giveBack(first);
    assertThat(budget.tryTake(second)).isTrue();
  }

  @Test
  void whatIsLongerThanTheLimitIsSentWhenNothingElseIs() {
    byte[] small = new byte[1];
    byte[] large = new byte[101];

    assertThat(budget.tryTake(small)).isTrue();
    assertThat(budget.tryTake(large)).isFalse();
    budget.giveBack(small);

    assertThat(budget.tryTake(large)).isTrue();
    assertThat(budget.tryTake(small)).isFalse();
    budget.giveBack(large);
    assertThat(budget.taken()).isZero();
  }
}
