package charon.persistence.sqlite;

import charon.application.port.out.steering.DraftRepository;
import charon.application.port.out.steering.DraftRepositoryContractTest;
import charon.domain.table.TableId;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

final class JdbiDraftRepositoryTest extends DraftRepositoryContractTest {

  private final SqliteStorage storage;
  private final TableId another;

  JdbiDraftRepositoryTest(@TempDir Path folder) {
    storage = SqliteStorage.open(folder.resolve("charon.db"));
    another = NewTables.add(storage, "another").id();
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Override
  protected DraftRepository repository() {
    return storage.draft(TableId.DEFAULT);
  }

  @Override
  protected DraftRepository ofAnotherTable() {
    return storage.draft(another);
  }
}
