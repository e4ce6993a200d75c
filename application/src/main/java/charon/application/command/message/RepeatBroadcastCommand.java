package charon.application.command.message;

import charon.application.command.word.Command;
import charon.application.command.word.Given;
import charon.application.command.word.Order;
import charon.application.port.in.command.CommandSpec;
import charon.domain.message.IdempotencyKey;

/** A message to the crew is sent once more, to those whom it was for. */
final class RepeatBroadcastCommand implements Command {

  private static final CommandSpec SPEC = CommandSpec.of(
      "repeat-broadcast",
      "Sends a message to the crew again, as a new one to the same recipients.",
      MessageCommands.idOfAMessage("The id of the message; it may have been withdrawn."));

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Order read(Given given) {
    long id = MessageCommands.idOfAMessage(given.members());
    return Order.of(
        new RepetitionSpeech(id, given.by().idempotencyKey().map(IdempotencyKey::new)),
        MessageCommands::said,
        moment -> "Sent message " + id + " again");
  }
}
