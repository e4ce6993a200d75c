package charon.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartReportTest {

  @Test
  void tellsWhatToOpenAndHowItRuns() {
    var report = new StartReport(
        CharonConfig.DEFAULTS,
        Path.of("/srv/charon-data/demo-campaign"),
        List.of("http://192.168.1.20:8000", "http://localhost:8000"),
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
            "  Fog            on",
            "  AI             none");
  }
}
