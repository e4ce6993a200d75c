package charon.ai;

import static charon.ai.Queries.charon;
import static charon.ai.Queries.player;
import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.conversation.CharonQuery;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Each service is asked in its own protocol, and its answer is understood. */
class WireTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String SYSTEM = "You are CHARON.\n\nWhat you know of where you are:\n"
      + "Location: Anselm\nStatus: drifting\n\nAnswer in at most 600 characters.";
  private static final CharonQuery QUERY = Queries.asking(
      "Where is the \"crew\"? ünd \u2026", player("Hello?"), charon("State your query."));

  private final StubService service = new StubService();

  WireTest() throws IOException {}

  @BeforeEach
  void nothingIsAskedYet() {
    assertThat(service.asked()).isEmpty();
  }

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void anthropicIsAskedForAMessage() {
    assertThat(answerOf(AiProvider.ANTHROPIC)).isEqualTo("Deck 2.");

    var asked = onlyRequest();
    assertThat(asked.method()).isEqualTo("POST");
    assertThat(asked.path()).isEqualTo("/v1/messages");
    assertThat(asked.headers().getFirst("x-api-key")).isEqualTo(Wire.KEY.value());
    assertThat(asked.headers().getFirst("anthropic-version")).isEqualTo("2023-06-01");
    assertThat(asked.headers().getFirst("Content-Type")).startsWith("application/json");
    assertThat(asked.body().at("/model").asString()).isEqualTo("model-9");
    assertThat(asked.body().at("/system/0/text").asString()).isEqualTo(SYSTEM);
    assertThat(asked.body().at("/max_tokens").asInt()).isEqualTo(200);
    assertThat(asked.body().at("/temperature").asDouble()).isEqualTo(0.5);
    assertThat(asked.body().at("/stream").asBoolean()).isFalse();
    assertThat(asked.body().at("/messages"))
        .extracting(message -> message.at("/role").asString() + ": "
            + message.at("/content/0/text").asString())
        .containsExactly(
            "user: Hello?",
            "assistant: State your query.",
            "user: Where is the \"crew\"? ünd \u2026");
  }

  @Test
  void openAiIsAskedForAChatCompletion() {
    assertThat(answerOf(AiProvider.OPENAI)).isEqualTo("Deck 2.");

    var asked = onlyRequest();
    assertThat(asked.method()).isEqualTo("POST");
    assertThat(asked.path()).isEqualTo("/v1/chat/completions");
    assertThat(asked.headers().getFirst("Authorization")).isEqualTo("Bearer " + Wire.KEY.value());
    assertThat(asked.body().at("/model").asString()).isEqualTo("model-9");
    assertThat(asked.body().at("/max_tokens").asInt()).isEqualTo(200);
    assertThat(asked.body().at("/temperature").asDouble()).isEqualTo(0.5);
    assertThat(asked.body().at("/stream").asBoolean()).isFalse();
    assertThat(plainMessages(asked.body())).containsExactlyElementsOf(messagesWithSystem());
  }

  @Test
  void openAiNeedsNoKeyAtAnotherAddress() {
    service.answering(200, Wire.answer(AiProvider.OPENAI, "Deck 2."));
    var settings = new AiSettings(
        AiProvider.OPENAI, "local", service.url() + "/v1/", Optional.empty(), AiLimits.DEFAULTS);

    assertThat(answerOf(settings)).isEqualTo("Deck 2.");

    assertThat(onlyRequest().path()).isEqualTo("/v1/chat/completions");
    assertThat(onlyRequest().headers()).doesNotContainKey("Authorization");
  }

  @Test
  void ollamaIsAskedForAChatWithoutAKey() {
    service.answering(200, Wire.answer(AiProvider.OLLAMA, "Deck 2."));
    var settings = new AiSettings(
        AiProvider.OLLAMA, "model-9", service.url(), Optional.empty(), AiLimits.DEFAULTS);

    assertThat(answerOf(settings)).isEqualTo("Deck 2.");

    var asked = onlyRequest();
    assertThat(asked.method()).isEqualTo("POST");
    assertThat(asked.path()).isEqualTo("/api/chat");
    assertThat(asked.headers()).doesNotContainKeys("Authorization", "X-api-key", "Upgrade");
    assertThat(asked.body().at("/model").asString()).isEqualTo("model-9");
    assertThat(asked.body().at("/options/num_predict").asInt()).isEqualTo(200);
    assertThat(asked.body().at("/options/temperature").asDouble()).isEqualTo(0.5);
    assertThat(asked.body().at("/stream").asBoolean(true)).isFalse();
    assertThat(asked.body().at("/think").asBoolean(true)).isFalse();
    assertThat(plainMessages(asked.body())).containsExactlyElementsOf(messagesWithSystem());
  }

  @Test
  void ollamaBehindAGateIsShownTheKey() {
    answerOf(AiProvider.OLLAMA);

    assertThat(onlyRequest().path()).isEqualTo("/api/chat");
    assertThat(onlyRequest().headers().getFirst("Authorization"))
        .isEqualTo("Bearer " + Wire.KEY.value());
  }

  private String answerOf(AiProvider provider) {
    service.answering(200, Wire.answer(provider, "Deck 2."));
    return answerOf(Wire.settings(provider, service.url(), AiLimits.DEFAULTS));
  }

  private static String answerOf(AiSettings settings) {
    try (var adapter = AiAdapter.open(settings)) {
      var answer = adapter.responder().respond(QUERY).toCompletableFuture();
      assertThat(answer).succeedsWithin(PATIENCE);
      return answer.join();
    }
  }

  private StubService.Asked onlyRequest() {
    assertThat(service.asked()).hasSize(1);
    return service.asked().get(0);
  }

  private static List<String> messagesWithSystem() {
    return List.of(
        "system: " + SYSTEM,
        "user: Hello?",
        "assistant: State your query.",
        "user: Where is the \"crew\"? ünd \u2026");
  }

  private static List<String> plainMessages(JsonNode body) {
    return body.at("/messages")
        .valueStream()
        .map(message ->
            message.at("/role").asString() + ": " + message.at("/content").asString())
        .toList();
  }
}
