package charon.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.in.ManageAccountsUseCase;
import charon.application.port.in.table.ManageTablesUseCase;
import charon.application.port.in.table.ReadJournalsUseCase;
import charon.bootstrap.settings.CharonConfig;
import charon.bootstrap.terminal.CommandException;
import charon.domain.campaign.Campaign;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

  private final CommandLineRun run = new CommandLineRun();

  @Test
  void withoutACommandTheServerRuns() {
    assertThat(run.execute()).isZero();
    assertThat(run.execute("--port", "1")).isZero();

    assertThat(run.operations.served)
        .extracting(config -> config.listening().port())
        .containsExactly(8000, 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h"})
  void helpNamesEveryCommand(String option) {
    assertThat(run.execute(option)).isZero();

    assertThat(run.out())
        .contains(
            "serve",
            "table",
            "user",
            "token",
            "campaign",
            "import",
            "journal",
            "--help",
            "--version",
            "Exit codes");
    assertThat(run.operations.served).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V"})
  void versionIsOneLine(String option) {
    assertThat(run.execute(option)).isZero();

    assertThat(run.out()).startsWith("charon ").hasLineCount(1);
  }

  @Test
  void helpOfServeNamesEveryOptionWithDefaultAndVariable() {
    run.execute("serve", "--help");

    String[] parts = run.out().split("(?m)^ {6}--", -1);
    assertThat(parts).hasSizeGreaterThan(12);
    for (String name : List.of(
        "campaign",
        "data",
        "host",
        "port",
        "fog",
        "resume",
        "player-tokens",
        "backup-hours",
        "backups-kept",
        "audit-days",
        "journal-days",
        "transport",
        "metrics",
        "log-format",
        "tls",
        "tls-cert",
        "tls-key",
        "config",
        "max-connections",
        "max-connections-per-address",
        "max-streams",
        "failed-logins",
        "logins",
        "bad-tokens",
        "player-submits",
        "player-writes",
        "trusted-proxies",
        "allowed-hosts",
        "campaigns",
        "table-domain",
        "max-tables",
        "archive-days",
        "table-streams",
        "table-changes",
        "table-questions",
        "table-answers",
        "ai",
        "ai-model",
        "ai-url",
        "ai-timeout",
        "ai-key-file")) {
      assertThat(parts)
          .filteredOn(part -> part.matches("(?s)" + name + "\\[?=.*"))
          .singleElement()
          .asString()
          .contains(
              "Default: ",
              "Environment: CHARON_" + name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
    assertThat(run.out()).contains("CHARON_GM_PASSWORD", "CHARON_AI_KEY", "CHARON_LOG_LEVEL");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "user add",
        "user passwd",
        "user list",
        "user log-out",
        "user admin",
        "table create",
        "table set",
        "table list",
        "table member",
        "table archive",
        "table restore",
        "table export",
        "table import",
        "token create",
        "token list",
        "token revoke",
        "import",
        "journal",
        "backup",
        "restore",
        "doctor"
      })
  void everyCommandHasHelp(String command) {
    assertThat(run.execute((command + " --help").split(" "))).isZero();

    assertThat(run.out()).contains("Usage: charon " + command, "--data=DIR", "CHARON_DATA");
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "serve",
        "user",
        "user add",
        "user list",
        "user passwd",
        "table",
        "table create",
        "table list",
        "token",
        "token create",
        "token list",
        "token revoke"
      })
  void everyCommandExplainsItselfInTheFirstLine(String command) {
    assertThat(run.execute((command + " --help").strip().split(" "))).isZero();

    assertThat(run.out()).startsWith(("Usage: charon " + command).strip());
    assertThat(run.err()).isEmpty();
  }

  @Test
  void helpIsShownEvenIfTheSettingsAreWrong() {
    run.environment.put("CHARON_CONFIG", "nowhere.properties");

    assertThat(run.execute("serve", "--help")).isZero();

    assertThat(run.out()).contains("--port=NUMBER");
  }

  @ParameterizedTest
  @CsvSource({
    "serve --prot 1, --port",
    "--prot 1, --port",
    "sevre, serve",
    "user ad deck, add",
    "user add deck --rol gm, --role",
    "tabel list, table",
    "table achive x, archive",
    "campain check x, campaign",
    "campaign chek x, check",
    "serve --prot=1, --port",
  })
  void aMistypedWordIsAUsageErrorThatNamesTheRightOne(String line, String right) {
    assertThat(run.execute(line.split(" "))).isEqualTo(2);

    assertThat(run.err()).startsWith("charon: ").contains("Did you mean", right).hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "user",
        "token",
        "user add",
        "token revoke",
        "table",
        "table archive",
        "table import",
        "campaign",
        "campaign check",
        "serve --port"
      })
  void aMissingWordIsAUsageErrorThatNamesTheHelp(String line) {
    assertThat(run.execute(line.split(" "))).isEqualTo(2);

    assertThat(run.err()).startsWith("charon: Missing ").contains("--help'").hasLineCount(1);
  }

  @Test
  void aWrongSettingStopsEveryCommandButHelp() {
    run.environment.put("CHARON_CONFIG", "nowhere.properties");

    assertThat(run.execute("user", "list")).isEqualTo(2);

    assertThat(run.err()).contains("no configuration file nowhere.properties").hasLineCount(1);
    assertThat(run.operations.dataFolders).isEmpty();
  }

  @Test
  void aFaultIsToldInOneLineWithItsReason() {
    var broken = new BrokenOperations(
        new IllegalStateException("something\n  went wrong", new IOException("the disk is full")));

    assertThat(run.executeOn(broken, "serve")).isEqualTo(1);
    assertThat(run.err())
        .isEqualToIgnoringNewLines("charon: IllegalStateException: something went wrong:"
            + " IOException: the disk is full");
  }

  @Test
  void aFailureIsToldAsItIs() {
    var broken = new BrokenOperations(CommandException.failure("There is no data folder x"));

    assertThat(run.executeOn(broken, "user", "list")).isEqualTo(1);
    assertThat(run.err()).isEqualToIgnoringNewLines("charon: There is no data folder x");
  }

  private record BrokenOperations(RuntimeException fault) implements Operations {

    @Override
    public void serve(CharonConfig config) {
      throw fault;
    }

    @Override
    public void manageAccounts(Path dataFolder, Consumer<ManageAccountsUseCase> work) {
      throw fault;
    }

    @Override
    public void manageTables(
        CharonConfig config, BiConsumer<ManageTablesUseCase, ManageAccountsUseCase> work) {
      throw fault;
    }

    @Override
    public void readJournals(
        CharonConfig config, BiConsumer<ManageTablesUseCase, ReadJournalsUseCase> work) {
      throw fault;
    }

    @Override
    public void backUp(Path dataFolder, Path target, boolean force) {
      throw fault;
    }

    @Override
    public void restore(Path dataFolder, Path backup) {
      throw fault;
    }

    @Override
    public boolean examine(CharonConfig config) {
      throw fault;
    }

    @Override
    public Campaign checkCampaign(Path folder) {
      throw fault;
    }

    @Override
    public List<String> importMap(MapOrder order) {
      throw fault;
    }
  }
}
