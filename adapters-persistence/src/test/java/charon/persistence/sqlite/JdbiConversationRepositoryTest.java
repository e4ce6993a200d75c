package charon.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.port.out.ConversationRepository;
import charon.application.port.out.ConversationRepositoryContractTest;
import charon.application.port.out.MessageRepository;
import charon.application.port.out.StoredConversation;
import charon.domain.conversation.Channel;
import charon.domain.conversation.Conversation;
import charon.domain.conversation.ConversationMessage;
import charon.domain.conversation.Speaker;
import charon.domain.message.MessageChanges;
import charon.domain.message.NewMessage;
import charon.domain.message.Priority;
import charon.domain.table.TableId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JdbiConversationRepositoryTest extends ConversationRepositoryContractTest {

  private final SqliteStorage storage;
  private final TableId another;

  JdbiConversationRepositoryTest(@TempDir Path folder) {
    storage = SqliteStorage.open(folder.resolve("charon.db"));
    another = NewTables.add(storage, "another").id();
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void keepsNothingIfOneThingCannotBeKept() {
    StoredConversation story = new StoredConversation(
        Channel.STORY,
        1,
        Conversation.EMPTY.send(
            new ConversationMessage("m", Speaker.CHARON, "said", Instant.EPOCH)),
        Instant.EPOCH);
    NewMessage said = new NewMessage("CHARON", "said", Priority.NORMAL, Set.of());
    NewMessage unspeakable =
        new NewMessage("CHARON", "said", Priority.NORMAL, Collections.singleton(null));

    assertThatThrownBy(() -> repository()
            .saveAll(
                List.of(story), MessageChanges.sending(List.of(said, unspeakable)), Instant.EPOCH))
        .isInstanceOf(RuntimeException.class);

    assertThat(repository().all()).isEmpty();
    assertThat(messages().count()).isZero();
  }

  @Override
  protected MessageRepository messages() {
    return storage.messages(TableId.DEFAULT);
  }

  @Override
  protected ConversationRepository repository() {
    return storage.conversations(TableId.DEFAULT);
  }

  @Override
  protected ConversationRepository ofAnotherTable() {
    return storage.conversations(another);
  }
}
