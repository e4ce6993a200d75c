package charon.application.journal;

import static charon.application.journal.JournalTable.MIRA;
import static charon.application.journal.JournalTable.command;
import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.RefusedException;
import charon.domain.journal.JournalEntry;
import charon.domain.view.ActiveView;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many act while others take back what was done. */
class SimultaneousUndoTest {

  private static final int ACTORS = 4;
  private static final int ACTS = 30;

  private final JournalTable table = new JournalTable();

  @Test
  @Timeout(60)
  void nothingIsLostAndAllOfItCanBeTakenBack() throws Exception {
    List<Callable<Boolean>> all = new ArrayList<>();
    IntStream.range(0, ACTORS).forEach(i -> all.add(() -> toggle("room-" + i)));
    all.add(this::undoSome);
    all.add(this::readSome);
    ExecutorService threads = Executors.newFixedThreadPool(all.size());
    try {
      for (Future<Boolean> done : threads.invokeAll(all)) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(table.entries())
        .extracting(JournalEntry::id)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, table.entries().size())
            .mapToObj(i -> (long) i)
            .toList());
    assertThat(table.summaries())
        .filteredOn(summary -> !summary.startsWith("Took back"))
        .hasSize(ACTORS * ACTS);
    while (table.page().undo().isPresent()) {
      table.undo();
    }
    assertThat(table.shown()).isEqualTo(ActiveView.INITIAL);
  }

  private boolean toggle(String room) {
    for (int i = 0; i < ACTS; i++) {
      table.give(MIRA, command("toggle-room", "room_id", room));
    }
    return true;
  }

  private boolean undoSome() {
    for (int i = 0; i < ACTS; i++) {
      try {
        table.undo();
      } catch (RefusedException refusal) {
        // there was nothing yet, or somebody was faster
      }
    }
    return true;
  }

  private boolean readSome() {
    for (int i = 0; i < ACTS; i++) {
      table.page();
      table.journal.rest();
    }
    return true;
  }
}
