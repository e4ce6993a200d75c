package charon.persistence.sqlite;

import charon.application.port.out.steering.DisplayRepository;
import charon.application.port.out.steering.DisplayRepositoryContractTest;
import charon.domain.table.TableId;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

final class JdbiDisplayRepositoryTest extends DisplayRepositoryContractTest {

  private final SqliteStorage storage;
  private final TableId another;

  JdbiDisplayRepositoryTest(@TempDir Path folder) {
    storage = SqliteStorage.open(folder.resolve("charon.db"));
    another = NewTables.add(storage, "another").id();
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Override
  protected DisplayRepository repository() {
    return storage.displays(TableId.DEFAULT);
  }

  @Override
  protected DisplayRepository ofAnotherTable() {
    return storage.displays(another);
  }
}
