package charon.persistence.sqlite;

import charon.application.port.out.ConversationRepository;
import charon.application.port.out.ConversationRepositoryContractTest;
import charon.domain.table.TableId;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

final class JdbiConversationRepositoryTest extends ConversationRepositoryContractTest {

  private final SqliteStorage storage;
  private final TableId another;

  JdbiConversationRepositoryTest(@TempDir Path folder) {
    storage = SqliteStorage.open(folder.resolve("charon.db"));
    another = NewTables.add(storage, "another").id();
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Override
  protected ConversationRepository repository() {
    return storage.conversations(TableId.DEFAULT);
  }

  @Override
  protected ConversationRepository ofAnotherTable() {
    return storage.conversations(another);
  }
}
