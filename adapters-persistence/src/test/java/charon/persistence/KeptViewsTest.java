package charon.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.port.StorageException;
import charon.application.port.out.ViewSnapshot;
import charon.application.port.out.ViewSnapshotRepository;
import charon.application.port.out.ViewSnapshotRepositoryContractTest;
import charon.application.port.out.ViewSnapshots;
import charon.application.port.out.ViewSnapshotsContractTest;
import charon.domain.table.Table;
import charon.domain.table.TableId;
import charon.domain.table.TableName;
import charon.domain.view.ActiveView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeptViewsTest {

  private static final Instant NOW = Instant.parse("2183-06-12T10:15:30.123456789Z");
  private static final ViewSnapshot SHOWN =
      new ViewSnapshot(ActiveView.INITIAL, List.of("hall"), NOW);

  private final Path folder;
  private final PersistenceAdapter storage;
  private final TableId another;

  KeptViewsTest(@TempDir Path folder) {
    this.folder = folder;
    storage = PersistenceAdapter.open(folder);
    another = storage
        .tables()
        .add(new Table(
            new TableId(4_711),
            new TableName("another"),
            new Table.About("", true),
            "",
            Map.of(),
            NOW,
            Optional.empty()))
        .orElseThrow()
        .id();
  }

  @AfterEach
  void close() {
    storage.close();
  }

  /** One write for many tables. */
  @Nested
  final class OfManyTables extends ViewSnapshotsContractTest {

    @Override
    protected ViewSnapshots snapshots() {
      return storage::saveViews;
    }

    @Override
    protected Optional<ViewSnapshot> keptOf(TableId table) {
      return storage.views(table).load();
    }

    @Override
    protected TableId another() {
      return another;
    }
  }

  /** The row of a table that has a name. */
  @Nested
  final class OfANamedTable extends ViewSnapshotRepositoryContractTest {

    @Override
    protected ViewSnapshotRepository repository() {
      return storage.views(another);
    }
  }

  @Test
  void theDefaultTablesIsAFileAndNamedTablesMakeNone() {
    storage.saveViews(Map.of(another, SHOWN));
    assertThat(folder.resolve("last-view.json")).doesNotExist();

    storage.saveViews(Map.of(TableId.DEFAULT, SHOWN));
    assertThat(folder.resolve("last-view.json")).exists();
  }

  @Test
  void eachTableTellsWhenItWasChanged() {
    assertThat(storage.tables().changedAt()).isEmpty();

    ViewSnapshot later = new ViewSnapshot(ActiveView.INITIAL, List.of(), NOW.plusNanos(1));
    storage.saveViews(Map.of(TableId.DEFAULT, SHOWN, another, later));

    assertThat(storage.tables().changedAt())
        .containsOnly(Map.entry(TableId.DEFAULT, NOW), Map.entry(another, NOW.plusNanos(1)));
  }

  @Test
  void aTableThatIsNotThereIsLeftOut() {
    TableId gone = new TableId(4_711);

    storage.saveViews(Map.of(gone, SHOWN, another, SHOWN));

    assertThat(storage.views(gone).load()).isEmpty();
    assertThat(storage.views(another).load()).contains(SHOWN);
  }

  @Test
  void ofATableThatWasDeletedNothingIsKept() {
    Table table = storage.tables().find(new TableName("another")).orElseThrow();
    storage
        .tables()
        .replace(new Table(
            table.id(),
            table.name(),
            table.about(),
            table.campaign(),
            table.limits(),
            table.createdAt(),
            Optional.of(NOW)));
    storage.tables().deleteArchived(NOW.plusSeconds(1));

    storage.saveViews(Map.of(another, SHOWN));

    assertThat(storage.views(another).load()).isEmpty();
  }

  @Test
  void namedTablesAreKeptEvenIfTheFileCannotBe() throws IOException {
    Files.createDirectories(folder.resolve("last-view.json/in the way"));

    assertThatThrownBy(() -> storage.saveViews(Map.of(TableId.DEFAULT, SHOWN, another, SHOWN)))
        .isInstanceOf(StorageException.class);

    assertThat(storage.views(another).load()).contains(SHOWN);
  }
}
