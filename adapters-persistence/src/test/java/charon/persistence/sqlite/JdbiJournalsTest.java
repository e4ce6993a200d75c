package charon.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.out.JournalRepository;
import charon.application.port.out.JournalRepository.Kept;
import charon.application.port.out.Journals;
import charon.application.port.out.Journals.Minutes;
import charon.application.port.out.JournalsContractTest;
import charon.domain.Attributes;
import charon.domain.journal.Actor;
import charon.domain.journal.EntryState;
import charon.domain.journal.JournalEntry;
import charon.domain.table.TableId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JdbiJournalsTest extends JournalsContractTest {

  private static final Kept ENTRY = new Kept(
      new JournalEntry(
          1, Instant.EPOCH, Actor.GM, Attributes.EMPTY, "Revealed MESS", 5, EntryState.DONE),
      Optional.of(change()));

  private static final Minutes MINUTES = new Minutes(List.of(ENTRY), Map.of());

  private final Path file;
  private final SqliteStorage storage;
  private final TableId another;

  JdbiJournalsTest(@TempDir Path folder) {
    file = folder.resolve("charon.db");
    storage = SqliteStorage.open(file);
    another = NewTables.add(storage, "another").id();
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Override
  protected Journals journals() {
    return storage.journals();
  }

  @Override
  protected JournalRepository of(TableId table) {
    return storage.journal(table);
  }

  @Override
  protected TableId another() {
    return another;
  }

  @Test
  void aTableThatIsNotThereIsLeftOutAndTheOthersAreNot() {
    journals().saveAll(Map.of(new TableId(4_711), MINUTES, another, MINUTES));

    assertThat(of(another).newest(1)).containsExactly(ENTRY);
    assertThat(of(new TableId(4_711)).newest(1)).isEmpty();
  }

  @Test
  void anEntryWhoseChangeCannotBeReadStaysAndCannotBeTakenBack() {
    journals().saveAll(Map.of(another, MINUTES));
    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      database.write(
          "spoiling", handle -> handle.execute("update journal_change set change = '[7'"));
    }

    assertThat(of(another).newest(1)).containsExactly(new Kept(ENTRY.entry(), Optional.empty()));
  }

  @Test
  void anEntryWhoseCommandCannotBeReadIsThereWithoutIt() {
    journals().saveAll(Map.of(another, MINUTES));
    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      database.write(
          "spoiling", handle -> handle.execute("update journal_entry set command = '[7'"));
    }

    assertThat(of(another).before(2, 1))
        .extracting(JournalEntry::summary)
        .containsExactly("Revealed MESS");
  }
}
