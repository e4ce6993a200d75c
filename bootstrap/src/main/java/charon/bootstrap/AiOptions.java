package charon.bootstrap;

import charon.ai.AiLimits;
import charon.ai.AiProvider;
import charon.ai.AiSettings;
import charon.ai.ApiKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that choose a language model. The key is none of them: options can be overheard. */
final class AiOptions {

  /** The variable with the key. */
  static final String KEY_VARIABLE = "CHARON_AI_KEY";

  private static final String WHERE_KEYS_GO = KEY_VARIABLE + ", or a file named by --ai-key-file";

  @Option(
      names = "--ai",
      order = 70,
      paramLabel = "none|anthropic|openai|ollama",
      description = {
        "Who answers the players as CHARON, for the game master to approve: a language model, or"
            + " with none the campaign's canned answers. See docs/ai.md for what is sent.",
        "Default: none.",
        "Environment: CHARON_AI"
      })
  private AiProvider provider = AiProvider.NONE;

  @Option(
      names = "--ai-model",
      order = 71,
      paramLabel = "NAME",
      description = {
        "Model to ask.",
        "Default: claude-haiku-4-5, gpt-4.1-mini or llama3.2.",
        "Environment: CHARON_AI_MODEL"
      })
  private @Nullable String model;

  @Option(
      names = "--ai-url",
      order = 72,
      paramLabel = "URL",
      description = {
        "Address of the service. openai with another address asks any server that speaks the same.",
        "Default: https://api.anthropic.com/v1, https://api.openai.com/v1 or"
            + " http://localhost:11434.",
        "Environment: CHARON_AI_URL"
      })
  private @Nullable String url;

  @Option(
      names = "--ai-timeout",
      order = 73,
      paramLabel = "SECONDS",
      description = {
        "How long to wait for an answer before a canned one is taken, 1 to 600.",
        "Default: 30.",
        "Environment: CHARON_AI_TIMEOUT"
      })
  private long timeoutSeconds = AiLimits.DEFAULTS.timeout().toSeconds();

  @Option(
      names = "--ai-key-file",
      order = 74,
      paramLabel = "FILE",
      description = {
        "File with nothing but the key for the service; instead of the environment variable "
            + KEY_VARIABLE + ". ollama needs none.",
        "Default: none.",
        "Environment: CHARON_AI_KEY_FILE"
      })
  private @Nullable Path keyFile;

  /**
   * What the options say.
   *
   * @param environment variables by name
   * @throws IllegalArgumentException if a value is out of its range
   * @throws CommandException if the key is missing, or cannot be read
   */
  AiSettings settings(Map<String, String> environment) {
    var limits = AiLimits.DEFAULTS.within(Duration.ofSeconds(timeoutSeconds));
    if (provider == AiProvider.NONE) {
      return AiSettings.NONE;
    }
    var settings = AiSettings.of(
        provider, Optional.ofNullable(model), Optional.ofNullable(url), key(environment), limits);
    if (settings.lacksKey()) {
      throw CommandException.usage("--ai " + provider + " needs a key: " + WHERE_KEYS_GO);
    }
    return settings;
  }

  private Optional<ApiKey> key(Map<String, String> environment) {
    Optional<String> variable =
        Optional.ofNullable(environment.get(KEY_VARIABLE)).filter(value -> !value.isBlank());
    if (variable.isPresent() && keyFile != null) {
      throw CommandException.usage("The AI key is given twice: choose " + WHERE_KEYS_GO);
    }
    return variable
        .or(() -> Optional.ofNullable(keyFile).map(AiOptions::contentOf))
        .map(text -> new ApiKey(text.strip()));
  }

  private static String contentOf(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw CommandException.usage(
          "Cannot read the AI key file " + file + ": " + Failures.describe(e));
    }
  }
}
