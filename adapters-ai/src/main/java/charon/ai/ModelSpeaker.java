package charon.ai;

import charon.domain.conversation.CharonQuery;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.Locale;
import java.util.OptionalDouble;

/** Asks a model and waits for its answer. Thread-safe. */
final class ModelSpeaker {

  private final ChatService service;
  private final FailureReasons reasons;

  /** Some models refuse any temperature; once that is known, they are spared it. */
  private volatile boolean sparesTemperature;

  ModelSpeaker(ChatService service, FailureReasons reasons) {
    this.service = service;
    this.reasons = reasons;
  }

  /**
   * The model's answer, not blank.
   *
   * @throws NoAnswerException if there is none
   */
  String answer(CharonQuery query) {
    String text;
    try {
      text = ask(query).aiMessage().text();
    } catch (RuntimeException e) {
      throw reasons.of(e);
    }
    if (text == null || text.isBlank()) {
      throw reasons.empty();
    }
    return text;
  }

  private ChatResponse ask(CharonQuery query) {
    if (!sparesTemperature) {
      try {
        return ask(query, OptionalDouble.of(query.temperature()));
      } catch (InvalidRequestException e) {
        if (!String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("temperature")) {
          throw e;
        }
        sparesTemperature = true;
      }
    }
    return ask(query, OptionalDouble.empty());
  }

  private ChatResponse ask(CharonQuery query, OptionalDouble temperature) {
    return service
        .model()
        .chat(ChatRequest.builder()
            .messages(Prompt.messages(query))
            .parameters(service.parameters(temperature, Prompt.maxTokens(query)))
            .build());
  }
}
