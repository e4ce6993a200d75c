package charon.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.port.StorageException;
import charon.application.port.StorageException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
final class SqliteDatabaseTest {

  private final Path file;

  SqliteDatabaseTest(@TempDir Path folder) {
    file = folder.resolve("charon.db");
  }

  @Test
  void bothConnectionsHaveTheSettingsThatDurabilityNeeds() {
    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      Map.of("journal_mode", "wal", "synchronous", "2", "foreign_keys", "1", "busy_timeout", "5000")
          .forEach((name, value) -> assertThat(List.of(
                  database.write("asking", handle -> pragma(handle, name)),
                  database.read("asking", handle -> pragma(handle, name))))
              .as(name)
              .containsOnly(value));
    }
  }

  @Test
  void closingEmptiesTheJournalAndTwiceIsNoFault() {
    SqliteDatabase database = SqliteDatabase.open(file);
    addUser(database, "gm");

    database.close();
    database.close();

    assertThat(file.resolveSibling("charon.db-wal")).doesNotExist();
    try (SqliteDatabase again = SqliteDatabase.open(file)) {
      assertThat(users(again)).containsExactly("gm");
    }
  }

  @Test
  void afterClosingNothingWorksAndTheReasonIsClear() {
    SqliteDatabase database = SqliteDatabase.open(file);
    database.close();

    assertThatThrownBy(() -> addUser(database, "gm"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The database is closed");
    assertThatThrownBy(() -> users(database))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The database is closed");
  }

  @Test
  void writesThatWaitShareACommit() throws Exception {
    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      List<Future<Integer>> writes = whileTheWriterIsBusy(
          database, handle -> insertUser(handle, "a"), handle -> users(database).size());

      assertThat(writes.get(0).get()).isEqualTo(1);
      assertThat(writes.get(1).get())
          .as("a reader sees the first before the commit")
          .isZero();
    }
  }

  @Test
  void aWriteThatFailsHarmsNoneOfThoseThatShareItsCommit() throws Exception {
    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      addUser(database, "taken");

      List<Future<Integer>> writes = whileTheWriterIsBusy(
          database,
          handle -> insertUser(handle, "a"),
          handle -> insertUser(handle, "taken"),
          handle -> insertUser(handle, "b"));

      assertThat(writes.get(0).get()).isEqualTo(1);
      assertThatThrownBy(writes.get(1)::get).hasCauseInstanceOf(StorageException.class);
      assertThat(writes.get(2).get()).isEqualTo(1);
      assertThat(users(database)).containsExactly("a", "b", "taken");
    }
  }

  @Test
  void anErrorInAWriteReachesItsCallerAndTheWriterGoesOn() {
    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      assertThatThrownBy(() -> database.write("adding", handle -> {
            throw new AssertionError("of the caller");
          }))
          .hasStackTraceContaining("of the caller");

      addUser(database, "works again");
    }
  }

  @Test
  void aWriteThatThrowsSomethingElseIsRolledBackAndTheExceptionPassedOn() {
    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      assertThatThrownBy(() -> database.write("adding", handle -> {
            handle.execute("insert into user_account values ('gm', '', 1)");
            throw new IllegalArgumentException("of the caller");
          }))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("of the caller");

      assertThat(users(database)).isEmpty();
      addUser(database, "works again");
    }
  }

  @Test
  void aWriteWaitsForAnotherProcessThatIsInTheMiddleOfOne() throws Exception {
    try (SqliteDatabase database = SqliteDatabase.open(file);
        SqliteDatabase other = SqliteDatabase.open(file)) {
      CountDownLatch release = holdWriteLock(other);

      Future<Integer> waiting = start(() -> database.write("adding", h -> insertUser(h, "gm")));
      assertThat(users(database)).as("readers do not wait").isEmpty();
      assertThat(waiting).isNotDone();
      release.countDown();

      assertThat(waiting.get()).isEqualTo(1);
    }
  }

  @Test
  void aWriteThatWaitedTooLongSaysSo() throws Exception {
    try (SqliteDatabase database = SqliteDatabase.open(file);
        SqliteDatabase other = SqliteDatabase.open(file)) {
      database.write("waiting less", handle -> pragma(handle, "busy_timeout = 1"));
      CountDownLatch release = holdWriteLock(other);

      assertThatThrownBy(() -> addUser(database, "gm"))
          .isInstanceOfSatisfying(
              StorageException.class, e -> assertThat(e.reason()).isEqualTo(Reason.BUSY));

      release.countDown();
    }
  }

  @Test
  void aFullDiskIsToldApartAndOverOnceThereIsRoom() {
    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      int pages = Integer.parseInt(database.read("asking", handle -> pragma(handle, "page_count")));
      limitPages(database, pages);

      assertThatThrownBy(() -> addUser(database, "x".repeat(100_000)))
          .isInstanceOfSatisfying(
              StorageException.class, e -> assertThat(e.reason()).isEqualTo(Reason.FULL))
          .hasMessageStartingWith("Failed adding a user: ");

      limitPages(database, pages + 1_000);
      addUser(database, "x".repeat(100_000));
      assertThat(users(database)).hasSize(1);
    }
  }

  @Test
  void aFullDiskIsNoticedAndSoIsRoom() {
    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      assertThat(database.works()).isTrue();
      int pages = Integer.parseInt(database.read("asking", handle -> pragma(handle, "page_count")));
      limitPages(database, pages);
      assertThatThrownBy(() -> addUser(database, "x".repeat(100_000)))
          .isInstanceOf(StorageException.class);
      assertThat(database.works()).isFalse();

      database.tryAgain();
      assertThat(database.works()).as("still full").isFalse();

      limitPages(database, pages + 1_000);
      database.tryAgain();
      assertThat(database.works()).isTrue();
      assertThat(database.<Integer>read(
              "looking",
              handle -> handle
                  .createQuery("select count(*) from sqlite_master where name = 'write_probe'")
                  .mapTo(Integer.class)
                  .one()))
          .isZero();
    }
  }

  @Test
  void damageThatIsSeenWhileAWriteFailsIsNotForgotten() {
    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      assertThatThrownBy(() -> database.write("filling", handle -> {
            assertThatThrownBy(() -> database.read("looking", SqliteDatabaseTest::findDamage))
                .isInstanceOf(StorageException.class);
            throw new StorageException(Reason.FULL, "no room");
          }))
          .isInstanceOf(StorageException.class);

      assertThatThrownBy(() -> addUser(database, "late"))
          .isInstanceOfSatisfying(
              StorageException.class, e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED));
    }
  }

  @Test
  void aReadCannotWrite() {
    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      assertThatThrownBy(
              () -> database.read("misusing", handle -> handle.execute("delete from user_account")))
          .isInstanceOfSatisfying(
              StorageException.class, e -> assertThat(e.reason()).isEqualTo(Reason.READ_ONLY));
    }
  }

  @Test
  void aFileThatIsNoDatabaseIsRefusedByName() throws IOException {
    Files.writeString(file, "Dear diary, ".repeat(1_000));

    assertRefusedAsDamaged();
    assertThat(file).hasContent("Dear diary, ".repeat(1_000));
  }

  @Test
  void aDamagedDatabaseIsRefusedAtTheStart() throws IOException {
    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      for (int n = 0; n < 100; n++) {
        addUser(database, n + "x".repeat(1_000));
      }
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.allocate(40_000), 20_000);
    }

    assertRefusedAsDamaged();
  }

  @Test
  void aFolderThatDoesNotExistIsAClearError() {
    assertThatThrownBy(() -> SqliteDatabase.open(file.resolveSibling("missing/charon.db")))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("missing");
  }

  private static String findDamage(Handle handle) {
    throw new StorageException(Reason.DAMAGED, "a page is missing");
  }

  private void assertRefusedAsDamaged() {
    assertThatThrownBy(() -> SqliteDatabase.open(file))
        .isInstanceOfSatisfying(
            StorageException.class, e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED))
        .hasMessageContaining(file.toString());
  }

  /** Lets writes queue up, in this order, behind one that waits until all of them are there. */
  @SafeVarargs
  private static List<Future<Integer>> whileTheWriterIsBusy(
      SqliteDatabase database, Function<Handle, Integer>... writes) throws InterruptedException {
    CountDownLatch release = holdWriteLock(database);
    List<Future<Integer>> started = new ArrayList<>();
    for (Function<Handle, Integer> write : writes) {
      started.add(start(() -> database.write("adding", write)));
    }
    release.countDown();
    return started;
  }

  /** Begins a write that lasts until the latch is released. */
  private static CountDownLatch holdWriteLock(SqliteDatabase database) throws InterruptedException {
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    start(() -> database.write("holding", handle -> {
      held.countDown();
      return await(release);
    }));
    held.await();
    return release;
  }

  /** Starts a call on a thread of its own, and returns once that waits for its outcome. */
  private static Future<Integer> start(Callable<Integer> call) throws InterruptedException {
    FutureTask<Integer> task = new FutureTask<>(call);
    Thread thread = new Thread(task);
    thread.start();
    while (thread.getState() != Thread.State.WAITING && !task.isDone()) {
      Thread.onSpinWait();
      if (Thread.interrupted()) {
        throw new InterruptedException("while waiting for " + thread);
      }
    }
    return task;
  }

  private static int await(CountDownLatch latch) {
    try {
      latch.await();
      return 0;
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts the writer", e);
    }
  }

  private static void addUser(SqliteDatabase database, String name) {
    database.write("adding a user", handle -> insertUser(handle, name));
  }

  private static int insertUser(Handle handle, String name) {
    return handle.execute("insert into user_account values (?, '', 0)", name);
  }

  private static List<String> users(SqliteDatabase database) {
    return database.read(
        "listing users",
        handle -> handle
            .createQuery("select name from user_account order by name")
            .mapTo(String.class)
            .list());
  }

  private static void limitPages(SqliteDatabase database, int pages) {
    database.write("limiting", handle -> pragma(handle, "max_page_count = " + pages));
  }

  private static String pragma(Handle handle, String pragma) {
    return handle.createQuery("pragma " + pragma).mapTo(String.class).one();
  }
}
