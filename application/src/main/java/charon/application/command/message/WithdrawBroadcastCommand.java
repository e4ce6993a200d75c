package charon.application.command.message;

import charon.application.command.word.Command;
import charon.application.command.word.Given;
import charon.application.command.word.Order;
import charon.application.port.in.command.CommandSpec;

/** A message to the crew is taken out of sight, wherever it is shown. */
final class WithdrawBroadcastCommand implements Command {

  private static final CommandSpec SPEC = CommandSpec.of(
      "withdraw-broadcast",
      "Withdraws a message to the crew: it is gone from all screens and inboxes.",
      MessageCommands.idOfAMessage("The id of the message."));

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Order read(Given given) {
    long id = MessageCommands.idOfAMessage(given.members());
    return Order.of(
        new WithdrawalSpeech(id), MessageCommands::said, moment -> "Withdrew message " + id);
  }
}
