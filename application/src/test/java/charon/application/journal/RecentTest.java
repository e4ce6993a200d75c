package charon.application.journal;

import static charon.application.journal.JournalTable.MIRA;
import static charon.application.journal.JournalTable.NOW;
import static charon.application.journal.JournalTable.command;
import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.in.Act;
import charon.application.port.in.ViewChange;
import charon.domain.Attributes;
import charon.domain.show.Showing;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** What has been put aside is looked at before it holds on to much. */
class RecentTest {

  private static final Act ACT =
      new Act(MIRA, new Attributes(command("clear-tokens")), change -> "Cleared");

  private final Showing shown = new JournalTable().view.shown();
  private final Recent recent = new Recent();

  @Test
  void severalAsOneAreAsMuchAsThatManyOneByOne() {
    recent.add(ACT, steps(1), NOW);
    assertThat(recent.isFull()).isFalse();

    recent.add(ACT, steps(100), NOW);
    assertThat(recent.isFull()).isTrue();

    recent.take();
    assertThat(recent.isFull()).isFalse();
  }

  private ViewChange steps(int count) {
    return new ViewChange(Collections.nCopies(count + 1, shown), shown);
  }
}
