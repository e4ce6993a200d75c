package charon.persistence.sqlite;

import charon.application.port.out.account.AccountsVersion;
import charon.application.port.out.account.AccountsVersionContractTest;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

final class DataVersionTest extends AccountsVersionContractTest {

  private final SqliteStorage storage;
  private final SqliteStorage other;

  DataVersionTest(@TempDir Path folder) {
    storage = SqliteStorage.open(folder.resolve("charon.db"));
    other = SqliteStorage.open(folder.resolve("charon.db")); // as the command line does
  }

  @AfterEach
  void close() {
    other.close();
    storage.close();
  }

  @Override
  protected AccountsVersion version() {
    return storage.accountsVersion();
  }

  @Override
  protected Way here() {
    return wayOf(storage);
  }

  @Override
  protected Way elsewhere() {
    return wayOf(other);
  }

  private static Way wayOf(SqliteStorage accounts) {
    return new Way(
        accounts.users(), accounts.memberships(), accounts.sessions(), accounts.apiTokens());
  }
}
