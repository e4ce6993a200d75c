package charon.application.command.message;

import charon.application.command.word.Command;
import charon.application.command.word.Moment;
import charon.application.port.in.command.MemberSpec;
import charon.application.port.in.command.Members;
import charon.domain.InvalidValueException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All of them. */
public final class MessageCommands {

  /** In the order in which they are listed. */
  public static final List<Command> ALL = List.of(
      new BroadcastCommand(),
      new WithdrawBroadcastCommand(),
      new RepeatBroadcastCommand(),
      new CharonSendCommand());

  private static final String MESSAGE_ID = "message_id";
  private static final String MISSING = "message_id required";

  private MessageCommands() {}

  static Map<String, @Nullable Object> said(Moment moment) {
    return Collections.singletonMap(MESSAGE_ID, moment.said().orElse(null));
  }

  static MemberSpec idOfAMessage(String about) {
    return MemberSpec.integer(MESSAGE_ID, about).must();
  }

  static long idOfAMessage(Members members) {
    if (members.lacks(MESSAGE_ID)) {
      throw new InvalidValueException(MISSING);
    }
    return members.integer(MESSAGE_ID, MESSAGE_ID + " must be an integer");
  }
}
