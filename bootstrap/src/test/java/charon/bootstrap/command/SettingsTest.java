package charon.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import charon.bootstrap.settings.CharonConfig;
import charon.bootstrap.settings.KnownSetting;
import charon.bootstrap.settings.Settings;
import charon.http.HttpTransport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

  /** What can be set for a setting whose value is no number, word or path of any kind. */
  private static final Map<String, String> EXAMPLES = Map.of(
      "host", "127.0.0.1",
      "ai-model", "mistral",
      "ai-url", "http://10.0.0.5:11434",
      "trusted-proxies", "10.0.0.5,fd00::/8",
      "allowed-hosts", "charon.example,table.example");

  /** Goes with no others: a certificate of our own, and a file of which the content is read. */
  private static final Set<String> ALONE = Set.of("tls", "ai-key-file");

  private static final Map<String, String> ALL_SET = Settings.all().stream()
      .filter(setting -> !ALONE.contains(setting.name()))
      .collect(Collectors.toMap(KnownSetting::name, SettingsTest::notTheDefault));

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
  }

  @Test
  void everySettingMakesADifference() {
    assertThat(ALL_SET).hasSize(Settings.all().size() - ALONE.size());
    for (String name : ALL_SET.keySet()) {
      Map<String, String> allButOne = new HashMap<>(ALL_SET);
      allButOne.remove(name);
      if (name.equals("tls-cert") || name.equals("tls-key")) {
        assertThatIllegalArgumentException().isThrownBy(() -> CharonConfig.of(allButOne));
      } else {
        assertThat(CharonConfig.of(allButOne)).as(name).isNotEqualTo(CharonConfig.of(ALL_SET));
      }
    }
  }

  @Test
  void everySettingIsAnOption() {
    String[] options = ALL_SET.entrySet().stream()
        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
        .toArray(String[]::new);

    run.execute(options);

    assertThat(run.served()).isEqualTo(CharonConfig.of(ALL_SET));
    assertThat(run.err()).isEmpty();
  }

  @Test
  void everySettingIsAnEnvironmentVariable() {
    ALL_SET.forEach((name, value) ->
        run.environment.put("CHARON_" + name.toUpperCase(Locale.ROOT).replace('-', '_'), value));

    run.execute("serve");

    assertThat(run.served()).isEqualTo(CharonConfig.of(ALL_SET));
    assertThat(run.err()).isEmpty();
  }

  @Test
  void everySettingIsAKeyOfTheFile() throws IOException {
    Files.write(
        file,
        ALL_SET.entrySet().stream()
            .map(setting -> setting.getKey() + " = " + setting.getValue())
            .toList());

    run.execute("serve", "--config", file.toString());

    assertThat(run.served()).isEqualTo(CharonConfig.of(ALL_SET));
  }

  @Test
  void aSwitchIsOnWithoutAValue() {
    run.execute("serve", "--resume");

    assertThat(run.served().play().resume()).isTrue();
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

    assertThat(run.served().tls().isSelfSigned()).isTrue();
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

  private static String notTheDefault(KnownSetting setting) {
    Optional<String> fallback = setting.defaultText();
    if (EXAMPLES.containsKey(setting.name())) {
      return EXAMPLES.get(setting.name());
    }
    if (setting.label().contains("|")) {
      return Stream.of(setting.label().split("\\|"))
          .filter(word -> !fallback.equals(Optional.of(word)))
          .reduce((first, last) -> last)
          .orElseThrow();
    }
    return setting.range().isPresent()
        ? String.valueOf(Integer.parseInt(fallback.orElseThrow()) + 1)
        : "some-" + setting.name();
  }
}
