package charon.application.conversation;

import charon.application.port.in.ModerateConversationUseCase.AsTheComputer;
import charon.application.port.in.ModerateConversationUseCase.Saying;
import charon.application.port.in.ModerateConversationUseCase.ToTheCrew;
import charon.application.port.in.ModerateConversationUseCase.Withdrawal;
import charon.domain.conversation.Channel;
import charon.domain.conversation.Conversation;
import charon.domain.conversation.ConversationMessage;
import charon.domain.conversation.Speaker;
import charon.domain.message.Message;
import charon.domain.message.MessageChanges;
import charon.domain.message.NewMessage;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Several things that are said together, by where they are said. Used by one thread. */
final class Talk {

  private final MessageFactory factory;
  private final Map<Channel, UnaryOperator<Conversation>> changes = new LinkedHashMap<>();
  private final List<NewMessage> messages = new ArrayList<>();
  private final List<Message> withdrawn = new ArrayList<>();

  /** For each thing its id; empty: storage gives it one. */
  private final List<Optional<Object>> ids = new ArrayList<>();

  Talk(MessageFactory factory) {
    this.factory = factory;
  }

  void add(Saying saying) {
    if (saying instanceof ToTheCrew crew) {
      messages.add(crew.message());
      ids.add(Optional.empty());
    } else if (saying instanceof Withdrawal withdrawal) {
      withdrawn.add(withdrawal.message());
      ids.add(Optional.of(withdrawal.message().id()));
    } else if (saying instanceof AsTheComputer computer) {
      ConversationMessage message = factory.message(Speaker.CHARON, computer.content());
      UnaryOperator<Conversation> before =
          changes.getOrDefault(computer.channel(), UnaryOperator.identity());
      changes.put(
          computer.channel(),
          current -> (computer.anew() ? Conversation.EMPTY : before.apply(current)).send(message));
      ids.add(Optional.of(message.id()));
    }
  }

  /** What becomes of the conversations. */
  Map<Channel, UnaryOperator<Conversation>> changes() {
    return changes;
  }

  /** What is said to the crew, and what is no longer. */
  MessageChanges messages() {
    return new MessageChanges(messages, withdrawn);
  }

  /**
   * The id of each thing, in the order in which they are said.
   *
   * @param given those that storage has given
   */
  List<Object> ids(List<Long> given) {
    Iterator<Long> next = given.iterator();
    List<Object> all = new ArrayList<>();
    ids.forEach(id -> all.add(id.orElseGet(next::next)));
    return all;
  }
}
