package charon.application.table;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.fake.InMemoryTableRepository;
import charon.application.port.StorageException;
import charon.domain.table.Table;
import charon.domain.table.TableId;
import charon.domain.table.TableName;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What another process does to the directory while a server runs. */
final class DirectoryWatchTest {

  private final InMemoryTableRepository repository = new InMemoryTableRepository();
  private final Tables tables = new Tables(repository, new FakeTables(), System::nanoTime);
  private long version = 1;
  private boolean away;

  @Test
  void aTableThatWasMadeWhileTheServerStartedIsFound() {
    make("keynote");
    DirectoryWatch watch = watch();

    watch.look();

    assertThat(tables.find("keynote")).isPresent();
  }

  @Test
  void whatIsMadeLaterIsFoundWithTheNextLook() {
    DirectoryWatch watch = watch();
    watch.look();
    make("keynote");
    watch.look();

    assertThat(tables.find("keynote")).isPresent();
  }

  @Test
  void withoutStorageTheDirectoryStaysAndIsReadWhenItIsBack() {
    away = true;
    DirectoryWatch watch = watch();
    make("keynote");
    watch.look();
    assertThat(tables.find("keynote")).isEmpty();

    away = false;
    watch.look();

    assertThat(tables.find("keynote")).isPresent();
  }

  private DirectoryWatch watch() {
    return new DirectoryWatch(this::version, tables);
  }

  private long version() {
    if (away) {
      throw new StorageException(StorageException.Reason.OTHER, "away");
    }
    return version;
  }

  private void make(String name) {
    repository.add(new Table(
        TableId.DEFAULT,
        new TableName(name),
        new Table.About("", true),
        "",
        Map.of(),
        Instant.EPOCH,
        Optional.empty()));
    version++;
  }
}
