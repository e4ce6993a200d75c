package charon.bootstrap.run;

import charon.bootstrap.settings.CharonConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the game master wants to know once the server runs.
 *
 * @param config how it runs
 * @param campaign the campaign's folder
 * @param urls beginnings of the URLs under which it can be opened
 * @param fingerprint SHA-256 of the certificate, if connections are encrypted
 * @param startTime how long the start took
 */
record StartReport(
    CharonConfig config,
    Path campaign,
    List<String> urls,
    Optional<String> fingerprint,
    Duration startTime) {

  private static final Logger LOG = LoggerFactory.getLogger(StartReport.class);

  private static final String TABLE = "/terminal/";
  private static final String GAME_MASTER = "/accounts/login/?next=/gmconsole/";
  private static final double MILLIS = 1000;

  StartReport {
    urls = List.copyOf(urls);
  }

  /** Some lines of text. */
  @Override
  public String toString() {
    var lines = new StringBuilder();
    lines.append(String.format(
        Locale.ROOT,
        "Charon runs, after %.1f s. Stop it with Ctrl+C.%n%n",
        startTime.toMillis() / MILLIS));
    addressLines(lines, "Table display", TABLE);
    addressLines(lines, "Game master", GAME_MASTER);
    lines.append(System.lineSeparator());
    line(
        lines,
        "Campaign",
        absolute(campaign) + (config.folders().campaign().isEmpty() ? " (the demo)" : ""));
    line(lines, "Data", absolute(config.folders().data()));
    config.folders().webRoot().ifPresent(folder -> line(lines, "Web root", absolute(folder)));
    config.folders().notes().ifPresent(folder -> line(lines, "Notes", absolute(folder)));
    line(lines, "Transport", config.listening().transport().name().toLowerCase(Locale.ROOT));
    line(lines, "TLS", tls() + fingerprint.map(hash -> ", SHA-256 " + hash).orElse(""));
    line(lines, "Fog", config.play().fog() ? "on" : "off");
    line(lines, "AI", config.ai().summary());
    line(lines, "Metrics", config.watching().metrics().name().toLowerCase(Locale.ROOT));
    return lines.toString();
  }

  /** What is on, in one line for those who read logs. */
  void log() {
    LOG.info(
        "Started: address {}, transport {}, TLS {}, fog {}, AI {}, metrics {}, campaign {}, data {}",
        String.join(" ", urls),
        config.listening().transport().name().toLowerCase(Locale.ROOT),
        tls(),
        config.play().fog() ? "on" : "off",
        config.ai().summary(),
        config.watching().metrics().name().toLowerCase(Locale.ROOT),
        absolute(campaign),
        absolute(config.folders().data()));
  }

  private String tls() {
    return config
        .tls()
        .tlsCert()
        .map(StartReport::absolute)
        .orElse(config.tls().isSelfSigned() ? "self-signed" : "off");
  }

  private void addressLines(StringBuilder lines, String title, String path) {
    String label = title;
    for (String url : urls) {
      line(lines, label, url + path);
      label = "";
    }
  }

  private static void line(StringBuilder lines, String label, String value) {
    lines.append(String.format(Locale.ROOT, "  %-15s%s%n", label, value));
  }

  private static String absolute(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }
}
