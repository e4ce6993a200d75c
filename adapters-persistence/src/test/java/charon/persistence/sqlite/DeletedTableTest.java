package charon.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.out.JournalRepository.Kept;
import charon.application.port.out.Journals.Minutes;
import charon.application.port.out.steering.DisplayRepository.KeptDisplay;
import charon.domain.Attributes;
import charon.domain.cue.Cue;
import charon.domain.display.DisplayKey;
import charon.domain.display.DisplaySettings;
import charon.domain.history.ViewDiff;
import charon.domain.journal.Actor;
import charon.domain.journal.EntryState;
import charon.domain.journal.JournalEntry;
import charon.domain.table.Table;
import charon.domain.table.TableId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of how a show was led, when its table is deleted. */
final class DeletedTableTest {

  private static final Attributes COMMAND = new Attributes(Map.of("command", "clear-tokens"));

  private final Path file;
  private final SqliteStorage storage;
  private final Table doomed;

  DeletedTableTest(@TempDir Path folder) {
    file = folder.resolve("charon.db");
    storage = SqliteStorage.open(file);
    doomed = NewTables.add(storage, "doomed");
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void nothingIsLeftOfItAndAllOfTheOthers() {
    lead(doomed.id());
    lead(TableId.DEFAULT);

    delete();

    assertThat(rows()).as("those of the default table").isEqualTo(6);
    assertThat(storage.journal(TableId.DEFAULT).newest(9)).hasSize(1);
    assertThat(storage.draft(TableId.DEFAULT).load()).hasSize(1);
    assertThat(storage.cues(TableId.DEFAULT).all()).hasSize(1);
    assertThat(storage.cues(TableId.DEFAULT).last()).isPresent();
    assertThat(storage.displays(TableId.DEFAULT).all()).hasSize(1);
  }

  @Test
  void nothingIsKeptOfItAnyMore() {
    delete();

    lead(doomed.id());

    assertThat(rows()).isZero();
  }

  /** One row of each kind. */
  private void lead(TableId table) {
    JournalEntry entry = new JournalEntry(
        1, Instant.EPOCH, Actor.GM, COMMAND, "Took all tokens", 5, EntryState.DONE);
    Kept kept = new Kept(entry, Optional.of(ViewDiff.NONE));
    storage.journals().saveAll(Map.of(table, new Minutes(List.of(kept), Map.of())));
    storage.draft(table).save(List.of(COMMAND));
    storage.cues(table).save(new Cue("one", "", "", List.of(COMMAND), Optional.empty()));
    storage.cues(table).saveLast("one");
    storage
        .displays(table)
        .save(List.of(new KeptDisplay(
            new DisplayKey("tv"), "00ff", "TV", DisplaySettings.NONE, Instant.EPOCH)));
  }

  private void delete() {
    storage
        .tables(Map::of)
        .replace(new Table(
            doomed.id(),
            doomed.name(),
            doomed.about(),
            doomed.campaign(),
            doomed.limits(),
            doomed.createdAt(),
            Optional.of(Instant.EPOCH)));
    storage.tables(Map::of).deleteArchived(Instant.EPOCH.plusSeconds(1));
  }

  private int rows() {
    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      return database.read(
          "counting",
          handle -> handle
              .createQuery("select (select count(*) from journal_entry)"
                  + " + (select count(*) from journal_change) + (select count(*) from draft)"
                  + " + (select count(*) from cue) + (select count(*) from last_cue)"
                  + " + (select count(*) from display)")
              .mapTo(Integer.class)
              .one());
    }
  }
}
