package charon.ai;

import java.util.Locale;

/** Whose protocol the language model is asked by. */
public enum AiProvider {
  /** Nobody is asked: the campaign's canned answers. */
  NONE("", ""),
  /** The Messages API of Anthropic. */
  ANTHROPIC("claude-haiku-4-5", "https://api.anthropic.com/v1"),
  /** The Chat Completions API of OpenAI, which many other servers speak as well. */
  OPENAI("gpt-4.1-mini", "https://api.openai.com/v1"),
  /** A local Ollama. */
  OLLAMA("llama3.2", "http://localhost:11434");

  private final String defaultModel;
  private final String defaultUrl;

  AiProvider(String defaultModel, String defaultUrl) {
    this.defaultModel = defaultModel;
    this.defaultUrl = defaultUrl;
  }

  /** The model that is asked unless another is named; empty for {@link #NONE}. */
  public String defaultModel() {
    return defaultModel;
  }

  /** What the addresses of the service begin with unless another is named; empty for {@link #NONE}. */
  public String defaultUrl() {
    return defaultUrl;
  }

  /** The name, as it is written in settings. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
