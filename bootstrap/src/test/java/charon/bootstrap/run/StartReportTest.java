package charon.bootstrap.run;

import static org.assertj.core.api.Assertions.assertThat;

import charon.bootstrap.settings.CharonConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartReportTest {

  @Test
  void tellsWhatToOpenAndHowItRuns() {
    var report = new StartReport(
        CharonConfig.DEFAULTS,
        Path.of("/srv/charon-data/demo-campaign"),
        List.of("http://192.168.1.20:8000", "http://localhost:8000"),
        Optional.empty(),
        Duration.ofMillis(1234));

    assertThat(report.toString().lines())
        .containsExactly(
            "Charon runs, after 1.2 s. Stop it with Ctrl+C.",
            "",
            "  Table display  http://192.168.1.20:8000/terminal/",
            "                 http://localhost:8000/terminal/",
            "  Game master    http://192.168.1.20:8000/accounts/login/?next=/gmconsole/",
            "                 http://localhost:8000/accounts/login/?next=/gmconsole/",
            "",
            "  Campaign       /srv/charon-data/demo-campaign (the demo)",
            "  Data           " + Path.of("charon-data").toAbsolutePath(),
            "  Transport      auto",
            "  TLS            off",
            "  Fog            on",
            "  AI             none",
            "  Metrics        local");
  }

  @Test
  void tellsOfFoldersThatAreSet() {
    CharonConfig config = CharonConfig.of(Map.of("web-root", "/srv/built", "notes", "/srv/notes"));

    assertThat(new StartReport(config, Path.of("c"), List.of(), Optional.empty(), Duration.ZERO)
            .toString()
            .lines())
        .contains("  Web root       /srv/built", "  Notes          /srv/notes");
  }

  @Test
  void tellsTheFingerprintThatBrowsersShow() {
    CharonConfig config = CharonConfig.of(Map.of("tls", "self-signed"));

    var report =
        new StartReport(config, Path.of("c"), List.of(), Optional.of("AB:CD"), Duration.ZERO);

    assertThat(report.toString().lines()).contains("  TLS            self-signed, SHA-256 AB:CD");
  }

  @Test
  void tellsWhichLanguageModelIsAskedButNotItsKey() {
    CharonConfig config =
        CharonConfig.of(Map.of("ai", "anthropic"), Map.of("CHARON_AI_KEY", "sk-secret-4711"));

    assertThat(new StartReport(config, Path.of("c"), List.of(), Optional.empty(), Duration.ZERO)
            .toString())
        .contains("  AI             anthropic, claude-haiku-4-5 at https://api.anthropic.com/v1")
        .doesNotContain("sk-secret-4711");
  }
}
