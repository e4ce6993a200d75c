package charon.bootstrap.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.out.JournalRepository.Kept;
import charon.application.port.out.Journals.Minutes;
import charon.bootstrap.settings.CharonConfig;
import charon.domain.Attributes;
import charon.domain.journal.Actor;
import charon.domain.journal.EntryState;
import charon.domain.journal.JournalEntry;
import charon.domain.table.Table;
import charon.domain.table.TableId;
import charon.domain.table.TableName;
import charon.persistence.PersistenceAdapter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is old in a real data folder. */
class RetentionTest {

  private static final Instant NOW = Instant.parse("2183-06-12T10:00:00Z");

  private final PersistenceAdapter storage;

  RetentionTest(@TempDir Path data) {
    storage = PersistenceAdapter.open(data);
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void entriesOfTheJournalAreKeptForTheirDays() {
    remember(1, Duration.ofDays(4));
    remember(2, Duration.ofDays(3));

    letGo(Map.of("journal-days", "3"));

    assertThat(remembered()).containsExactly(2L);
  }

  @Test
  void theyAreKeptForNinetyDaysUnlessOtherwiseSaid() {
    remember(1, Duration.ofDays(91));
    remember(2, Duration.ofDays(89));

    letGo(Map.of());

    assertThat(remembered()).containsExactly(2L);
  }

  @Test
  void noneIsForgottenIfSoSaid() {
    remember(1, Duration.ofDays(40_000));

    letGo(Map.of("journal-days", "0"));

    assertThat(remembered()).containsExactly(1L);
  }

  @Test
  void archivedTablesAreKeptForTheirDays() {
    archive("older", Duration.ofDays(31));
    archive("newer", Duration.ofDays(29));

    letGo(Map.of("archive-days", "0"));
    assertThat(tables()).containsExactly("default", "newer", "older");

    letGo(Map.of("archive-days", "30"));
    assertThat(tables()).containsExactly("default", "newer");
  }

  private void letGo(Map<String, String> settings) {
    new Retention(storage, CharonConfig.of(settings), () -> NOW).letGo();
  }

  private void remember(long id, Duration ago) {
    JournalEntry entry = new JournalEntry(
        id, NOW.minus(ago), Actor.GM, Attributes.EMPTY, "Revealed MESS", id, EntryState.DONE);
    storage
        .journals()
        .saveAll(Map.of(
            TableId.DEFAULT, new Minutes(List.of(new Kept(entry, Optional.empty())), Map.of())));
  }

  private List<Long> remembered() {
    return storage.journal(TableId.DEFAULT).since(Instant.EPOCH, 10).stream()
        .map(JournalEntry::id)
        .toList();
  }

  private void archive(String name, Duration ago) {
    storage
        .tables()
        .add(new Table(
            TableId.DEFAULT,
            new TableName(name),
            new Table.About("", true),
            "",
            Map.of(),
            Instant.EPOCH,
            Optional.of(NOW.minus(ago))));
  }

  private List<String> tables() {
    return storage.tables().all().stream().map(table -> table.name().value()).toList();
  }
}
