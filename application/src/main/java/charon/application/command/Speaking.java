package charon.application.command;

import charon.application.command.word.Order;
import charon.application.command.word.Speech;
import charon.application.command.word.Voices;
import charon.application.port.in.ModerateConversationUseCase.Saying;
import charon.application.port.in.command.BatchRefusedException;
import charon.domain.RefusedException;
import charon.domain.conversation.Channel;
import charon.domain.view.ViewCommand;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what is said among several commands, before their change is shown. Used by one thread. */
final class Speaking {

  private final List<Order> orders;
  private final Voices voices;
  private final Map<Integer, Object> said = new HashMap<>();

  Speaking(List<Order> orders, Voices voices) {
    this.orders = orders;
    this.voices = voices;
  }

  /**
   * Says everything. A conversation that a command before it begins anew begins with it.
   *
   * @param commands what the orders do to the view
   * @return the channels that have begun anew, and are not to be cleared any more
   */
  Set<Channel> before(List<ViewCommand> commands) {
    Set<Channel> toBegin = new HashSet<>();
    Set<Channel> begun = new HashSet<>();
    Map<Integer, Saying> sayings = new LinkedHashMap<>();
    for (int i = 0; i < orders.size(); i++) {
      Optional<Channel> cleared = commands.get(i).clearedChannel();
      cleared.ifPresent(toBegin::add);
      cleared.ifPresent(begun::remove);
      Optional<Speech> speech = orders.get(i).speech();
      if (speech.isPresent()) {
        Optional<Channel> channel = speech.get().channel();
        boolean anew = channel.map(toBegin::remove).orElse(false);
        sayings.put(i, speech.get().saying(anew));
        channel.filter(spoken -> anew).ifPresent(begun::add);
      }
    }
    say(sayings);
    return begun;
  }

  private void say(Map<Integer, Saying> sayings) {
    if (sayings.isEmpty()) {
      return;
    }
    List<Integer> indices = List.copyOf(sayings.keySet());
    try {
      List<Object> ids = voices.moderate().sayAll(List.copyOf(sayings.values()));
      for (int i = 0; i < indices.size(); i++) {
        said.put(indices.get(i), ids.get(i));
      }
    } catch (RefusedException refusal) { // rare: it was found out that each could be said
      throw new BatchRefusedException(indices.get(0), refusal);
    }
  }

  @Nullable
  Object said(int index) {
    return said.get(index);
  }
}
