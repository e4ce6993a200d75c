package charon.http.server.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswerBudgetTest {

  private final AnswerBudget budget = new AnswerBudget(100_000);

  @Test
  void bodiesAreTakenUntilTheyAreTooManyAndEachCountsOnce() {
    byte[] first = new byte[70_000];
    byte[] second = new byte[70_000];

    assertThat(budget.tryTake(first)).isTrue();
    assertThat(budget.tryTake(first)).isTrue();
    assertThat(budget.tryTake(second)).isFalse();
    assertThat(budget.taken()).isEqualTo(70_000);

    budget.giveBack(first);
    assertThat(budget.tryTake(second)).as("one still has it").isFalse();
    budget.giveBack(first);
    assertThat(budget.tryTake(second)).isTrue();
  }

  @Test
  void whatIsLongerThanTheLimitIsSentWhenNothingElseIs() {
    byte[] small = new byte[70_000];
    byte[] large = new byte[100_001];

    assertThat(budget.tryTake(small)).isTrue();
    assertThat(budget.tryTake(large)).isFalse();
    budget.giveBack(small);

    assertThat(budget.tryTake(large)).isTrue();
    assertThat(budget.tryTake(small)).isFalse();
    budget.giveBack(large);
    assertThat(budget.taken()).isZero();
  }
}
