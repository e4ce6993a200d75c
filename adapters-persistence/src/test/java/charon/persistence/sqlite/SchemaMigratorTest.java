package charon.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.port.StorageException;
import charon.application.port.StorageException.Reason;
import charon.domain.account.ApiToken;
import charon.domain.account.TokenScope;
import charon.domain.table.TableId;
import charon.persistence.sql.JdbiApiTokenRepository;
import charon.persistence.sql.JdbiConversationRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SchemaMigratorTest {

  private static final String FIRST = SchemaMigrator.SCRIPTS.get(0);

  private final Path file;

  SchemaMigratorTest(@TempDir Path folder) {
    file = folder.resolve("charon.db");
  }

  @Test
  void anEmptyFileGetsTheNewestSchema() throws IOException {
    Files.createFile(file);

    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      assertThat(version(database)).isEqualTo(SchemaMigrator.SCRIPTS.size());
      assertThat(tables(database))
          .containsExactly(
              "accounts_version",
              "api_token",
              "conversation",
              "conversation_message",
              "cue",
              "display",
              "draft",
              "game_table",
              "journal_change",
              "journal_entry",
              "last_cue",
              "login_session",
              "membership",
              "message",
              "message_key",
              "message_recipient",
              "pending_response",
              "table_view",
              "user_account");
    }
  }

  @Test
  void everyTableIsStrict() {
    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      assertThat(texts(
              database,
              "select name from pragma_table_list"
                  + " where schema = 'main' and name not like 'sqlite_%' and not strict"))
          .isEmpty();
    }
  }

  @Test
  void openingAgainChangesNothing() {
    SqliteDatabase.open(file).close();

    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      assertThat(version(database)).isEqualTo(SchemaMigrator.SCRIPTS.size());
    }
  }

  @Test
  void aDatabaseOfVersionOneKeepsItsRows() {
    try (SqliteDatabase database = open(FIRST)) {
      addMessage(database, "kept");
    }

    try (SqliteDatabase database = open(FIRST, "V002__test_only.sql")) {
      assertThat(version(database)).isEqualTo(2);
      assertThat(texts(database, "select content || ': ' || test_only from message"))
          .containsExactly("kept: added; later");
    }
  }

  @Test
  void aDatabaseOfVersionOneTakesConversations() {
    try (SqliteDatabase database = open(FIRST)) {
      addMessage(database, "kept");
    }

    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      assertThat(version(database)).isEqualTo(SchemaMigrator.SCRIPTS.size());
      assertThat(new JdbiConversationRepository(database, TableId.DEFAULT).all())
          .isEmpty();
      assertThat(texts(database, "select content from message")).containsExactly("kept");
    }
  }

  @Test
  void aDatabaseOfVersionOneCanBeLookedAtWithoutMigration() {
    try (SqliteDatabase database = open(FIRST)) {
      addMessage(database, "kept");
    }

    assertThat(DatabaseFile.inspect(file, true))
        .isEqualTo(new DatabaseFile.Findings(1, Optional.of(Instant.EPOCH)));
    SqliteDatabase.open(file).close();
    assertThat(DatabaseFile.inspect(file, true))
        .isEqualTo(
            new DatabaseFile.Findings(SchemaMigrator.SCRIPTS.size(), Optional.of(Instant.EPOCH)));
  }

  @Test
  void tokensOfBeforeScopesControlForEver() {
    try (SqliteDatabase database = open(FIRST)) {
      database.write(
          "adding",
          handle -> handle.execute("insert into api_token values ('0a1b2c3d', 'deck', 'hash', 0)"));
    }

    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      assertThat(new JdbiApiTokenRepository(database).all())
          .containsExactly(new ApiToken(
              "0a1b2c3d",
              "deck",
              "hash",
              TokenScope.CONTROL,
              TableId.DEFAULT,
              Instant.EPOCH,
              Optional.empty(),
              Optional.empty()));
    }
  }

  @Test
  void aStepThatFailsLeavesNothingBehind() {
    open(FIRST).close();

    assertThatThrownBy(() -> open(FIRST, "V002__broken.sql"))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("no_such_table");

    try (SqliteDatabase database = open(FIRST)) {
      assertThat(version(database)).isEqualTo(1);
      assertThat(tables(database)).doesNotContain("half_done");
    }
  }

  @Test
  void aDatabaseOfANewerCharonIsRefusedAndLeftAsItIs() {
    open(FIRST, "V002__test_only.sql").close();

    assertThatThrownBy(() -> open(FIRST))
        .isInstanceOfSatisfying(
            StorageException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_NEW))
        .hasMessageContaining(file.toString())
        .hasMessageContaining("version 2")
        .hasMessageContaining("up to 1");

    try (SqliteDatabase database = open(FIRST, "V002__test_only.sql")) {
      assertThat(version(database)).isEqualTo(2);
    }
  }

  @Test
  void manyMayOpenANewDatabaseAtOnce() {
    List<SqliteDatabase> databases = IntStream.range(0, 8)
        .parallel()
        .mapToObj(n -> open(FIRST, "V002__test_only.sql"))
        .toList();

    assertThat(databases).allMatch(database -> version(database) == 2);
    databases.forEach(SqliteDatabase::close);
  }

  private SqliteDatabase open(String... scripts) {
    return SqliteDatabase.open(file, new SchemaMigrator(List.of(scripts)));
  }

  private static void addMessage(SqliteDatabase database, String content) {
    database.write(
        "adding",
        handle -> handle.execute(
            "insert into message (sender, content, priority, created_at) values ('', ?, 'LOW', 0)",
            content));
  }

  private static int version(SqliteDatabase database) {
    return database.read(
        "reading",
        handle -> handle.createQuery("pragma user_version").mapTo(Integer.class).one());
  }

  private static List<String> tables(SqliteDatabase database) {
    return texts(
        database,
        "select name from sqlite_schema"
            + " where type = 'table' and name not like 'sqlite_%' order by name");
  }

  private static List<String> texts(SqliteDatabase database, String query) {
    return database.read(
        "reading", handle -> handle.createQuery(query).mapTo(String.class).list());
  }
}
