package charon.ai;

import charon.domain.conversation.CharonQuery;
import charon.domain.conversation.Speaker;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import java.util.ArrayList;
import java.util.List;

/**
 * What a model is given to read.
 *
 * <p>After the instructions, players and the ship's computer take turns, and the players begin:
 * some services and many local models accept nothing else. So messages of one side that follow each
 * other become one, and an opening is put before a computer that spoke first.
 */
final class Prompt {

  private static final String OPENING = "(The terminal is switched on.)";
  private static final String PARAGRAPH = "\n\n";
  private static final int CHARACTERS_PER_TOKEN = 3;
  private static final int MIN_TOKENS = 64;

  private Prompt() {}

  /** The instructions, what was said before, and the question. */
  static List<ChatMessage> messages(CharonQuery query) {
    List<ChatMessage> messages = new ArrayList<>();
    messages.add(SystemMessage.from(instructions(query)));
    turns(query).stream().map(Turn::message).forEach(messages::add);
    return messages;
  }

  /** How many tokens are enough for the longest answer; a little more than fits in it. */
  static int maxTokens(CharonQuery query) {
    return Math.max(MIN_TOKENS, query.maxLength() / CHARACTERS_PER_TOKEN);
  }

  private static String instructions(CharonQuery query) {
    List<String> parts = new ArrayList<>();
    parts.add(query.systemPrompt());
    if (!query.knowledge().isEmpty()) {
      parts.add("What you know of where you are:\n" + String.join("\n", query.knowledge()));
    }
    parts.add("Answer in at most " + query.maxLength() + " characters.");
    parts.removeIf(String::isBlank);
    return String.join(PARAGRAPH, parts);
  }

  private static List<Turn> turns(CharonQuery query) {
    List<Turn> turns = new ArrayList<>();
    query.history().forEach(said -> add(turns, new Turn(said.speaker(), said.content())));
    add(turns, new Turn(Speaker.USER, query.query()));
    if (turns.get(0).speaker() == Speaker.CHARON) {
      turns.add(0, new Turn(Speaker.USER, OPENING));
    }
    return turns;
  }

  private static void add(List<Turn> turns, Turn next) {
    if (next.text().isBlank()) {
      return; // services refuse empty messages
    }
    int last = turns.size() - 1;
    if (last >= 0 && turns.get(last).speaker() == next.speaker()) {
      turns.set(last, turns.get(last).followedBy(next));
    } else {
      turns.add(next);
    }
  }

  /** What one side said before the other spoke again. */
  private record Turn(Speaker speaker, String text) {

    Turn followedBy(Turn next) {
      return new Turn(speaker, text + PARAGRAPH + next.text);
    }

    ChatMessage message() {
      return speaker == Speaker.CHARON ? AiMessage.from(text) : UserMessage.from(text);
    }
  }
}
