package charon.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.account.ApiToken;
import charon.domain.account.Membership;
import charon.domain.account.Role;
import charon.domain.account.Session;
import charon.domain.account.StoredUser;
import charon.domain.account.TokenScope;
import charon.domain.account.User;
import charon.domain.conversation.Conversation;
import charon.domain.conversation.ConversationMessage;
import charon.domain.conversation.PendingId;
import charon.domain.conversation.PendingResponse;
import charon.domain.conversation.Speaker;
import charon.domain.message.IdempotencyKey;
import charon.domain.message.Message;
import charon.domain.message.NewMessage;
import charon.domain.message.Priority;
import charon.domain.table.Table;
import charon.domain.table.TableId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database of when a server had one table, opened by a server that has many. */
final class BeforeTablesTest {

  private static final int SCRIPTS_THEN = 4;
  private static final Instant ZERO = Instant.EPOCH;
  private static final NewMessage PSST =
      new NewMessage("CHARON", "psst", Priority.HIGH, Set.of("tove", "ash"));
  private static final NewMessage ALL = new NewMessage("", "all", Priority.LOW, Set.of());

  private final Path file;
  private SqliteStorage storage;

  BeforeTablesTest(@TempDir Path folder) {
    file = folder.resolve("charon.db");
    var migrator = new SchemaMigrator(SchemaMigrator.SCRIPTS.subList(0, SCRIPTS_THEN));
    try (SqliteDatabase database = SqliteDatabase.open(file, migrator)) {
      database.write("filling", BeforeTablesTest::fill);
    }
    storage = SqliteStorage.open(file);
  }

