package charon.ai;

import static charon.ai.Queries.charon;
import static charon.ai.Queries.player;
import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.conversation.CharonQuery;
import charon.domain.conversation.ConversationMessage;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptTest {

  @Test
  void theInstructionsComeFirstWithWhatIsKnownAndHowLongAnAnswerMayBe() {
    assertThat(Prompt.messages(Queries.PLAIN).get(0)).isEqualTo(SystemMessage.from("""
            You are CHARON.

            What you know of where you are:
            Location: Anselm
            Status: drifting

            Answer in at most 600 characters."""));
  }

  @Test
  void whatIsMissingLeavesNoGap() {
    var bare = new CharonQuery(" ", List.of(), List.of(), "Hello?", 40, 1);

    assertThat(Prompt.messages(bare))
        .containsExactly(
            SystemMessage.from("Answer in at most 40 characters."), UserMessage.from("Hello?"));
  }

  @Test
  void playersAndComputerTakeTurns() {
    assertThat(turns(player("1"), charon("2"), player("3"), charon("4")))
        .containsExactly(user("1"), ai("2"), user("3"), ai("4"), user("Why?"));
  }

  @Test
  void whatOneSideSaidInARowIsOneMessage() {
    assertThat(turns(player("1"), player("2"), charon("3"), charon("4"), player("5")))
        .containsExactly(user("1\n\n2"), ai("3\n\n4"), user("5\n\nWhy?"));
  }

  @Test
  void aComputerThatSpokeFirstIsGivenAnOpening() {
    assertThat(turns(charon("Warning.")))
        .containsExactly(user("(The terminal is switched on.)"), ai("Warning."), user("Why?"));
  }

  @Test
  void emptyMessagesAreLeftOut() {
    assertThat(turns(player("1"), charon(" "), player("\n"))).containsExactly(user("1\n\nWhy?"));
  }

  @ParameterizedTest
  @CsvSource({"1, 64", "192, 64", "195, 65", "500, 166", "3000, 1000"})
  void theLimitOfTokensGrowsWithTheLength(int maxLength, int tokens) {
    assertThat(Prompt.maxTokens(new CharonQuery("", List.of(), List.of(), "?", maxLength, 1)))
        .isEqualTo(tokens);
  }

  private static List<ChatMessage> turns(ConversationMessage... history) {
    List<ChatMessage> all = Prompt.messages(Queries.asking("Why?", history));
    return all.subList(1, all.size());
  }

  private static ChatMessage user(String text) {
    return UserMessage.from(text);
  }

  private static ChatMessage ai(String text) {
    return AiMessage.from(text);
  }
}
