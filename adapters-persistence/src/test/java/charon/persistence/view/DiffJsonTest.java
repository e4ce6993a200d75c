package charon.persistence.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.domain.history.ViewDiff;
import charon.domain.view.ActiveView;
import org.junit.jupiter.api.Test;

final class DiffJsonTest {

  @Test
  void everyChangeComesBackAsItWas() {
    for (int seed = 0; seed < 300; seed++) {
      RandomSnapshots random = new RandomSnapshots(seed);
      ViewDiff diff =
          ViewDiff.between(random.snapshot().view(), random.snapshot().view());

      assertThat(DiffJson.parse(DiffJson.of(diff))).as("seed %d", seed).isEqualTo(diff);
    }
  }

  @Test
  void whatTakesAViewBackDoesSoAfterwards() {
    RandomSnapshots random = new RandomSnapshots(7);
    ActiveView before = random.snapshot().view();
    ActiveView after = random.snapshot().view();

    ViewDiff diff = DiffJson.parse(DiffJson.of(ViewDiff.between(before, after)));

    assertThat(diff.back(after)).isEqualTo(before);
  }

  @Test
  void nothingIsLittle() {
    assertThat(DiffJson.of(ViewDiff.NONE)).isEqualTo("{}");
    assertThat(DiffJson.parse("{}")).isEqualTo(ViewDiff.NONE);
  }

  @Test
  void whatIsNoChangeIsRefused() {
    assertThatThrownBy(() -> DiffJson.parse("[7")).isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> DiffJson.parse("{\"rooms\":{\"keys\":[\"a\"]}}"))
        .isInstanceOf(RuntimeException.class);
  }
}
