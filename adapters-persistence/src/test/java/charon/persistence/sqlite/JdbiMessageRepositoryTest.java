package charon.persistence.sqlite;

import charon.application.port.out.MessageRepository;
import charon.application.port.out.MessageRepositoryContractTest;
import charon.domain.table.TableId;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

final class JdbiMessageRepositoryTest extends MessageRepositoryContractTest {

  private final SqliteStorage storage;
  private final TableId another;

  JdbiMessageRepositoryTest(@TempDir Path folder) {
    storage = SqliteStorage.open(folder.resolve("charon.db"));
    another = NewTables.add(storage, "another").id();
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Override
  protected MessageRepository repository() {
    return storage.messages(TableId.DEFAULT);
  }

  @Override
  protected MessageRepository ofAnotherTable() {
    return storage.messages(another);
  }
}
