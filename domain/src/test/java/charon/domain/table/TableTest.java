package charon.domain.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.domain.InvalidValueException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A table's line in the directory, and how much it may take. */
class TableTest {

  @Test
  void aTableWithoutATitleIsCalledByItsName() {
    assertThat(table(2, "The Keynote").title()).isEqualTo("The Keynote");
    assertThat(table(2, "").title()).isEqualTo("keynote");
  }

  @Test
  void theDefaultTableIsKnownByItsId() {
    assertThat(table(1, "").isDefault()).isTrue();
    assertThat(table(2, "").isDefault()).isFalse();
    assertThatThrownBy(() -> new TableId(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void someLimitsOfATableCanBeItsOwn() {
    TableLimits own = TableLimits.DEFAULTS.with(Map.of("streams", 5, "answers", 0));

    assertThat(own).isEqualTo(new TableLimits(5, 50, 60, 0));
    assertThat(TableLimits.DEFAULTS.with(Map.of())).isEqualTo(TableLimits.DEFAULTS);
    assertThat(TableLimits.NONE.with(Map.of("changes", 1, "questions", 2)))
        .isEqualTo(new TableLimits(0, 1, 2, 0));
  }

  @Test
  void limitsThatThereAreNotAreRefused() {
    assertThatThrownBy(() -> TableLimits.NONE.with(Map.of("screams", 1)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("limits: there is no 'screams'");
    assertThatThrownBy(() -> TableLimits.NONE.with(Map.of("streams", -1)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("limits.streams: -1 (expected: 0 or more)");
    assertThatThrownBy(() -> new TableLimits(0, 0, 0, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Table table(long id, String title) {
    return new Table(
        new TableId(id),
        new TableName("keynote"),
        new Table.About(title, true),
        "",
        Map.of(),
        Instant.EPOCH,
        Optional.empty());
  }
}
