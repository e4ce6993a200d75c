package charon.application.command.message;

import charon.application.command.word.Command;
import charon.application.command.word.Moment;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All of them. */
public final class MessageCommands {

  /** In the order in which they are listed. */
  public static final List<Command> ALL = List.of(new BroadcastCommand(), new CharonSendCommand());

  private MessageCommands() {}

  static Map<String, @Nullable Object> said(Moment moment) {
    return Collections.singletonMap("message_id", moment.said().orElse(null));
  }
}
