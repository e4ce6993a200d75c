package charon.persistence.sqlite;

import charon.application.port.out.ConversationRepository;
import charon.application.port.out.ConversationRepositoryContractTest;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

final class JdbiConversationRepositoryTest extends ConversationRepositoryContractTest {

  private final SqliteStorage storage;

  JdbiConversationRepositoryTest(@TempDir Path folder) {
    storage = SqliteStorage.open(folder.resolve("charon.db"));
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Override
  protected ConversationRepository repository() {
    return storage.conversations();
  }
}
