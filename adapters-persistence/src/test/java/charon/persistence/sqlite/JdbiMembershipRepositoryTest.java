package charon.persistence.sqlite;

import charon.application.port.out.account.MembershipRepository;
import charon.application.port.out.account.MembershipRepositoryContractTest;
import charon.domain.account.StoredUser;
import charon.domain.account.User;
import charon.domain.table.TableId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

final class JdbiMembershipRepositoryTest extends MembershipRepositoryContractTest {

  private final SqliteStorage storage;
  private final TableId another;

  JdbiMembershipRepositoryTest(@TempDir Path folder) {
    storage = SqliteStorage.open(folder.resolve("charon.db"));
    another = NewTables.add(storage, "another").id();
    List.of("mira", "Mira", "tove")
        .forEach(name -> storage.users().add(new StoredUser(new User(name, false), "hash")));
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Override
  protected MembershipRepository repository() {
    return storage.memberships();
  }

  @Override
  protected TableId another() {
    return another;
  }
}
