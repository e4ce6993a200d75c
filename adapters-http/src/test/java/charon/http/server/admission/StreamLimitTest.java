package charon.http.server.admission;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.table.TableId;
import charon.domain.table.TableLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Places for event streams. */
class StreamLimitTest {

  @Test
  void nobodyAloneTakesEveryPlace() {
    StreamLimit limit = new StreamLimit(8);
    List<StreamLimit.Share> ofOne = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      ofOne.add(limit.tryTake("10.0.0.1", TableId.DEFAULT, TableLimits.NONE));
    }

    assertThat(ofOne).doesNotContainNull();
    assertThat(limit.tryTake("10.0.0.1", TableId.DEFAULT, TableLimits.NONE)).isNull();
    assertThat(limit.tryTake("10.0.0.2", TableId.DEFAULT, TableLimits.NONE)).isNotNull();
    assertThat(limit.tryTake("10.0.0.3", TableId.DEFAULT, TableLimits.NONE)).isNotNull();
    assertThat(limit.tryTake("10.0.0.4", TableId.DEFAULT, TableLimits.NONE))
        .as("all are taken")
        .isNull();

    limit.release(ofOne.get(0));
    assertThat(limit.tryTake("10.0.0.4", TableId.DEFAULT, TableLimits.NONE)).isNotNull();
  }

  @Test
  void aTableThatHasAllItMayHaveTakesNothingFromTheOthers() {
    StreamLimit limit = new StreamLimit(0);
    TableLimits two = TableLimits.NONE.with(Map.of("streams", 2));
    TableId crowded = new TableId(2);
    StreamLimit.Share first = Objects.requireNonNull(limit.tryTake("10.0.0.1", crowded, two));
    assertThat(limit.tryTake("10.0.0.2", crowded, two)).isNotNull();

    assertThat(limit.tryTake("10.0.0.3", crowded, two)).isNull();
    assertThat(limit.tryTake("10.0.0.3", new TableId(3), two)).isNotNull();
    assertThat(limit.tryTake("10.0.0.3", TableId.DEFAULT, TableLimits.NONE)).isNotNull();
    limit.release(first);
    assertThat(limit.tryTake("10.0.0.3", crowded, two)).isNotNull();
    assertThat(limit.tryTake("10.0.0.4", crowded, two)).isNull();
  }

  @Test
  void withoutLimitThereAreAsManyAsAreAskedFor() {
    StreamLimit limit = new StreamLimit(0);
    for (int i = 0; i < 10_000; i++) {
      assertThat(limit.tryTake("10.0.0.1", TableId.DEFAULT, TableLimits.NONE)).isNotNull();
    }
  }
}
