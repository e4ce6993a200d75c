package charon.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.port.StorageException;
import charon.application.port.StorageException.Reason;
import charon.domain.message.Message;
import charon.domain.message.NewMessage;
import charon.domain.message.Priority;
import charon.domain.table.TableId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class DataBackupsTest {

  private static final Instant NOW = Instant.parse("2183-06-12T10:15:30Z");

  private final Path parent;
  private final Path data;
  private final Path copy;
  private final DataBackups backups;

  DataBackupsTest(@TempDir Path parent) {
    this.parent = parent;
    this.data = parent.resolve("data");
    this.copy = parent.resolve("copy.db");
    this.backups = new DataBackups(data);
  }

  @Test
  void aCopyOfADatabaseInUseHasAllThatWasKeptAndComesBack() throws IOException {
    try (PersistenceAdapter adapter = PersistenceAdapter.open(data)) {
      add(adapter, "before");
      backups.backUp(copy, false);
      add(adapter, "after");
    }

    Path before = backups.restore(copy).orElseThrow();

    assertThat(messages()).containsExactly("before");
    assertThat(before).hasFileName("charon.db.before-restore");
    backups.restore(before);
    assertThat(messages()).as("also back again").containsExactly("after", "before");
  }

  @Test
  void aFileThatIsThereIsReplacedOnlyByForce() throws IOException {
    PersistenceAdapter.open(data).close();
    Files.writeString(copy, "precious");

    assertThatThrownBy(() -> backups.backUp(copy, false))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(copy).hasContent("precious");

    backups.backUp(copy, true);
    backups.restore(copy);
    assertThat(filesIn(parent)).as("no drafts").containsExactlyInAnyOrder("copy.db", "data");
  }

  @Test
  void theDatabaseItselfIsNeverReplacedByACopy() throws IOException {
    try (PersistenceAdapter adapter = PersistenceAdapter.open(data)) {
      add(adapter, "before");
      Path roundabout = data.resolve("../data/charon.db");
      for (boolean force : new boolean[] {false, true}) {
        assertThatThrownBy(() -> backups.backUp(roundabout, force))
            .isInstanceOf(IOException.class)
            .hasMessageContaining("is the database itself");
      }
      add(adapter, "after");
    }
    assertThat(messages()).containsExactly("after", "before");
  }

  @Test
  void noFileBesideTheDatabaseIsReplacedByACopy() throws IOException {
    try (PersistenceAdapter adapter = PersistenceAdapter.open(data)) {
      add(adapter, "before");
      Path link = Files.createSymbolicLink(parent.resolve("link"), data);
      for (Path place : List.of(
          data.resolve("charon.db-wal"),
          data.resolve("charon.db-shm"),
          data.resolve("charon.lock"),
          data.resolve("last-view.txt"),
          data.resolve("new.db"),
          Files.createDirectories(data.resolve("audit")).resolve("copy.db"),
          link.resolve("charon.db-wal"))) {
        assertThatThrownBy(() -> backups.backUp(place, true))
            .as(place.toString())
            .isInstanceOf(IOException.class)
            .hasMessageContaining("is in the data folder");
      }
      Files.createDirectories(data.resolve("backups"));
      backups.backUp(data.resolve("backups/mine.db"), false);
    }

    assertThat(messages()).containsExactly("before");
    assertThat(data.resolve("backups/mine.db")).isRegularFile();
  }

  @Test
  void withoutADatabaseThereIsNothingToCopyAndNothingIsMade() {
    assertThatThrownBy(() -> backups.backUp(copy, false)).isInstanceOf(IOException.class);

    assertThat(copy).doesNotExist();
    assertThat(data).doesNotExist();
  }

  @Test
  void onlyTheNewestRegularBackupsAreKept() throws IOException {
    PersistenceAdapter.open(data).close();
    Files.createDirectories(data.resolve("backups"));
    Files.writeString(data.resolve("backups/mine.db"), "precious");

    for (int hour = 0; hour < 5; hour++) {
      backups.backUpRegularly(NOW.plus(Duration.ofHours(hour)), 3);
    }

    assertThat(backups.regular())
        .extracting(DataBackups::takenAt)
        .map(Optional::orElseThrow)
        .containsExactly(
            NOW.plus(Duration.ofHours(2)),
            NOW.plus(Duration.ofHours(3)),
            NOW.plus(Duration.ofHours(4)));
    assertThat(data.resolve("backups/mine.db")).hasContent("precious");
  }

  @Test
  void draftsOfRunsThatWereKilledAreRemoved() throws IOException {
    PersistenceAdapter.open(data).close();
    Path folder = Files.createDirectories(data.resolve("backups"));
    Files.writeString(folder.resolve(".charon-21830612T091530Z.db.part"), "half a copy");
    Files.writeString(folder.resolve(".charon-21830612T091530Z.db.part-journal"), "its journal");
    Files.writeString(folder.resolve(".charon-mine.db.part"), "precious");

    backups.backUpRegularly(NOW, 3);

    assertThat(filesIn(folder))
        .containsExactlyInAnyOrder("charon-21830612T101530Z.db", ".charon-mine.db.part");
  }

  @Test
  void backupsOfAClockThatWasWrongGoFirstAndDoNotCountAsTheNewest() throws IOException {
    PersistenceAdapter.open(data).close();
    Instant wrong = NOW.plus(Duration.ofDays(4_000));
    backups.backUpRegularly(NOW, 2);
    backups.backUpRegularly(wrong, 2);
    assertThat(backups.newest(NOW.plusSeconds(1))).contains(NOW);
    assertThat(backups.newest(NOW.minusSeconds(1))).as("all that there are").isEmpty();

    Instant again = NOW.plus(Duration.ofHours(1));
    Path made = backups.backUpRegularly(again, 2);

    assertThat(made).exists();
    assertThat(backups.regular())
        .extracting(DataBackups::takenAt)
        .containsExactly(Optional.of(NOW), Optional.of(again));
  }

  @Test
  void aDamagedCopyIsRefusedAndTheDatabaseStays() throws IOException {
    try (PersistenceAdapter adapter = PersistenceAdapter.open(data)) {
      for (int n = 0; n < 100; n++) {
        add(adapter, "x".repeat(1_000));
      }
      backups.backUp(copy, false);
    }
    try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.allocate(40_000), 20_000);
    }

    assertRefused(Reason.DAMAGED);

    assertThat(messages()).hasSize(50);
    assertThat(filesIn(data)).noneMatch(name -> name.contains("restore") || name.contains("part"));
  }

  @Test
  void whatIsNoDatabaseOfCharonIsRefused() throws IOException {
    PersistenceAdapter.open(data).close();

    Files.writeString(copy, "Dear diary, ".repeat(1_000));
    assertRefused(Reason.DAMAGED);
    Files.write(copy, new byte[0]);
    assertRefused(Reason.DAMAGED);
  }

  @Test
  void aDatabaseInUseIsNoBackup() throws IOException {
    PersistenceAdapter.open(data).close();
    try (PersistenceAdapter other = PersistenceAdapter.open(parent.resolve("other"))) {
      add(other, "in the journal");

      assertThatThrownBy(() -> backups.restore(parent.resolve("other/charon.db")))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("a database in use");
    }
  }

  @Test
  void aDamagedDatabaseIsReplacedAndKept() throws IOException {
    try (PersistenceAdapter adapter = PersistenceAdapter.open(data)) {
      add(adapter, "kept");
      backups.backUp(copy, false);
    }
    Files.writeString(data.resolve("charon.db"), "Dear diary, ".repeat(1_000));

    Path before = backups.restore(copy).orElseThrow();

    assertThat(messages()).containsExactly("kept");
    assertThat(before).hasContent("Dear diary, ".repeat(1_000));
  }

  @Test
  void journalsThatADatabaseLeftBehindAreNotTakenForThoseOfTheCopy() throws IOException {
    Path journal = data.resolve("charon.db-wal");
    Path left = parent.resolve("left-wal");
    try (PersistenceAdapter adapter = PersistenceAdapter.open(data)) {
      add(adapter, "before");
      backups.backUp(copy, false);
      add(adapter, "after");
      Files.copy(journal, left); // as a kill leaves it
    }
    Files.delete(data.resolve("charon.db"));
    Files.copy(left, journal);
    Files.writeString(data.resolve("charon.db-shm"), "an index");

    assertThat(backups.restore(copy)).isEmpty();

    assertThat(data.resolve("charon.db-shm")).doesNotExist();
    assertThat(messages()).containsExactly("before");
    assertThat(data.resolve("charon.db-wal.before-restore")).hasSameBinaryContentAs(left);
  }

  @Test
  void aReportTellsOfSchemaAndNewestMessage() throws IOException {
    assertThat(DatabaseReport.of(data)).isEmpty();
    Files.createDirectories(data.resolve("charon.db"));
    assertThatThrownBy(() -> DatabaseReport.of(data)).isInstanceOf(StorageException.class);
    Files.delete(data.resolve("charon.db"));
    try (PersistenceAdapter adapter = PersistenceAdapter.open(data)) {
      add(adapter, "x");

      DatabaseReport report = DatabaseReport.of(data).orElseThrow();

      assertThat(report.isUpToDate()).isTrue();
      assertThat(report.newestMessage()).contains(NOW);
    }
  }

  private void assertRefused(Reason reason) {
    assertThatThrownBy(() -> backups.restore(copy))
        .isInstanceOfSatisfying(
            StorageException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private List<String> messages() {
    try (PersistenceAdapter adapter = PersistenceAdapter.open(data)) {
      return adapter.messages(TableId.DEFAULT).newestOfAll(0, 50).stream()
          .map(Message::body)
          .map(NewMessage::content)
          .toList();
    }
  }

  private static void add(PersistenceAdapter adapter, String content) {
    adapter
        .messages(TableId.DEFAULT)
        .add(new NewMessage("CHARON", content, Priority.NORMAL, Set.of()), NOW);
  }

  private static List<String> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
