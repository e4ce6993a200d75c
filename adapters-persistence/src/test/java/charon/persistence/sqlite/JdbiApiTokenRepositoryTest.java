package charon.persistence.sqlite;

import charon.application.port.out.account.ApiTokenRepository;
import charon.application.port.out.account.ApiTokenRepositoryContractTest;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

final class JdbiApiTokenRepositoryTest extends ApiTokenRepositoryContractTest {

  private final SqliteStorage storage;

  JdbiApiTokenRepositoryTest(@TempDir Path folder) {
    storage = SqliteStorage.open(folder.resolve("charon.db"));
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Override
  protected ApiTokenRepository repository() {
    return storage.apiTokens();
  }
}
