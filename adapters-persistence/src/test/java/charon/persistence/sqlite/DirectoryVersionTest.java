package charon.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.account.StoredUser;
import charon.domain.account.User;
import charon.domain.message.NewMessage;
import charon.domain.message.Priority;
import charon.domain.table.TableId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

final class DirectoryVersionTest {

  private final SqliteStorage here;
  private final SqliteStorage elsewhere;

  DirectoryVersionTest(@TempDir Path folder) {
    here = SqliteStorage.open(folder.resolve("charon.db"));
    elsewhere = SqliteStorage.open(folder.resolve("charon.db")); // as the command line does
  }

  @AfterEach
  void close() {
    elsewhere.close();
    here.close();
  }

  @TestFactory
  Stream<DynamicTest> isAnotherAfterEveryChangeOfTheDirectory() {
    return Stream.of(Map.entry("here", here), Map.entry("elsewhere", elsewhere))
        .map(way -> DynamicTest.dynamicTest(way.getKey(), () -> {
          long first = version();
          var added = NewTables.add(way.getValue(), way.getKey());
          long second = version();
          way.getValue().tables(Map::of).replace(added);

          assertThat(second).isNotEqualTo(first);
          assertThat(version()).isNotIn(first, second);
        }));
  }

  @Test
  void staysWhateverIsDoneAtTheTables() {
    long before = version();

    elsewhere
        .messages(TableId.DEFAULT)
        .add(new NewMessage("", "text", Priority.LOW, Set.of()), Instant.EPOCH);
    elsewhere.users().add(new StoredUser(new User("mira", true), "hash"));
    NewTables.add(here, "keynote");
    long after = version();
    elsewhere.tables(Map::of).add(NewTables.named("keynote"));

    assertThat(after).isNotEqualTo(before);
    assertThat(version()).as("a name that is taken").isEqualTo(after);
  }

  private long version() {
    return here.tablesVersion().current();
  }

  @Test
  void whoMayDoWhatIsAsItWasWhateverIsDoneAtTheTables() {
    long before = here.accountsVersion().current();

    elsewhere
        .messages(TableId.DEFAULT)
        .add(new NewMessage("", "text", Priority.LOW, Set.of()), Instant.EPOCH);
    NewTables.add(here, "keynote");

    assertThat(here.accountsVersion().current()).isEqualTo(before);
  }
}
