package charon.application.command.message;

import charon.application.command.word.Command;
import charon.application.command.word.Given;
import charon.application.command.word.Order;
import charon.application.port.in.command.CommandSpec;
import charon.application.port.in.command.MemberSpec;
import charon.application.port.in.command.Members;
import charon.application.port.in.command.Words;
import charon.domain.message.IdempotencyKey;
import charon.domain.message.NewMessage;
import charon.domain.message.Priority;
import java.util.Set;

/** A message to the crew. */
final class BroadcastCommand implements Command {

  private static final String CONTENT = "content";
  private static final String SENDER = "sender";
  private static final String PRIORITY = "priority";
  private static final String RECIPIENTS = "recipients";
  private static final CommandSpec SPEC = CommandSpec.of(
      "broadcast",
      "Sends a message to the crew, or to some of them.",
      MemberSpec.id(CONTENT, "What it says; may have several lines; trimmed.").like("\\S"),
      MemberSpec.text(SENDER, "Who says it.").or("CHARON"),
      MemberSpec.word(PRIORITY, "How urgent it is.", MemberSpec.upperCase(Priority.class))
          .or(Priority.NORMAL.name()),
      MemberSpec.texts(RECIPIENTS, "Names of users of the table; empty: everybody."));

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Order read(Given given) {
    Members members = given.members();
    String content =
        members.ofSeveralLines().requiredTrimmed(CONTENT, "Message content is required");
    String sender = members.text(SENDER, "CHARON");
    Priority priority =
        Words.upperCase(Priority.class, PRIORITY, members.text(PRIORITY, Priority.NORMAL.name()));
    Set<String> recipients = members.distinctTexts(RECIPIENTS);
    BroadcastSpeech speech = new BroadcastSpeech(
        new NewMessage(sender, content, priority, recipients),
        given.by().idempotencyKey().map(IdempotencyKey::new));
    return Order.of(
        speech,
        MessageCommands::said,
        moment -> "Sent a message to "
            + (recipients.isEmpty() ? "everybody" : String.join(", ", recipients)));
  }
}
