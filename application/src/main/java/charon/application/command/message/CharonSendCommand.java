package charon.application.command.message;

import charon.application.command.word.Command;
import charon.application.command.word.Given;
import charon.application.command.word.Order;
import charon.application.port.in.command.CommandSpec;
import charon.application.port.in.command.MemberSpec;
import charon.application.port.in.command.Members;
import charon.domain.conversation.Channel;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that the ship's computer says. */
final class CharonSendCommand implements Command {

  private static final String CHANNEL = "channel";
  private static final String CONTENT = "content";
  private static final CommandSpec SPEC = CommandSpec.of(
      "charon-send",
      "Says something as the ship's computer.",
      MemberSpec.text(CHANNEL, "The conversation; at most 200 characters.")
          .or(Channel.STORY.name()),
      MemberSpec.id(CONTENT, "What it says; may have several lines; trimmed.").like("\\S"));

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Order read(Given given) {
    Members members = given.members();
    Channel channel = Channel.named(members.ofSeveralLines().text(CHANNEL, Channel.STORY.name()));
    String content = members.ofSeveralLines().requiredTrimmed(CONTENT, "Content required");
    return Order.of(
        new CharonSpeech(channel, content),
        moment -> {
          Map<String, @Nullable Object> answer = new LinkedHashMap<>(MessageCommands.said(moment));
          answer.put(CHANNEL, channel.name());
          return answer;
        },
        moment -> "Had the ship's computer speak on " + channel.name());
  }
}
