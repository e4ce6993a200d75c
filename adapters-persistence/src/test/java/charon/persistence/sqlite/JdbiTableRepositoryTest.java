package charon.persistence.sqlite;

import charon.application.port.out.TableRepository;
import charon.application.port.out.TableRepositoryContractTest;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

final class JdbiTableRepositoryTest extends TableRepositoryContractTest {

  private final SqliteStorage storage;

  JdbiTableRepositoryTest(@TempDir Path folder) {
    storage = SqliteStorage.open(folder.resolve("charon.db"));
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Override
  protected TableRepository repository() {
    return storage.tables(Map::of);
  }
}
