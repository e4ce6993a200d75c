package charon.ai;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A model and what is particular about asking it. Thread-safe.
 *
 * @param model asks once, without repeating what failed
 * @param maxTemperature the highest temperature that is accepted
 * @param countsThinking whether the limit of tokens goes by the name that includes thinking
 */
record ChatService(ChatModel model, double maxTemperature, boolean countsThinking) {

  private static final int NO_RETRIES = 0;
  private static final double USUAL_MAX_TEMPERATURE = 2;

  /** The model of a provider. */
  static ChatService of(AiSettings settings) {
    return switch (settings.provider()) {
      case NONE -> throw new IllegalArgumentException("provider: none (expected: one)");
      case ANTHROPIC -> new ChatService(anthropic(settings), 1, false);
      // only OpenAI itself has given up the old name of the limit, which others still go by
      case OPENAI ->
        new ChatService(openAi(settings), USUAL_MAX_TEMPERATURE, settings.isAtItsOwnAddress());
      case OLLAMA -> new ChatService(ollama(settings), USUAL_MAX_TEMPERATURE, false);
    };
  }

  /** How freely and how long to answer; without a temperature, as the model likes. */
  ChatRequestParameters parameters(OptionalDouble temperature, int maxTokens) {
    @Nullable
    Double heat =
        temperature.isPresent() ? Math.min(temperature.getAsDouble(), maxTemperature) : null;
    return countsThinking
        ? OpenAiChatRequestParameters.builder()
            .temperature(heat)
            .maxCompletionTokens(maxTokens)
            .build()
        : ChatRequestParameters.builder()
            .temperature(heat)
            .maxOutputTokens(maxTokens)
            .build();
  }

  private static ChatModel anthropic(AiSettings settings) {
    return AnthropicChatModel.builder()
        .httpClientBuilder(httpClient())
        .baseUrl(settings.url())
        .apiKey(key(settings))
        .modelName(settings.model())
        .timeout(settings.limits().timeout())
        .maxRetries(NO_RETRIES)
        .build();
  }

  private static ChatModel openAi(AiSettings settings) {
    return OpenAiChatModel.builder()
        .httpClientBuilder(httpClient())
        .baseUrl(settings.url())
        .apiKey(key(settings))
        .modelName(settings.model())
        .timeout(settings.limits().timeout())
        .maxRetries(NO_RETRIES)
        .build();
  }

  private static ChatModel ollama(AiSettings settings) {
    return OllamaChatModel.builder()
        .httpClientBuilder(httpClient())
        .baseUrl(settings.url())
        .customHeaders(settings
            .key()
            .map(key -> Map.of("Authorization", "Bearer " + key.value()))
            .orElse(Map.of()))
        .modelName(settings.model())
        .think(false) // thinking would use up the tokens of the answer
        .timeout(settings.limits().timeout())
        .maxRetries(NO_RETRIES)
        .build();
  }

  /** Not HTTP/2: some local servers stumble over being offered it on a plain connection. */
  private static HttpClientBuilder httpClient() {
    return new JdkHttpClientBuilder()
        .httpClientBuilder(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1));
  }

  private static @Nullable String key(AiSettings settings) {
    return settings.key().map(ApiKey::value).orElse(null);
  }
}
