package charon.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import charon.ai.AiSettings;
import charon.http.HttpTransport;
import charon.http.Protection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
    CharonConfig config = new CharonConfig(
        new CharonConfig.Folders(
            Optional.empty(),
            Path.of("kept"),
            Optional.of(Path.of("/srv/built")),
            Optional.of(Path.of("/srv/notes"))),
        new CharonConfig.Listening("localhost", 1, HttpTransport.AUTO),
        CharonConfig.Play.DEFAULTS,
        CharonConfig.Keeping.DEFAULTS,
        Protection.DEFAULTS,
        AiSettings.NONE,
        CharonConfig.Watching.DEFAULTS,
        CharonConfig.Tls.OFF);

    assertThat(new StartReport(config, Path.of("c"), List.of(), Optional.empty(), Duration.ZERO)
            .toString()
            .lines())
        .contains("  Web root       /srv/built", "  Notes          /srv/notes");
  }

  @Test
  void tellsTheFingerprintThatBrowsersShow() {
    CharonConfig defaults = CharonConfig.DEFAULTS;
    CharonConfig config = new CharonConfig(
        defaults.folders(),
        defaults.listening(),
        defaults.play(),
        defaults.keeping(),
        defaults.protection(),
        defaults.ai(),
        defaults.watching(),
        new CharonConfig.Tls(true, Optional.empty(), Optional.empty()));

    var report =
        new StartReport(config, Path.of("c"), List.of(), Optional.of("AB:CD"), Duration.ZERO);

    assertThat(report.toString().lines()).contains("  TLS            self-signed, SHA-256 AB:CD");
  }
}
