package charon.persistence.sqlite;

import charon.application.port.out.account.UserRepository;
import charon.application.port.out.account.UserRepositoryContractTest;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

final class JdbiUserRepositoryTest extends UserRepositoryContractTest {

  private final SqliteStorage storage;

  JdbiUserRepositoryTest(@TempDir Path folder) {
    storage = SqliteStorage.open(folder.resolve("charon.db"));
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Override
  protected UserRepository repository() {
    return storage.users();
  }
}
