package charon.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import charon.ai.AiProvider;
import charon.ai.AiSettings;
import charon.ai.ApiKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AiOptionsTest {

  private static final String SECRET = "sk-secret-4711";

  private final CommandLineRun run = new CommandLineRun();
  private Path file = Path.of("key");

  @BeforeEach
  void fileIn(@TempDir Path folder) {
    file = folder.resolve("key");
  }

  @Test
  void ollamaNeedsNothingElse() {
    assertThat(run.execute("--ai", "ollama")).isZero();

    assertThat(run.served().ai().summary()).isEqualTo("ollama, llama3.2 at http://localhost:11434");
  }

  @ParameterizedTest
  @ValueSource(strings = {"anthropic", "openai"})
  void aMissingKeyIsToldInOneLine(String provider) {
    assertThat(run.execute("--ai", provider)).isEqualTo(2);

    assertThat(run.err())
        .isEqualToIgnoringNewLines("charon: --ai " + provider
            + " needs a key: CHARON_AI_KEY, or a file named by --ai-key-file");
    assertThat(run.operations.served).isEmpty();
  }

  @Test
  void aServerOfOnesOwnThatSpeaksAsOpenAiNeedsNone() {
    run.execute("--ai", "openai", "--ai-url", "http://localhost:1234/v1", "--ai-model", "qwen");

    assertThat(run.served().ai().summary()).isEqualTo("openai, qwen at http://localhost:1234/v1");
  }

  @Test
  void theKeyComesFromTheEnvironment() {
    run.environment.put("CHARON_AI_KEY", " " + SECRET);

    assertThat(run.execute("--ai", "anthropic")).isZero();

    assertThat(run.served().ai().key()).contains(new ApiKey(SECRET));
    assertThat(run.err()).isEmpty();
  }

  @Test
  void theKeyComesFromAFile() throws IOException {
    Files.writeString(file, SECRET + "\n");

    assertThat(run.execute("--ai", "openai", "--ai-key-file", file.toString())).isZero();

    assertThat(run.served().ai().key()).contains(new ApiKey(SECRET));
  }

  @Test
  void aKeyFileThatCannotBeReadIsToldInOneLine() {
    assertThat(run.execute("--ai", "openai", "--ai-key-file", file.toString())).isEqualTo(2);

    assertThat(run.err()).contains("Cannot read the AI key file " + file).hasLineCount(1);
  }

  @Test
  void twoKeysAreOneTooMany() throws IOException {
    Files.writeString(file, SECRET);
    run.environment.put("CHARON_AI_KEY", SECRET);

    assertThat(run.execute("--ai", "openai", "--ai-key-file", file.toString())).isEqualTo(2);

    assertThat(run.err()).contains("The AI key is given twice").hasLineCount(1);
  }

  @Test
  void theKeyIsNoOptionAndNoKeyOfTheFile() throws IOException {
    assertThat(run.execute("--ai-key", SECRET)).isEqualTo(2);
    assertThat(run.err()).contains("Unknown option '--ai-key'").doesNotContain(SECRET);

    Files.writeString(file, "ai-key=" + SECRET + "\n");
    assertThat(run.execute("--config", file.toString())).isEqualTo(2);
    assertThat(run.err())
        .contains("Unknown setting 'ai-key'")
        .doesNotContain(SECRET)
        .hasLineCount(1);
  }

  @Test
  void theKeyIsNeverShown() {
    run.environment.put("CHARON_AI_KEY", SECRET);
    run.execute("--ai", "anthropic");

    assertThat(run.served().ai().summary())
        .isEqualTo("anthropic, claude-haiku-4-5 at https://api.anthropic.com/v1");
    assertThat(run.served().toString()).doesNotContain(SECRET);
  }

  @Test
  void aKeyThatIsNoneIsToldWithoutShowingIt() {
    run.environment.put("CHARON_AI_KEY", "my secret");

    assertThat(run.execute("--ai", "anthropic")).isEqualTo(2);

    assertThat(run.err()).contains("The AI key").doesNotContain("secret").hasLineCount(1);
  }

  @Test
  void wrongValuesAreUsageErrors() {
    assertThat(run.execute("--ai", "skynet")).isEqualTo(2);
    assertThat(run.err()).contains("--ai", "skynet").hasLineCount(1);

    assertThat(run.execute("--ai", "ollama", "--ai-url", "localhost")).isEqualTo(2);
    assertThat(run.err()).contains("ai-url").hasLineCount(1);

    assertThat(run.execute("--ai-timeout", "0")).isEqualTo(2);
    assertThat(run.err()).contains("ai-timeout: 0 (expected: 1 to 600 seconds)").hasLineCount(1);
  }

  @Test
  void withoutAProviderTheRestIsLeftAlone() {
    assertThat(run.execute("--ai-key-file", file.toString(), "--ai-model", "x")).isZero();

    assertThat(run.served().ai()).isEqualTo(AiSettings.NONE);
    assertThat(run.served().ai().provider()).isEqualTo(AiProvider.NONE);
  }
}