  private static int fill(Handle handle) {
    return List.of(
            "insert into user_account values ('mira', 'GM', 'hash 1'), ('tove', 'PLAYER', 'hash 2')",
            "insert into login_session values ('session 1', 'mira', 0, 1), ('session 2', 'tove', 0, 2)",
            "insert into api_token (id, name, secret_hash, created_at, scope, expires_at)"
                + " values ('b', 'deck', 's1', 0, 'CONTROL', null), ('a', 'ops', 's2', 0, 'ADMIN', 9)",
            "insert into api_token (id, name, secret_hash, created_at, scope, last_used_at)"
                + " values ('c', 'wall', 's3', 0, 'READ', 8)",
            "insert into message (sender, content, priority, created_at) values"
                + " ('CHARON', 'psst', 'HIGH', 0), ('', 'all', 'LOW', 0), ('', 'gone', 'LOW', 0)",
            "delete from message where id = 3",
            "insert into message_recipient values (1, 'tove'), (1, 'ash')",
            "insert into message_key values ('key', 2, 0)",
            "insert into conversation values ('story', 3, 'm1', 7), ('bridge', 1, null, 0)",
            "insert into conversation_message values (5, 'story', 'm2', 'CHARON', 'AHEAD.', 2),"
                + " (4, 'story', 'm1', 'USER', 'Course?', 1)",
            "insert into pending_response values (1, 'story', 'p1', 'm1', 'Course?', 'NORTH.', 3)")
        .stream()
        .mapToInt(handle::execute)
        .sum();
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @BeforeEach
  void opensOnceMore() {
    storage.close();
    storage = SqliteStorage.open(file);
  }

  @Test
  void itsTableIsTheDefaultTable() {
    assertThat(storage.tables(Map::of).all()).singleElement().satisfies(table -> {
      assertThat(table.isDefault()).isTrue();
      assertThat(table.name().value()).isEqualTo("default");
      assertThat(table.about()).isEqualTo(new Table.About("", true));
      assertThat(table.campaign()).isEmpty();
      assertThat(table.createdAt()).isAfter(ZERO);
    });
  }

  @Test
  void gameMastersLeadItAndManageTheServerAndPlayersPlay() {
    assertThat(storage.users().all())
        .containsExactly(
            new StoredUser(new User("mira", true), "hash 1"),
            new StoredUser(new User("tove", false), "hash 2"));
    assertThat(storage.memberships().at(TableId.DEFAULT))
        .containsExactly(
            new Membership(TableId.DEFAULT, "mira", Role.GM),
            new Membership(TableId.DEFAULT, "tove", Role.PLAYER));
  }

  @Test
  void whoIsLoggedInStaysSo() {
    assertThat(storage.sessions().find("session 1"))
        .contains(new Session("session 1", "mira", ZERO, ZERO.plusNanos(1)));
    assertThat(storage.sessions().find("session 2"))
        .contains(new Session("session 2", "tove", ZERO, ZERO.plusNanos(2)));
  }

  @Test
  void tokensAreForTheDefaultTableAndStayInOrder() {
    assertThat(storage.apiTokens().all())
        .containsExactly(
            token("b", "deck", "s1", TokenScope.CONTROL, Optional.empty(), Optional.empty()),
            token(
                "a",
                "ops",
                "s2",
                TokenScope.ADMIN,
                Optional.of(ZERO.plusNanos(9)),
                Optional.empty()),
            token(
                "c",
                "wall",
                "s3",
                TokenScope.READ,
                Optional.empty(),
                Optional.of(ZERO.plusNanos(8))));
  }

  @Test
  void messagesKeepTheirIdsReadersAndKeys() {
    var messages = storage.messages(TableId.DEFAULT);
    assertThat(messages.newestOfAll(0, 50))
        .containsExactly(new Message(2, ALL, ZERO), new Message(1, PSST, ZERO));
    assertThat(messages.newest(Optional.of("mira"), 0, 50))
        .containsExactly(new Message(2, ALL, ZERO));
    var again = messages.addOnce(PSST, ZERO, new IdempotencyKey("key"), ZERO);
    assertThat(again.id()).isEqualTo(2);
    assertThat(again.isNew()).isFalse();
  }

  @Test
  void noIdOfBeforeIsGivenOutAgain() {
    assertThat(storage.messages(TableId.DEFAULT).add(ALL, ZERO).id()).isEqualTo(4);
  }

  @Test
  void conversationsAreAsTheyWere() {
    var stories = storage.conversations(TableId.DEFAULT).all();
    assertThat(stories)
        .extracting(stored -> stored.channel().name() + " " + stored.rank())
        .containsExactlyInAnyOrder("story 3", "bridge 1");
    assertThat(stories)
        .filteredOn(stored -> stored.rank() == 3)
        .singleElement()
        .satisfies(stored -> {
          assertThat(stored.changedAt()).isEqualTo(ZERO.plusNanos(7));
          assertThat(stored.conversation())
              .isEqualTo(new Conversation(
                  List.of(
                      new ConversationMessage("m1", Speaker.USER, "Course?", ZERO.plusNanos(1)),
                      new ConversationMessage("m2", Speaker.CHARON, "AHEAD.", ZERO.plusNanos(2))),
                  List.of(new PendingResponse(
                      new PendingId("p1"), "m1", "Course?", "NORTH.", ZERO.plusNanos(3))),
                  Set.of(),
                  Optional.of("m1")));
        });
  }

  @Test
  void nothingRefersToWhatIsNotThereAndNothingOfBeforeIsLeft() {
    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      List<String> faults = database.read(
          "looking",
          handle -> handle
              .createQuery("select \"table\" from pragma_foreign_key_check union all"
                  + " select name from sqlite_schema where sql like '%old_%'")
              .mapTo(String.class)
              .list());
      assertThat(faults).isEmpty();
    }
  }

  private static ApiToken token(
      String id,
      String name,
      String hash,
      TokenScope scope,
      Optional<Instant> expiresAt,
      Optional<Instant> lastUsedAt) {
    return new ApiToken(id, name, hash, scope, TableId.DEFAULT, ZERO, expiresAt, lastUsedAt);
  }
}
