package charon.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import charon.application.fake.SequentialSecrets;
import charon.application.port.StorageException;
import charon.application.port.StorageException.Reason;
import charon.application.port.out.StoredConversation;
import charon.application.port.out.account.PasswordHasher;
import charon.domain.account.ApiToken;
import charon.domain.account.Session;
import charon.domain.account.StoredUser;
import charon.domain.account.TokenScope;
import charon.domain.account.User;
import charon.domain.conversation.Channel;
import charon.domain.conversation.Conversation;
import charon.domain.conversation.ConversationMessage;
import charon.domain.conversation.PendingId;
import charon.domain.conversation.PendingResponse;
import charon.domain.conversation.Speaker;
import charon.domain.message.Message;
import charon.domain.message.NewMessage;
import charon.domain.message.Priority;
import charon.domain.table.TableId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class PersistenceAdapterTest {

  private static final Instant NOW = Instant.parse("2183-06-12T10:15:30Z");
  private static final StoredUser GM = new StoredUser(new User("gm", true), "hash");
  private static final NewMessage TO_RIPLEY =
      new NewMessage("CHARON", "text", Priority.NORMAL, Set.of("ripley"));

  private static final StoredConversation CONVERSATION = new StoredConversation(
      Channel.STORY,
      1,
      new Conversation(
          List.of(new ConversationMessage("q1", Speaker.USER, "Course?", NOW)),
          List.of(new PendingResponse(new PendingId("p1"), "q1", "Course?", "AHEAD.", NOW)),
          Set.of(),
          Optional.of("q1")),
      NOW);

  private final Path folder;

  PersistenceAdapterTest(@TempDir Path parent) {
    folder = parent.resolve("new/data");
  }

  @Test
  void everythingSurvivesReopening() {
    Session session = new Session("session hash", "gm", NOW, NOW.plusSeconds(1));
    ApiToken token = new ApiToken(
        "0a1b2c3d",
        "deck",
        "token hash",
        TokenScope.READ,
        TableId.DEFAULT,
        NOW,
        Optional.of(NOW.plusSeconds(1)),
        Optional.empty());
    Message message;
    try (PersistenceAdapter adapter = PersistenceAdapter.open(folder)) {
      adapter.users().add(GM);
      adapter.sessions().add(session);
      adapter.apiTokens().add(token);
      adapter.conversations(TableId.DEFAULT).save(CONVERSATION);
      message = adapter.messages(TableId.DEFAULT).add(TO_RIPLEY, NOW);
    }

    try (PersistenceAdapter adapter = PersistenceAdapter.open(folder)) {
      assertThat(adapter.users().all()).containsExactly(GM);
      assertThat(adapter.sessions().find("session hash")).contains(session);
      assertThat(adapter.apiTokens().all()).containsExactly(token);
      assertThat(adapter.conversations(TableId.DEFAULT).all()).containsExactly(CONVERSATION);
      assertThat(adapter.messages(TableId.DEFAULT).newest(Optional.of("ripley"), 0, 50))
          .containsExactly(message);
      assertThat(adapter.messages(TableId.DEFAULT).add(TO_RIPLEY, NOW).id())
          .isGreaterThan(message.id());
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void folderAndFilesAreForTheOwnerOnly() throws IOException {
    try (PersistenceAdapter adapter = PersistenceAdapter.open(folder)) {
      adapter.users().add(GM);

      assertThat(permissions(folder)).isEqualTo("rwx------");
      for (String file : List.of("charon.db", "charon.db-wal", "charon.db-shm")) {
        assertThat(permissions(folder.resolve(file))).as(file).isEqualTo("rw-------");
      }
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFolderThatIsThereKeepsItsPermissions() throws IOException {
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-x---"));

    PersistenceAdapter.open(folder).close();

    assertThat(permissions(folder)).isEqualTo("rwxr-x---");
  }

  @Test
  void aFileInTheFoldersPlaceIsAClearError() throws IOException {
    Files.createDirectories(folder.getParent());
    Files.createFile(folder);

    assertThatThrownBy(() -> PersistenceAdapter.open(folder))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining(folder.toString());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFolderThatCannotBeWrittenIsAClearError() throws IOException {
    PersistenceAdapter.open(folder).close();
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-x------"));
    assumeThat(Files.isWritable(folder))
        .as("an administrator may write anywhere")
        .isFalse();

    assertThatThrownBy(() -> PersistenceAdapter.open(folder))
        .isInstanceOfSatisfying(
            StorageException.class, e -> assertThat(e.reason()).isEqualTo(Reason.READ_ONLY))
        .hasMessage(folder + " cannot be written");
  }

  @Test
  void twoAtOnceSeeWhatTheOtherWritesAtOnce() {
    try (PersistenceAdapter server = PersistenceAdapter.open(folder);
        PersistenceAdapter commandLine = PersistenceAdapter.open(folder)) {
      server
          .apiTokens()
          .add(new ApiToken(
              "0a1b2c3d",
              "deck",
              "hash",
              TokenScope.READ,
              TableId.DEFAULT,
              NOW,
              Optional.empty(),
              Optional.empty()));

      commandLine.users().add(GM);
      commandLine.apiTokens().remove("0a1b2c3d");

      assertThat(server.users().find("gm")).contains(GM);
      assertThat(server.apiTokens().find("0a1b2c3d")).isEmpty();
    }
  }

  @Test
  void twoProcessesWriteAtOnceAndNothingIsLost() throws Exception {
    Set<Long> kept = new HashSet<>();
    try (PersistenceAdapter adapter = PersistenceAdapter.open(folder);
        WritingProcess other = WritingProcess.start(folder, 200)) {
      for (long id = other.nextId(); id > 0; id = other.nextId()) {
        kept.add(id);
        kept.add(adapter.messages(TableId.DEFAULT).add(TO_RIPLEY, NOW).id());
      }

      assertThat(kept).hasSize(400);
      assertThat(keptIds(adapter)).containsExactlyInAnyOrderElementsOf(kept);
    }
  }

  @Test
  void whatWasAcknowledgedIsThereAfterTheProcessWasKilled() throws Exception {
    List<Long> acknowledged = new ArrayList<>();
    try (WritingProcess process = WritingProcess.start(folder, Integer.MAX_VALUE)) {
      for (long id = process.nextId(); id > 0; id = process.nextId()) {
        acknowledged.add(id);
        if (acknowledged.size() == 300) {
          process.kill();
        }
      }
    }

    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(300);
    try (PersistenceAdapter adapter = PersistenceAdapter.open(folder)) {
      assertThat(keptIds(adapter)).containsAll(acknowledged);
    }
  }

  @Test
  void passwordsAreHashedWithoutADataFolder() {
    PasswordHasher hasher = PersistenceAdapter.passwordHasher(new SequentialSecrets());

    assertThat(hasher.matches("correct horse", hasher.hash("correct horse"))).isTrue();
    assertThat(folder).doesNotExist();
  }

  private static List<Long> keptIds(PersistenceAdapter adapter) {
    List<Message> messages =
        adapter.messages(TableId.DEFAULT).newest(Optional.of("ripley"), 0, Integer.MAX_VALUE);
    assertThat(messages).allMatch(message -> message.body().equals(TO_RIPLEY));
    return messages.stream().map(Message::id).toList();
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
