package charon.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import charon.ai.AiLimits;
import charon.ai.AiProvider;
import charon.ai.AiSettings;
import charon.http.HttpTransport;
import charon.http.MetricsAccess;
import charon.http.Protection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

  private static final CharonConfig ALL_SET = new CharonConfig(
      new CharonConfig.Folders(
          Optional.of(Path.of("anselm")),
          Path.of("kept"),
          Optional.of(Path.of("built")),
          Optional.of(Path.of("vault"))),
      new CharonConfig.Listening("127.0.0.1", 8080, HttpTransport.NIO),
      new CharonConfig.Play(false, true),
      new CharonConfig.Keeping(7, 6, 4, 3),
      new Protection(
          new Protection.Crowd(800, 80, 8),
          new Protection.Rates(1, 2, 3, 4, 5),
          new Protection.Names(
              List.of("10.0.0.5", "fd00::/8"), List.of("charon.example", "table.example"))),
      new AiSettings(
          AiProvider.OLLAMA,
          "mistral",
          "http://10.0.0.5:11434",
          Optional.empty(),
          AiLimits.DEFAULTS.within(Duration.ofSeconds(45))),
      new CharonConfig.Watching(MetricsAccess.ALL, CharonConfig.LogFormat.JSON),
      new CharonConfig.Tls(
          false, Optional.of(Path.of("server.crt")), Optional.of(Path.of("server.key"))));

  private final CommandLineRun run = new CommandLineRun();
  private Path file = Path.of("charon.properties");

  @BeforeEach
  void fileIn(@TempDir Path folder) {
    file = folder.resolve("charon.properties");
  }

  @Test
  void everySettingHasADefault() {
    assertThat(run.execute("serve")).isZero();

    assertThat(run.served()).isEqualTo(CharonConfig.DEFAULTS);
    assertThat(CharonConfig.DEFAULTS)
        .isEqualTo(new CharonConfig(
            new CharonConfig.Folders(
                Optional.empty(), Path.of("charon-data"), Optional.empty(), Optional.empty()),
            new CharonConfig.Listening("0.0.0.0", 8000, HttpTransport.AUTO),
            new CharonConfig.Play(true, false),
            new CharonConfig.Keeping(90, 1, 24, 90),
            new Protection(
                new Protection.Crowd(8_192, 4_096, 4_096),
                new Protection.Rates(10, 30, 20, 30, 1_200),
                new Protection.Names(List.of(), List.of())),
            AiSettings.NONE,
            new CharonConfig.Watching(MetricsAccess.LOCAL, CharonConfig.LogFormat.TEXT),
            new CharonConfig.Tls(false, Optional.empty(), Optional.empty())));
  }

  @Test
  void everySettingIsAnOption() {
    run.execute(
        "serve",
        "--campaign",
        "anselm",
        "--data",
        "kept",
        "--host",
        "127.0.0.1",
        "--port",
        "8080",
        "--fog",
        "off",
        "--conversation-days",
        "7",
        "--resume",
        "--backup-hours",
        "6",
        "--backups-kept",
        "4",
        "--audit-days",
        "3",
        "--transport",
        "nio",
        "--metrics",
        "all",
        "--log-format",
        "json",
        "--tls-cert",
        "server.crt",
        "--tls-key",
        "server.key",
        "--web-root",
        "built",
        "--notes",
        "vault",
        "--ai",
        "ollama",
        "--ai-model",
        "mistral",
        "--ai-url",
        "http://10.0.0.5:11434",
        "--ai-timeout",
        "45",
        "--max-connections",
        "800",
        "--max-connections-per-address",
        "80",
        "--max-streams",
        "8",
        "--failed-logins",
        "1",
        "--logins",
        "2",
        "--bad-tokens",
        "3",
        "--player-submits",
        "4",
        "--player-writes",
        "5",
        "--trusted-proxies",
        "10.0.0.5,fd00::/8",
        "--allowed-hosts",
        "charon.example,table.example");

    assertThat(run.served()).isEqualTo(ALL_SET);
  }

  @Test
  void everySettingIsAnEnvironmentVariable() {
    run.environment.putAll(Map.of(
        "CHARON_CAMPAIGN", "anselm",
        "CHARON_DATA", "kept",
        "CHARON_HOST", "127.0.0.1",
        "CHARON_PORT", "8080",
        "CHARON_FOG", "off",
        "CHARON_CONVERSATION_DAYS", "7",
        "CHARON_TRANSPORT", "nio",
        "CHARON_WEB_ROOT", "built"));
    run.environment.putAll(Map.of(
        "CHARON_NOTES", "vault",
        "CHARON_AI", "ollama",
        "CHARON_AI_MODEL", "mistral",
        "CHARON_AI_URL", "http://10.0.0.5:11434",
        "CHARON_AI_TIMEOUT", "45"));
    run.environment.putAll(
        Map.of("CHARON_RESUME", "on", "CHARON_BACKUP_HOURS", "6", "CHARON_BACKUPS_KEPT", "4"));
    run.environment.putAll(Map.of(
        "CHARON_MAX_CONNECTIONS", "800",
        "CHARON_MAX_CONNECTIONS_PER_ADDRESS", "80",
        "CHARON_MAX_STREAMS", "8",
        "CHARON_FAILED_LOGINS", "1",
        "CHARON_LOGINS", "2",
        "CHARON_BAD_TOKENS", "3",
        "CHARON_PLAYER_SUBMITS", "4",
        "CHARON_PLAYER_WRITES", "5",
        "CHARON_TRUSTED_PROXIES", "10.0.0.5,fd00::/8",
        "CHARON_ALLOWED_HOSTS", "charon.example,table.example"));
    run.environment.put("CHARON_AUDIT_DAYS", "3");
    run.environment.putAll(Map.of(
        "CHARON_METRICS", "all",
        "CHARON_LOG_FORMAT", "json",
        "CHARON_TLS_CERT", "server.crt",
        "CHARON_TLS_KEY", "server.key"));

    run.execute("serve");

    assertThat(run.served()).isEqualTo(ALL_SET);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void everySettingIsAKeyOfTheFile() throws IOException {
    Files.writeString(file, """
        campaign = anselm
        data = kept
        host = 127.0.0.1
        port = 8080
        fog = off
        conversation-days = 7
        resume = on
        backup-hours = 6
        backups-kept = 4
        audit-days = 3
        transport = nio
        metrics = all
        log-format = json
        tls-cert = server.crt
        tls-key = server.key
        web-root = built
        notes = vault
        ai = ollama
        ai-model = mistral
        ai-url = http://10.0.0.5:11434
        ai-timeout = 45
        max-connections = 800
        max-connections-per-address = 80
        max-streams = 8
        failed-logins = 1
        logins = 2
        bad-tokens = 3
        player-submits = 4
        player-writes = 5
        trusted-proxies = 10.0.0.5,fd00::/8
        allowed-hosts = charon.example,table.example
        """);

    run.execute("serve", "--config", file.toString());

    assertThat(run.served()).isEqualTo(ALL_SET);
  }

  @Test
  void optionBeatsEnvironmentBeatsFileBeatsDefault() throws IOException {
    Files.writeString(file, "port=1\nhost=from-file\ndata=from-file\n");
    run.environment.put("CHARON_CONFIG", file.toString());
    run.environment.put("CHARON_PORT", "2");
    run.environment.put("CHARON_DATA", "from-environment");

    run.execute("serve", "--port", "3");

    assertThat(run.served().listening().port()).as("option").isEqualTo(3);
    assertThat(run.served().folders().data()).as("environment").hasToString("from-environment");
    assertThat(run.served().listening().host()).as("file").isEqualTo("from-file");
    assertThat(run.served().listening().transport()).as("default").isEqualTo(HttpTransport.AUTO);
  }

  @Test
  void theFileNamedByTheOptionBeatsTheOneInTheEnvironment() throws IOException {
    Files.writeString(file, "port=1\n");
    run.environment.put("CHARON_CONFIG", "nowhere.properties");

    run.execute("serve", "--config", file.toString());

    assertThat(run.served().listening().port()).isEqualTo(1);
  }

  @Test
  void emptyVariablesAndValuesAreNotSet() throws IOException {
    Files.writeString(file, "host=\n");
    run.environment.put("CHARON_CAMPAIGN", "");

    run.execute("serve", "--config", file.toString());

    assertThat(run.served()).isEqualTo(CharonConfig.DEFAULTS);
  }

  @Test
  void otherCommandsTakeTheirFolderFromTheSameSettings() throws IOException {
    Files.writeString(file, "data=kept\nport=1\n");

    run.execute("user", "list", "--config", file.toString());
    run.environment.put("CHARON_DATA", "from-environment");
    run.execute("token", "list");

    assertThat(run.operations.dataFolders)
        .containsExactly(Path.of("kept"), Path.of("from-environment"));
  }

  @Test
  void unknownKeyStopsTheStartAndNamesTheNearest() throws IOException {
    Files.writeString(file, "prot=8080\n");

    assertThat(run.execute("serve", "--config", file.toString())).isEqualTo(2);

    assertThat(run.err())
        .contains("'prot'", file.toString(), "Did you mean 'port'?")
        .hasLineCount(1);
    assertThat(run.operations.served).isEmpty();
  }

  @Test
  void unknownKeyIsFoundEvenIfTheFileIsNotNeeded() throws IOException {
    Files.writeString(file, "config=other.properties\n");

    int code = run.execute(
        "--campaign",
        "a",
        "--data",
        "b",
        "--host",
        "c",
        "--port",
        "1",
        "--fog",
        "on",
        "--conversation-days",
        "1",
        "--transport",
        "nio",
        "--web-root",
        "built",
        "--config",
        file.toString());

    assertThat(code).isEqualTo(2);
    assertThat(run.err()).contains("'config'");
  }

  @Test
  void fileThatCannotBeReadStopsTheStart() throws IOException {
    assertThat(run.execute("--config", file.toString())).isEqualTo(2);
    assertThat(run.err()).contains("no configuration file " + file).hasLineCount(1);

    Files.writeString(file, "host=\\u12");
    assertThat(run.execute("--config", file.toString())).isEqualTo(2);
    assertThat(run.err()).contains("Cannot read the configuration file " + file).hasLineCount(1);
  }

  @Test
  void unknownVariableIsOnlyAWarning() {
    run.environment.put("CHARON_PROT", "8080");
    run.environment.put("CHARON_GM_PASSWORD", "a long secret");
    run.environment.put("CHARON_AI_KEY", "sk-1");

    assertThat(run.execute("serve")).isZero();

    assertThat(run.err())
        .isEqualToIgnoringNewLines("charon: warning: The environment variable"
            + " CHARON_PROT has no effect. Did you mean CHARON_PORT?");
  }

  @Test
  void aWrongValueIsToldWithItsSource() throws IOException {
    run.environment.put("CHARON_PORT", "eighty");
    assertThat(run.execute("serve")).isEqualTo(2);
    assertThat(run.err())
        .contains("'--port'", "'eighty'", "the environment variable CHARON_PORT")
        .hasLineCount(1);

    run.environment.clear();
    Files.writeString(file, "fog=maybe\n");
    assertThat(run.execute("serve", "--config", file.toString())).isEqualTo(2);
    assertThat(run.err())
        .contains("'--fog'", "maybe", "the configuration file " + file)
        .hasLineCount(1);
  }

  @Test
  void aCertificateOfOurOwnCanBeAskedFor() {
    run.execute("--tls", "self-signed");

    assertThat(run.served().tls().selfSigned()).isTrue();
  }

  @Test
  void aCertificateNeedsItsKeyAndNoOtherBesideIt() {
    assertThat(run.execute("--tls-cert", "a.crt")).isEqualTo(2);
    assertThat(run.err()).contains("tls-cert and tls-key").hasLineCount(1);

    assertThat(run.execute("--tls", "self-signed", "--tls-cert", "a", "--tls-key", "b"))
        .isEqualTo(2);
    assertThat(run.err()).contains("tls: self-signed, but there is a tls-cert").hasLineCount(1);
  }

  @Test
  void aValueOutOfRangeIsAUsageError() {
    assertThat(run.execute("--port", "70000")).isEqualTo(2);
    assertThat(run.err()).contains("port: 70000 (expected: 0 to 65535)").hasLineCount(1);

    assertThat(run.execute("--conversation-days", "0")).isEqualTo(2);
    assertThat(run.err())
        .contains("conversation-days: 0 (expected: 1 to 36500)")
        .hasLineCount(1);

    assertThat(run.execute("--max-streams", "-1")).isEqualTo(2);
    assertThat(run.err()).contains("max-streams: -1 (expected: 0 to 1000000)").hasLineCount(1);

    assertThat(run.execute("--trusted-proxies", "10.0.0.5,proxy")).isEqualTo(2);
    assertThat(run.err()).contains("trusted-proxies: 'proxy'").hasLineCount(1);

    assertThat(run.execute("--host", " ")).isEqualTo(2);
    assertThat(run.err()).contains("host: ' '").hasLineCount(1);
  }
}
