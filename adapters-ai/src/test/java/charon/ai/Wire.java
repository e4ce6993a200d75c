package charon.ai;

import java.util.Optional;

/** What the services really send, and how they are reached. */
final class Wire {

  static final ApiKey KEY = new ApiKey("sk-very-secret-4711");

  private Wire() {}

  /** Settings for a stub that stands in for a provider. */
  static AiSettings settings(AiProvider provider, String url, AiLimits limits) {
    return new AiSettings(
        provider,
        "model-9",
        provider == AiProvider.OLLAMA ? url : url + "/v1",
        Optional.of(KEY),
        limits);
  }

  /** A complete answer. */
  static String answer(AiProvider provider, String text) {
    return switch (provider) {
      case NONE -> "";
      case ANTHROPIC -> """
          {"id":"msg_01","type":"message","role":"assistant","model":"model-9",
           "content":[{"type":"text","text":"%s"}],"stop_reason":"end_turn","stop_sequence":null,
           "usage":{"input_tokens":12,"output_tokens":6}}
          """.formatted(text);
      case OPENAI -> """
          {"id":"chatcmpl-1","object":"chat.completion","created":1741569952,"model":"model-9",
           "choices":[{"index":0,"message":{"role":"assistant","content":"%s","refusal":null,
           "annotations":[]},"logprobs":null,"finish_reason":"stop"}],
           "usage":{"prompt_tokens":19,"completion_tokens":10,"total_tokens":29},
           "service_tier":"default"}
          """.formatted(text);
      case OLLAMA -> """
          {"model":"model-9","created_at":"2026-01-01T00:00:00.1Z",
           "message":{"role":"assistant","content":"%s"},"done_reason":"stop","done":true,
           "total_duration":4883583458,"load_duration":1334875,"prompt_eval_count":26,
           "prompt_eval_duration":342546000,"eval_count":282,"eval_duration":4535599000}
          """.formatted(text);
    };
  }

  /** How the service words a refusal. */
  static String error(AiProvider provider, String message) {
    return switch (provider) {
      case NONE -> "";
      case ANTHROPIC -> """
          {"type":"error","error":{"type":"some_error","message":"%s"},"request_id":"req_1"}
          """.formatted(message);
      case OPENAI -> """
          {"error":{"message":"%s","type":"some_error","param":null,"code":"some_code"}}
          """.formatted(message);
      case OLLAMA -> """
          {"error":"%s"}
          """.formatted(message);
    };
  }
}
