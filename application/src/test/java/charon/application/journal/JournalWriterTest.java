package charon.application.journal;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.fake.InMemoryJournals;
import charon.application.port.out.JournalRepository.Kept;
import charon.application.port.out.Journals;
import charon.domain.Attributes;
import charon.domain.journal.Actor;
import charon.domain.journal.EntryState;
import charon.domain.journal.JournalEntry;
import charon.domain.table.TableId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class JournalWriterTest {

  private static final TableId HERE = TableId.DEFAULT;
  private static final TableId THERE = new TableId(2);

  private final Counted disk = new Counted();
  private final List<Runnable> waiting = new ArrayList<>();
  private final JournalWriter writer = new JournalWriter(disk, waiting::add);

  @Test
  void whatIsDoneWithinAWhileIsOneWriteAndLater() {
    writer.keep(HERE, kept(1));
    writer.keep(HERE, kept(2));
    writer.keep(THERE, kept(1));
    assertThat(disk.writes).as("nobody waited for the disk").isZero();
    assertThat(writer.hasWritten(HERE)).isFalse();

    later();

    assertThat(disk.writes).isOne();
    assertThat(ids(HERE)).containsExactly(2L, 1L);
    assertThat(ids(THERE)).containsExactly(1L);
    assertThat(writer.hasWritten(HERE)).isTrue();
    assertThat(waiting).isEmpty();
  }

  @Test
  void howeverLongItGoesOnThereIsOneWriteInAWhile() {
    for (int i = 1; i <= 5; i++) {
      long id = i;
      writer.expect(HERE, () -> writer.keep(HERE, kept(id)));
      assertThat(waiting).hasSize(1);

      later();

      assertThat(disk.writes).isEqualTo(i);
      assertThat(waiting).as("what is settled for a write is not due once more").isEmpty();
    }
  }

  @Test
  void whatIsWrittenAtOnceMakesNoMoreWritesOfWhatComesLater() {
    writer.keep(HERE, kept(1));
    writer.save(HERE);
    writer.keep(HERE, kept(2));

    assertThat(waiting).hasSize(1);
    later();
    assertThat(ids(HERE)).containsExactly(2L, 1L);
  }

  @Test
  void whatIsToBeWrittenWhileItIsSettledWaitsForTheNextWrite() {
    writer.expect(HERE, () -> {
      writer.keep(HERE, kept(1));
      writer.expect(THERE, () -> writer.keep(THERE, kept(1)));
    });

    later();
    assertThat(ids(THERE)).isEmpty();

    later();
    assertThat(ids(THERE)).containsExactly(1L);
  }

  @Test
  void aNewerEntryTakesThePlaceOfTheOneOfItsId() {
    writer.keep(HERE, kept(1));
    Kept newer = new Kept(entry(1, "Newer"), Optional.empty());
    writer.keep(HERE, newer);

    later();

    assertThat(disk.all.of(HERE).newest(10)).containsExactly(newer);
  }

  @Test
  void whatBecomesOfAnEntryIsWrittenWithoutIt() {
    writer.keep(HERE, kept(1));
    later();
    writer.keep(HERE, 1, EntryState.UNDONE);

    later();

    assertThat(disk.all.of(HERE).newest(1).get(0).entry().state()).isEqualTo(EntryState.UNDONE);
  }

  @Test
  void whatCouldNotBeWrittenIsTriedAgain() {
    disk.all.broken(true);
    writer.keep(HERE, kept(1));
    later();
    assertThat(writer.failing()).isTrue();
    assertThat(waiting).hasSize(1);

    disk.all.broken(false);
    later();

    assertThat(writer.failing()).isFalse();
    assertThat(ids(HERE)).containsExactly(1L);
  }

  @Test
  void whatComesDuringAWriteIsNotTakenForWritten() {
    writer.keep(HERE, kept(1));
    disk.meanwhile = () -> {
      writer.keep(HERE, new Kept(entry(1, "Gone on"), Optional.empty()));
      writer.keep(HERE, kept(2));
    };
    later();
    assertThat(writer.hasWritten(HERE)).isFalse();

    later();

    assertThat(ids(HERE)).containsExactly(2L, 1L);
    assertThat(disk.all.of(HERE).before(2, 1).get(0).summary()).isEqualTo("Gone on");
  }

  @Test
  void ofWhatCannotBeWrittenForLongTheOldestGoes() {
    LongStream.rangeClosed(1, Unwritten.MOST + 10).forEach(id -> writer.keep(HERE, kept(id)));

    assertThat(writer.unwritten(HERE).entries())
        .hasSize(Unwritten.MOST)
        .first()
        .isEqualTo(kept(11));
  }

  @Test
  void whatBecomesOfWhatWaitsTakesNoRoomOfItsOwn() {
    for (long id = 1; id <= Unwritten.MOST + 10; id++) {
      writer.keep(HERE, kept(id));
      writer.keep(HERE, id, EntryState.UNDONE);
    }

    assertThat(writer.unwritten(HERE).states().size()).isZero();

    later();

    assertThat(disk.all.of(HERE).newest(Unwritten.MOST))
        .allMatch(kept -> kept.entry().state() == EntryState.UNDONE);
  }

  @Test
  void oneThatCanNeverBeWrittenIsNotInTheWayOfTheOthers() {
    disk.all.broken(true);
    writer.keep(HERE, kept(1));
    later();
    disk.all.broken(false);
    disk.poison = 2;
    writer.keep(HERE, kept(2));
    writer.keep(HERE, kept(3));
    writer.keep(THERE, kept(1));

    later();

    assertThat(ids(HERE)).containsExactly(3L, 1L);
    assertThat(ids(THERE)).containsExactly(1L);
    assertThat(writer.hasWritten(HERE)).isTrue();
    assertThat(writer.failing()).as("what could be written is written").isFalse();
  }

  @Test
  void whatIsLeftIsWrittenAtTheEnd() {
    JournalWriter stopping = new JournalWriter(disk, work -> {
      throw new RejectedExecutionException("stopping");
    });
    stopping.keep(HERE, kept(1));

    stopping.close();

    assertThat(ids(HERE)).containsExactly(1L);
  }

  private void later() {
    List<Runnable> due = List.copyOf(waiting);
    waiting.clear();
    due.forEach(Runnable::run);
  }

  private List<Long> ids(TableId table) {
    return disk.all.of(table).newest(100).stream()
        .map(kept -> kept.entry().id())
        .toList();
  }

  private static Kept kept(long id) {
    return new Kept(entry(id, "Done"), Optional.empty());
  }

  private static JournalEntry entry(long id, String summary) {
    return new JournalEntry(
        id, Instant.EPOCH, Actor.GM, Attributes.EMPTY, summary, id, EntryState.DONE);
  }

  /** Counts writes; somebody may do something during one, and an entry may be one too many. */
  private static final class Counted implements Journals {

    private final InMemoryJournals all = new InMemoryJournals();
    private Runnable meanwhile = () -> {};
    private long poison;
    private int writes;

    @Override
    public void saveAll(Map<TableId, Minutes> minutes) {
      if (minutes.values().stream()
          .flatMap(some -> some.entries().stream())
          .anyMatch(kept -> kept.entry().id() == poison)) {
        throw new IllegalStateException("entry: " + poison + " (expected: any other)");
      }
      all.saveAll(minutes);
      writes++;
      Runnable during = meanwhile;
      meanwhile = () -> {};
      during.run();
    }

    @Override
    public int deleteBefore(Instant moment) {
      return all.deleteBefore(moment);
    }
  }
}
