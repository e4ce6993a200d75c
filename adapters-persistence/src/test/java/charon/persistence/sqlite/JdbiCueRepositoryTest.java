package charon.persistence.sqlite;

import charon.application.port.out.steering.CueRepository;
import charon.application.port.out.steering.CueRepositoryContractTest;
import charon.domain.table.TableId;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

final class JdbiCueRepositoryTest extends CueRepositoryContractTest {

  private final SqliteStorage storage;
  private final TableId another;

  JdbiCueRepositoryTest(@TempDir Path folder) {
    storage = SqliteStorage.open(folder.resolve("charon.db"));
    another = NewTables.add(storage, "another").id();
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Override
  protected CueRepository repository() {
    return storage.cues(TableId.DEFAULT);
  }

  @Override
  protected CueRepository ofAnotherTable() {
    return storage.cues(another);
  }
}
