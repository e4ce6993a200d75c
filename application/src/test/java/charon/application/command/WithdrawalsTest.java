package charon.application.command;

import static charon.application.command.CommandTable.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import charon.application.port.StorageException;
import charon.application.port.in.command.BatchRefusedException;
import charon.domain.InvalidValueException;
import charon.domain.NotFoundException;
import charon.domain.message.Message;
import charon.domain.message.NewMessage;
import charon.domain.message.Priority;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages to the crew that are withdrawn, and those that are sent again. */
class WithdrawalsTest {

  private final CommandTable table = new CommandTable();

  @Test
  void aMessageThatIsWithdrawnIsReadByNobodyAnyMore() {
    long id = add("AIR.", Set.of());

    assertThat(table.give(command("withdraw-broadcast", "message_id", id)).answer())
        .isEqualTo(Map.of("message_id", id));

    assertThat(table.messages.newest(Optional.empty(), 0, 10)).isEmpty();
    assertThat(table.messages.newestOfAll(0, 10)).hasSize(1);
  }

  @Test
  void aMessageThatIsRepeatedIsANewOneForTheSamePeople() {
    long id = add("AIR.", Set.of("kim"));
    table.give(command("withdraw-broadcast", "message_id", id));

    assertThat(table.give(command("repeat-broadcast", "message_id", id)).answer())
        .isEqualTo(Map.of("message_id", id + 1));

    assertThat(table.messages.newest(Optional.of("kim"), 0, 10))
        .extracting(Message::id, Message::body)
        .containsExactly(tuple(id + 1, message("AIR.", Set.of("kim"))));
    assertThat(table.messages.newest(Optional.empty(), 0, 10)).isEmpty();
  }

  @Test
  void bothAreDoneWithOtherThingsOrNotAtAll() {
    long first = add("ONE.", Set.of());
    long second = add("TWO.", Set.of());
    table.kept.setFull(true);
    Map<String, Object> withdraw = command("withdraw-broadcast", "message_id", first);
    Map<String, Object> repeat = command("repeat-broadcast", "message_id", second);

    assertThatThrownBy(() -> table.giveAll(withdraw, repeat)).isInstanceOf(StorageException.class);
    assertThat(table.messages.newest(Optional.empty(), 0, 10)).hasSize(2);
    table.kept.setFull(false);

    assertThat(table.giveAll(withdraw, repeat).results())
        .containsExactly(Map.of("message_id", first), Map.of("message_id", second + 1));
    assertThat(table.messages.newest(Optional.empty(), 0, 10))
        .extracting(message -> message.body().content())
        .containsExactly("TWO.", "TWO.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"withdraw-broadcast", "repeat-broadcast"})
  void aMessageThatWasNeverSentIsNotFound(String name) {
    assertThatThrownBy(() -> table.give(command(name, "message_id", 4_711L)))
        .isInstanceOf(NotFoundException.class)
        .hasMessage("Message not found");
    assertThatThrownBy(() ->
            table.giveAll(command("broadcast", "content", "A."), command(name, "message_id", 9L)))
        .isInstanceOf(BatchRefusedException.class)
        .hasMessage("commands[1]: Message not found");
    assertThat(table.messages.count()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"withdraw-broadcast", "repeat-broadcast"})
  void whichMessageHasToBeSaidAsANumber(String name) {
    assertThatThrownBy(() -> table.give(command(name)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("message_id required");
    assertThatThrownBy(() -> table.give(command(name, "message_id", "1")))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("message_id must be an integer");
  }

  private long add(String content, Set<String> recipients) {
    return table
        .messages
        .add(message(content, recipients), table.clock.instant())
        .id();
  }

  private static NewMessage message(String content, Set<String> recipients) {
    return new NewMessage("CHARON", content, Priority.CRITICAL, recipients);
  }
}
