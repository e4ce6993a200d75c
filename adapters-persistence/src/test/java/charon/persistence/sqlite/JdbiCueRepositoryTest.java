package charon.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.out.steering.CueRepository;
import charon.application.port.out.steering.CueRepositoryContractTest;
import charon.domain.cue.Cue;
import charon.domain.table.TableId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JdbiCueRepositoryTest extends CueRepositoryContractTest {

  private final Path file;
  private final SqliteStorage storage;
  private final TableId another;

  JdbiCueRepositoryTest(@TempDir Path folder) {
    file = folder.resolve("charon.db");
    storage = SqliteStorage.open(file);
    another = NewTables.add(storage, "another").id();
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Override
  protected CueRepository repository() {
    return storage.cues(TableId.DEFAULT);
  }

  @Override
  protected CueRepository ofAnotherTable() {
    return storage.cues(another);
  }

  @Test
  void oneThatCannotBeReadIsNotInTheWayOfTheOthers() {
    List.of("a", "b", "c").forEach(id -> repository().save(cue(id)));
    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      database.write(
          "spoiling", handle -> handle.execute("update cue set commands = '[7' where id = 'b'"));
    }

    assertThat(repository().all()).containsExactly(cue("a"), cue("c"));
  }

  private static Cue cue(String id) {
    return new Cue(id, "", "", List.of(), Optional.empty());
  }
}
