package charon.persistence.sqlite;

import charon.application.port.out.MessageRepository;
import charon.application.port.out.MessageRepositoryContractTest;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

final class JdbiMessageRepositoryTest extends MessageRepositoryContractTest {

  private final SqliteStorage storage;

  JdbiMessageRepositoryTest(@TempDir Path folder) {
    storage = SqliteStorage.open(folder.resolve("charon.db"));
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Override
  protected MessageRepository repository() {
    return storage.messages();
  }
}
