package charon.persistence.sqlite;

import charon.application.port.out.account.SessionRepository;
import charon.application.port.out.account.SessionRepositoryContractTest;
import charon.domain.account.StoredUser;
import charon.domain.account.User;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

final class JdbiSessionRepositoryTest extends SessionRepositoryContractTest {

  private final SqliteStorage storage;

  JdbiSessionRepositoryTest(@TempDir Path folder) {
    storage = SqliteStorage.open(folder.resolve("charon.db"));
  }

  @BeforeEach
  void addUsers() {
    for (String name : List.of("gm", "ripley")) {
      storage.users().add(new StoredUser(new User(name, false), "hash"));
    }
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Override
  protected SessionRepository repository() {
    return storage.sessions();
  }
}
