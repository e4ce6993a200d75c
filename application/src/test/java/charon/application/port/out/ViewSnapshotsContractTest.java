package charon.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.table.TableId;
import charon.domain.view.ActiveView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link ViewSnapshots} keeps. */
public abstract class ViewSnapshotsContractTest {

  private static final Instant NOW = Instant.parse("2183-06-12T10:15:30.123456789Z");

  /** What is under test; always the same. Knows the default table and {@link #another}. */
  protected abstract ViewSnapshots snapshots();

  /** What was kept of a table last. */
  protected abstract Optional<ViewSnapshot> keptOf(TableId table);

  /** A table besides the default table. */
  protected abstract TableId another();

  @Test
  void eachTableHasItsOwn() {
    snapshots().saveAll(Map.of(TableId.DEFAULT, snapshot(1), another(), snapshot(2)));

    assertThat(keptOf(TableId.DEFAULT)).contains(snapshot(1));
    assertThat(keptOf(another())).contains(snapshot(2));
  }

  @Test
  void theLastOneTakesThePlaceOfTheOneBeforeAtThatTableOnly() {
    snapshots().saveAll(Map.of(TableId.DEFAULT, snapshot(1), another(), snapshot(2)));

    snapshots().saveAll(Map.of(another(), snapshot(3)));
    snapshots().saveAll(Map.of());

    assertThat(keptOf(TableId.DEFAULT)).contains(snapshot(1));
    assertThat(keptOf(another())).contains(snapshot(3));
  }

  @Test
  void atFirstThereIsNone() {
    assertThat(keptOf(TableId.DEFAULT)).isEmpty();
    assertThat(keptOf(another())).isEmpty();
  }

  private static ViewSnapshot snapshot(int n) {
    return new ViewSnapshot(ActiveView.INITIAL, List.of("room " + n), NOW.plusNanos(n));
  }
}
