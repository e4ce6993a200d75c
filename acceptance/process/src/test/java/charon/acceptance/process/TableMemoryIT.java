package charon.acceptance.process;

import static org.assertj.core.api.Assertions.assertThat;

import charon.bootstrap.TableMemory;
import charon.testing.Checkout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Thousands of tables fit in a small machine: a table that nobody needs takes next to nothing. */
@EnabledOnOs(OS.LINUX) // which says what a process holds
class TableMemoryIT {

  private static final Path DEMO = Checkout.path("bootstrap/src/main/resources/demo-campaign");

  /**
   * What the pool of direct memory keeps of the frames of tables that slept meanwhile, a KB of each. It
   * is above the goal: lower it with what you make smaller.
   */
  private static final int POOLED = 1024;

  @Test
  void tenThousandTablesAreWokenAndSleepAgain(@TempDir Path folder) throws IOException {
    try (var memory = new TableMemory(List.of(), folder.resolve("data"), DEMO)) {

      assertThat(memory.measure(10_000, 500))
          .filteredOn(held -> held.most().isPresent())
          .allSatisfy(
              held -> assertThat(held.total()).as("%s", held).isLessThanOrEqualTo(most(held)));
    }
  }

  private static int most(TableMemory.Held held) {
    return held.most().orElseThrow() + (held.what().equals("asleep again") ? POOLED : 0);
  }
}
