package charon.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import charon.ai.AiLimits;
import charon.ai.AiProvider;
import charon.ai.AiSettings;
import charon.domain.table.PlayerTokens;
import charon.domain.table.TableLimits;
import charon.http.HttpTransport;
import charon.http.MetricsAccess;
import charon.http.Protection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharonConfigTest {

  @Test
  void theDefaultsAreThoseOfTheAdapters() {
    assertThat(CharonConfig.DEFAULTS.protection()).isEqualTo(Protection.DEFAULTS);
    assertThat(CharonConfig.DEFAULTS.ai()).isEqualTo(AiSettings.NONE);
    assertThat(CharonConfig.DEFAULTS.tables().limits()).isEqualTo(TableLimits.DEFAULTS);
    assertThat(CharonConfig.of(Map.of("ai", "ollama")).ai().limits()).isEqualTo(AiLimits.DEFAULTS);
  }

  @Test
  void everyProvidersOwnModelAndAddressAreTold() {
    for (AiProvider provider : AiProvider.values()) {
      assertThat(Settings.named("ai-model").defaultInWords()).contains(provider.defaultModel());
      assertThat(Settings.named("ai-url").defaultInWords()).contains(provider.defaultUrl());
    }
  }

  @Test
  void eachLimitIsTheOneThatIsNamed() {
    CharonConfig config = CharonConfig.of(Map.of(
        "max-connections", "800",
        "max-connections-per-address", "80",
        "max-streams", "8",
        "failed-logins", "1",
        "logins", "2",
        "bad-tokens", "3",
        "player-submits", "4",
        "player-writes", "5",
        "trusted-proxies", "10.0.0.5,fd00::/8",
        "allowed-hosts", "charon.example,table.example"));

    assertThat(config.protection())
        .isEqualTo(new Protection(
            new Protection.Crowd(800, 80, 8),
            new Protection.Rates(1, 2, 3, 4, 5),
            new Protection.Names(
                List.of("10.0.0.5", "fd00::/8"), List.of("charon.example", "table.example"))));
  }

  @Test
  void eachLimitOfATableIsTheOneThatIsNamed() {
    CharonConfig config = CharonConfig.of(Map.of(
        "table-streams", "1",
        "table-changes", "2",
        "table-questions", "3",
        "table-answers", "0",
        "max-tables", "10000",
        "archive-days", "0",
        "campaigns", "campaigns"));

    assertThat(config.tables().limits()).isEqualTo(new TableLimits(1, 2, 3, 0));
    assertThat(config.tables().maxTables()).isEqualTo(10_000);
    assertThat(config.tables().archiveDays()).isZero();
    assertThat(config.folders().campaigns()).contains(Path.of("campaigns"));
  }

  @Test
  void noTableHasADomainUnlessThatIsSet() {
    assertThat(CharonConfig.DEFAULTS.tables().tableDomain()).isEmpty();
    assertThat(CharonConfig.DEFAULTS.folders().campaigns()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"example.org", "Tables.Example.ORG", "localhost", "a-1.b2.example"})
  void tablesHaveTheNameOfAHostAsDomain(String name) {
    CharonConfig config = CharonConfig.of(Map.of("table-domain", name));

    assertThat(config.tables().tableDomain()).contains(name.toLowerCase(Locale.ROOT));
    assertThat(config.protection().names().tableDomain())
        .isEqualTo(config.tables().tableDomain());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org",
        "example.org:8000",
        "*.example.org",
        ".example.org",
        "example.org.",
        "-a.example",
        "a-.example",
        "a..b",
        "a b",
        "a_b.example",
        "münchen.example",
        "10.0.0.5",
        "example.5",
        "[::1]",
        "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggg.example"
      })
  void whatCanBeNoTablesDomainIsRefusedWithWhatWasExpected(String name) {
    assertRefused(
        "table-domain",
        name,
        "table-domain: '" + name
            + "' (expected: the name of a host such as example.org, without scheme, port or *)");
  }

  @Test
  void listsMayHaveBlanksAndAComma() {
    CharonConfig config = CharonConfig.of(Map.of(
        "trusted-proxies", " 10.0.0.5, fd00::/8 ,", "allowed-hosts", "a.example , b.example,,"));

    assertThat(config.protection().names())
        .isEqualTo(new Protection.Names(
            List.of("10.0.0.5", "fd00::/8"), List.of("a.example", "b.example")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://table.example", "table.example:8000", "*.example", "a b", "[::1]"})
  void whatCanBeNoHostIsRefusedWithWhatWasExpected(String name) {
    assertRefused(
        "allowed-hosts",
        name,
        "'" + name + "' (expected: a name such as table.example, without scheme, port or *)");
  }

  @Test
  void textsOfAllKindsAreRead() {
    CharonConfig config = CharonConfig.of(Map.of(
        "campaign", "anselm",
        "port", "8080",
        "transport", "NIO",
        "fog", "Off",
        "player-tokens", "Own",
        "metrics", "all",
        "tls", "self-signed"));

    assertThat(config.folders().campaign()).contains(Path.of("anselm"));
    assertThat(config.listening()).isEqualTo(new Listening("0.0.0.0", 8080, HttpTransport.NIO));
    assertThat(config.play()).isEqualTo(new Play(false, false, PlayerTokens.OWN));
    assertThat(config.watching().metrics()).isEqualTo(MetricsAccess.ALL);
    assertThat(config.tls())
        .isEqualTo(new Tls(Tls.Mode.SELF_SIGNED, Optional.empty(), Optional.empty()));
  }

  @Test
  void aLanguageModelIsAskedAsItIsSet() {
    CharonConfig config = CharonConfig.of(Map.of(
        "ai",
        "ollama",
        "ai-model",
        "mistral",
        "ai-url",
        "http://10.0.0.5:11434",
        "ai-timeout",
        "45"));

    assertThat(config.ai())
        .isEqualTo(new AiSettings(
            AiProvider.OLLAMA,
            "mistral",
            "http://10.0.0.5:11434",
            Optional.empty(),
            AiLimits.DEFAULTS.within(Duration.ofSeconds(45))));
  }

  @Test
  void whatIsNoValueIsRefusedWithWhatWasExpected() {
    assertRefused("port", "eighty", "'eighty' (expected: a whole number)");
    assertRefused("port", "-1", "port: -1 (expected: 0 to 65535)");
    assertRefused("fog", "true", "'true' (expected: one of on, off)");
    assertRefused("tls", "yes", "'yes' (expected: one of off, self-signed)");
    assertRefused("campaign", "a\0b", "(expected: a path)");
  }

  private static void assertRefused(String setting, String text, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CharonConfig.of(Map.of(setting, text)))
        .withMessageContaining(message);
  }
}
