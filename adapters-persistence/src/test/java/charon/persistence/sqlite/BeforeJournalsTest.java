package charon.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.out.JournalRepository.Kept;
import charon.application.port.out.Journals.Minutes;
import charon.domain.Attributes;
import charon.domain.journal.Actor;
import charon.domain.journal.EntryState;
import charon.domain.journal.JournalEntry;
import charon.domain.message.Message;
import charon.domain.table.Table;
import charon.domain.table.TableId;
import charon.domain.table.TableName;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database of when a server had tables and remembered no shows. */
final class BeforeJournalsTest {

  private static final int SCRIPTS_THEN = 5;

  private final SqliteStorage storage;

  BeforeJournalsTest(@TempDir Path folder) {
    Path file = folder.resolve("charon.db");
    var migrator = new SchemaMigrator(SchemaMigrator.SCRIPTS.subList(0, SCRIPTS_THEN));
    try (SqliteDatabase database = SqliteDatabase.open(file, migrator)) {
      database.write(
          "filling",
          handle -> handle.execute(
              "insert into game_table values (2, 'keynote', 'T', 1, 'tau', '{}', 5, null, 0, 7, 2)"));
      database.write(
          "filling",
          handle -> handle.execute("insert into message values (2, 7, 0, 'LOW', '', 'all')"));
    }
    storage = SqliteStorage.open(file);
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void itsTablesAreAsTheyWere() {
    assertThat(storage.tables(Map::of).all())
        .extracting(Table::name)
        .containsExactly(TableName.DEFAULT, new TableName("keynote"));
    assertThat(storage.messages(new TableId(2)).newestOfAll(0, 9))
        .extracting(Message::id)
        .containsExactly(7L);
  }

  @Test
  void theirShowsBeginWithNothingToRemember() {
    for (TableId table : List.of(TableId.DEFAULT, new TableId(2))) {
      assertThat(storage.journal(table).lastId()).isZero();
      assertThat(storage.journal(table).newest(9)).isEmpty();
      assertThat(storage.draft(table).load()).isEmpty();
      assertThat(storage.cues(table).all()).isEmpty();
      assertThat(storage.cues(table).last()).isEmpty();
    }
  }

  @Test
  void fromNowOnTheyRemember() {
    JournalEntry entry = new JournalEntry(
        1, Instant.EPOCH, Actor.GM, Attributes.EMPTY, "Revealed MESS", 5, EntryState.DONE);
    Kept kept = new Kept(entry, Optional.empty());

    storage.journals().saveAll(Map.of(new TableId(2), new Minutes(List.of(kept), Map.of())));

    assertThat(storage.journal(new TableId(2)).newest(9)).containsExactly(kept);
  }
}
