package charon.bootstrap.settings;

import charon.ai.AiLimits;
import charon.ai.AiProvider;
import charon.ai.AiSettings;
import charon.ai.ApiKey;
import charon.bootstrap.terminal.CommandException;
import charon.bootstrap.terminal.Failures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Which language model speaks. The key is no setting: options can be overheard. */
record Ai(
    @Setting(
        value = "none",
        says = "Who answers the players as CHARON, for the game master to approve: a language"
            + " model, or with none the campaign's canned answers. See docs/ai.md for what is"
            + " sent.",
        more = "ai.md")
    AiProvider ai,

    @Setting(
        label = "NAME",
        says = "Model to ask.",
        otherwise = "claude-haiku-4-5, gpt-4.1-mini or llama3.2",
        more = "ai.md")
    Optional<String> aiModel,

    @Setting(
        label = "URL",
        says = "Address of the service. openai with another address asks any server that speaks the"
            + " same.",
        otherwise = "https://api.anthropic.com/v1, https://api.openai.com/v1 or"
            + " http://localhost:11434",
        more = "ai.md")
    Optional<String> aiUrl,

    @Setting(
        value = "30",
        label = "SECONDS",
        least = 1,
        most = 600,
        unit = "seconds",
        says = "How long to wait for an answer before a canned one is taken.",
        more = "ai.md")
    int aiTimeout,

    @Setting(
        label = "FILE",
        says = "File with nothing but the key for the service; instead of the environment variable"
            + " CHARON_AI_KEY. ollama needs none.",
        more = "ai.md")
    Optional<Path> aiKeyFile) {

  private static final String KEY_VARIABLE = OtherVariable.AI_KEY.variable();
  private static final String WHERE_KEYS_GO = KEY_VARIABLE + ", or a file named by --ai-key-file";

  /**
   * The same for the adapter.
   *
   * @param environment variables by name
   * @throws IllegalArgumentException if a value is out of its range
   * @throws CommandException if the key is missing, or cannot be read
   */
  AiSettings settings(Map<String, String> environment) {
    if (ai == AiProvider.NONE) {
      return AiSettings.NONE;
    }
    var limits = AiLimits.DEFAULTS.within(Duration.ofSeconds(aiTimeout));
    var settings = AiSettings.of(ai, aiModel, aiUrl, key(environment), limits);
    if (settings.lacksKey()) {
      throw CommandException.usage("--ai " + ai + " needs a key: " + WHERE_KEYS_GO);
    }
    return settings;
  }

  private Optional<ApiKey> key(Map<String, String> environment) {
    Optional<String> variable =
        Optional.ofNullable(environment.get(KEY_VARIABLE)).filter(value -> !value.isBlank());
    if (variable.isPresent() && aiKeyFile.isPresent()) {
      throw CommandException.usage("The AI key is given twice: choose " + WHERE_KEYS_GO);
    }
    return variable.or(() -> aiKeyFile.map(Ai::contentOf)).map(text -> new ApiKey(text.strip()));
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
