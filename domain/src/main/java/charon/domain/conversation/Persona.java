package charon.domain.conversation;

import charon.domain.Attributes;
import java.util.List;
import java.util.Optional;

/**
 * Who the ship's computer is in this campaign, and how it answers.
 *
 * @param systemPrompt who it is, as it is told to a text-generation service
 * @param maxLength how many characters an answer of that service may have, positive
 * @param temperature how freely that service may answer, 0 to 2
 * @param fallbacks what the computer says without such a service; never empty
 */
public record Persona(
    String systemPrompt, int maxLength, double temperature, List<String> fallbacks) {

  /** What the computer says if the campaign says nothing better. */
  public static final String SYSTEM_ERROR = "[SYSTEM ERROR] Unable to process query at this time.";

  private static final int DEFAULT_LENGTH = 500;
  private static final int LONGEST = 65_536;
  private static final double DEFAULT_TEMPERATURE = 0.7;
  private static final double HOTTEST = 2;

  public Persona {
    fallbacks = fallbacks.isEmpty() ? List.of(SYSTEM_ERROR) : List.copyOf(fallbacks);
  }

  /**
   * The computer of a campaign. What is missing or makes no sense has its default.
   *
   * @param assistant the members of {@code charon/context.yaml}
   */
  public static Persona of(Optional<Attributes> assistant) {
    Attributes members = assistant.orElse(Attributes.EMPTY);
    return new Persona(prompt(members), length(members), temperature(members), fallbacks(members));
  }

  private static String prompt(Attributes members) {
    String prompt = members.text("system_prompt").strip();
    if (!prompt.isEmpty()) {
      return prompt;
    }
    String name = members.text("name").strip();
    return "You are " + (name.isEmpty() ? "CHARON" : name)
        + ", a ship's computer. Answer tersely, in character, in a few short sentences.";
  }

  private static int length(Attributes members) {
    long length = members.integer("max_response_length").orElse(DEFAULT_LENGTH);
    return length > 0 ? (int) Math.min(length, LONGEST) : DEFAULT_LENGTH;
  }

  private static double temperature(Attributes members) {
    return members
        .get("temperature")
        .filter(Number.class::isInstance)
        .map(value -> ((Number) value).doubleValue())
        .filter(value -> value >= 0 && value <= HOTTEST)
        .orElse(DEFAULT_TEMPERATURE);
  }

  private static List<String> fallbacks(Attributes members) {
    return members
        .get("fallback_responses")
        .filter(List.class::isInstance)
        .map(items -> ((List<?>) items)
            .stream().filter(String.class::isInstance).map(String.class::cast).toList())
        .orElse(List.of());
  }
}
