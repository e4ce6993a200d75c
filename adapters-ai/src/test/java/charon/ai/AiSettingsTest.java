package charon.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AiSettingsTest {

  @ParameterizedTest
  @CsvSource({
    "ANTHROPIC, claude-haiku-4-5, https://api.anthropic.com/v1, true",
    "OPENAI, gpt-4.1-mini, https://api.openai.com/v1, true",
    "OLLAMA, llama3.2, http://localhost:11434, false",
  })
  void everyProviderHasItsDefaults(AiProvider provider, String model, String url, boolean key) {
    AiSettings settings = defaults(provider);

    assertThat(settings)
        .isEqualTo(new AiSettings(provider, model, url, Optional.empty(), AiLimits.DEFAULTS));
    assertThat(settings.lacksKey()).isEqualTo(key);
    assertThat(settings.summary())
        .isEqualTo(
            provider.name().toLowerCase(java.util.Locale.ROOT) + ", " + model + " at " + url);
    assertThat(AiLimits.DEFAULTS).isEqualTo(new AiLimits(Duration.ofSeconds(30), 4, 16));
  }

  @Test
  void withoutAProviderNothingElseMatters() {
    AiSettings settings = AiSettings.of(
        AiProvider.NONE,
        Optional.of("x"),
        Optional.of("no url"),
        Optional.empty(),
        AiLimits.DEFAULTS);

    assertThat(settings).isEqualTo(AiSettings.NONE);
    assertThat(settings.isOn()).isFalse();
    assertThat(settings.lacksKey()).isFalse();
    assertThat(settings.summary()).isEqualTo("none");
  }

  @Test
  void whatIsNamedReplacesTheDefaults() {
    AiSettings settings = AiSettings.of(
        AiProvider.OPENAI,
        Optional.of("qwen"),
        Optional.of("HTTP://10.0.0.5:1234/v1//"),
        Optional.empty(),
        AiLimits.DEFAULTS);

    assertThat(settings.summary()).isEqualTo("openai, qwen at HTTP://10.0.0.5:1234/v1");
    assertThat(settings.lacksKey()).as("not OpenAI's own address").isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost:11434",
        "ftp://host",
        "http://",
        "http://a b",
        "http://me:secret@host",
        "http://host?key=secret",
        "http://host#secret"
      })
  void anAddressMustBeAPlainWebAddress(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new AiSettings(AiProvider.OLLAMA, "m", url, Optional.empty(), AiLimits.DEFAULTS))
        .withMessageContaining("ai-url")
        .withMessageNotContaining("secret");
  }

  @Test
  void aModelMustHaveAName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AiSettings.of(
            AiProvider.OLLAMA,
            Optional.of(" "),
            Optional.empty(),
            Optional.empty(),
            AiLimits.DEFAULTS))
        .withMessageContaining("ai-model");
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 601})
  void theTimeLimitHasLimits(long seconds) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AiLimits.DEFAULTS.within(Duration.ofSeconds(seconds)))
        .withMessageContaining("ai-timeout: " + seconds + " (expected: 1 to 600 seconds)");
  }

  @Test
  void atLeastOneQuestionMayBeAskedAndWait() {
    Duration second = Duration.ofSeconds(1);

    assertThatIllegalArgumentException().isThrownBy(() -> new AiLimits(second, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new AiLimits(second, 1, 0));
  }

  @Test
  void theKeyIsNeverShown() {
    var settings = new AiSettings(
        AiProvider.ANTHROPIC, "m", "http://host", Optional.of(Wire.KEY), AiLimits.DEFAULTS);

    assertThat(settings.toString() + settings.summary() + Wire.KEY)
        .doesNotContain(Wire.KEY.value())
        .contains("hidden");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "line\nbreak", "k\u00e9y"})
  void whatIsNoKeyIsRefusedWithoutShowingIt(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ApiKey(text))
        .withMessage("The AI key is empty or has blanks or other characters that no key has");
  }

  @Test
  void theAdapterOpensOnlyWithAllItNeeds() {
    for (AiSettings settings : new AiSettings[] {AiSettings.NONE, defaults(AiProvider.ANTHROPIC)}) {
      assertThatThrownBy(() -> AiAdapter.open(settings))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("expected: a provider, and a key");
    }
  }

  @ParameterizedTest
  @EnumSource(value = AiProvider.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void noProviderIsAskedHotterThanItAllows(AiProvider provider) {
    ChatService service = ChatService.of(withKey(provider));

    assertThat(service.parameters(OptionalDouble.of(1.5), 64).temperature())
        .isEqualTo(provider == AiProvider.ANTHROPIC ? 1 : 1.5);
    assertThat(service.parameters(OptionalDouble.empty(), 64).temperature()).isNull();
  }

  @Test
  void onlyOpenAiItselfGoesByTheNewNameOfTheLimit() {
    var own = ChatService.of(withKey(AiProvider.OPENAI));
    var other = ChatService.of(new AiSettings(
        AiProvider.OPENAI, "m", "http://host/v1", Optional.empty(), AiLimits.DEFAULTS));

    assertThat(own.countsThinking()).isTrue();
    assertThat(own.parameters(OptionalDouble.empty(), 64).maxOutputTokens()).isNull();
    assertThat(other.countsThinking()).isFalse();
    assertThat(other.parameters(OptionalDouble.empty(), 64).maxOutputTokens()).isEqualTo(64);
  }

  private static AiSettings defaults(AiProvider provider) {
    return AiSettings.of(
        provider, Optional.empty(), Optional.empty(), Optional.empty(), AiLimits.DEFAULTS);
  }

  private static AiSettings withKey(AiProvider provider) {
    return AiSettings.of(
        provider, Optional.empty(), Optional.empty(), Optional.of(Wire.KEY), AiLimits.DEFAULTS);
  }
}
