package charon.bootstrap.run;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.out.JournalRepository.Kept;
import charon.application.port.out.Journals.Minutes;
import charon.bootstrap.command.CommandLineRun;
import charon.bootstrap.settings.CharonConfig;
import charon.bootstrap.terminal.Terminal;
import charon.domain.Attributes;
import charon.domain.journal.Actor;
import charon.domain.journal.EntryState;
import charon.domain.journal.JournalEntry;
import charon.domain.table.TableId;
import charon.persistence.PersistenceAdapter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that reach a real data folder. What serves for long is tried with the finished jar. */
class LiveOperationsTest {

  private final CommandLineRun run = new CommandLineRun();
  private final StringWriter printed = new StringWriter();
  private Path data = Path.of("");

  @BeforeEach
  void dataIn(@TempDir Path folder) {
    data = folder.resolve("data");
  }

  @Test
  void usersAndTokensAreKept() throws IOException {
    Files.createDirectory(data);
    run.passwords.send("correct horse");

    assertThat(execute(Map.of(), "user", "add", "mira", "--password-stdin")).isZero();
    assertThat(execute(Map.of(), "token", "create", "deck")).isZero();
    assertThat(run.out()).startsWith("charon_").hasLineCount(1);

    execute(Map.of(), "user", "list");
    assertThat(run.out()).contains("mira");
    execute(Map.of(), "token", "list");
    assertThat(run.out()).contains("deck");
  }

  @Test
  void whatTheApplicationRefusesIsToldInOneLine() throws IOException {
    Files.createDirectory(data);
    run.passwords.send("short");

    assertThat(execute(Map.of(), "user", "add", "mira", "--password-stdin")).isEqualTo(1);

    assertThat(run.err()).contains("expected 8 to 128 characters").hasLineCount(1);
  }

  @Test
  void accountsAreNotLookedForInAFolderThatDoesNotExist() {
    assertThat(execute(Map.of(), "user", "list")).isEqualTo(1);

    assertThat(run.err()).contains("no data folder " + data).hasLineCount(1);
    assertThat(data).doesNotExist();
  }

  @Test
  void theJournalIsReadWhereItIsKept() {
    JournalEntry entry = new JournalEntry(
        1, Instant.now(), Actor.GM, Attributes.EMPTY, "Revealed MESS", 5, EntryState.DONE);
    try (var storage = PersistenceAdapter.open(data)) {
      storage
          .journals()
          .saveAll(Map.of(
              TableId.DEFAULT, new Minutes(List.of(new Kept(entry, Optional.empty())), Map.of())));

      assertThat(execute(Map.of(), "journal")).as("while a server has it open").isZero();
    }

    assertThat(run.out()).contains("Revealed MESS").hasLineCount(2);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void aJournalIsNotLookedForInAFolderThatDoesNotExist() {
    assertThat(execute(Map.of(), "journal")).isEqualTo(1);

    assertThat(run.err()).contains("no data folder " + data).hasLineCount(1);
    assertThat(data).doesNotExist();
  }

  @Test
  void aDatabaseThatCannotBeOpenedIsToldInOneLine() throws IOException {
    Files.createDirectory(data);
    Files.writeString(data.resolve("charon.db"), "this is no database\n".repeat(100));

    assertThat(execute(Map.of(), "user", "list")).isEqualTo(1);

    assertThat(run.err()).startsWith("charon: ").hasLineCount(1);
  }

  @Test
  void aCampaignFolderThatDoesNotExistStopsTheStart() {
    Path campaign = data.resolveSibling("nowhere");

    assertThat(execute(Map.of(), "serve", "--campaign", campaign.toString())).isEqualTo(1);

    assertThat(run.err()).contains("no campaign folder " + campaign).hasLineCount(1);
    assertThat(data).as("nothing was begun").doesNotExist();
  }

  @Test
  void aFolderOfCampaignsThatDoesNotExistStopsTheStart(@TempDir Path campaign) {
    Path campaigns = campaign.resolve("nowhere");

    assertThat(execute(
            Map.of(),
            "serve",
            "--campaign",
            campaign.toString(),
            "--campaigns",
            campaigns.toString()))
        .isEqualTo(1);

    assertThat(run.err()).contains("no folder of campaigns " + campaigns).hasLineCount(1);
    assertThat(data).as("nothing was begun").doesNotExist();
  }

  @Test
  void aWebRootThatDoesNotExistStopsTheStart(@TempDir Path campaign) {
    Path webRoot = campaign.resolve("nowhere");

    assertThat(execute(
            Map.of(), "serve", "--campaign", campaign.toString(), "--web-root", webRoot.toString()))
        .isEqualTo(1);

    assertThat(run.err()).contains("no web root " + webRoot).hasLineCount(1);
    assertThat(data).as("nothing was begun").doesNotExist();
  }

  @Test
  void aNotesFolderThatDoesNotExistStopsTheStart(@TempDir Path campaign) {
    Path notes = campaign.resolve("nowhere");

    assertThat(execute(
            Map.of(), "serve", "--campaign", campaign.toString(), "--notes", notes.toString()))
        .isEqualTo(1);

    assertThat(run.err()).contains("no notes folder " + notes).hasLineCount(1);
    assertThat(data).as("nothing was begun").doesNotExist();
  }

  @Test
  void aFileInThePlaceOfTheDataFolderStopsTheStart(@TempDir Path campaign) throws IOException {
    Files.createFile(data);

    assertThat(serveOn(0, campaign, Map.of())).isEqualTo(1);

    assertThat(run.err()).contains("data folder " + data + " is no folder").hasLineCount(1);
  }

  @Test
  void theRandomPasswordIsPrintedEvenIfTheStartFailsLater(@TempDir Path campaign)
      throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(serveOn(taken.getLocalPort(), campaign, Map.of())).isEqualTo(1);
      assertThat(run.err()).contains("Cannot listen on 127.0.0.1:").hasLineCount(1);
      assertThat(printed.toString())
          .contains("name      gm")
          .containsPattern("password {2}\\S{16}");

      serveOn(taken.getLocalPort(), campaign, Map.of());
      assertThat(printed.toString()).as("only once").containsOnlyOnce("First start");
    }
  }

  @Test
  void aGivenPasswordThatIsTooShortNamesItsVariable(@TempDir Path campaign) {
    assertThat(serveOn(0, campaign, Map.of("CHARON_GM_PASSWORD", "short"))).isEqualTo(2);

    assertThat(run.err()).contains("CHARON_GM_PASSWORD", "8 to 128 characters").hasLineCount(1);
    assertThat(printed.toString()).isEmpty();
  }

  @Test
  void aBackupIsTakenAndRestored(@TempDir Path folder) throws IOException {
    Path copy = folder.resolve("copy.db");
    Files.createDirectory(data);
    execute(Map.of(), "token", "create", "deck");

    assertThat(execute(Map.of(), "backup", copy.toString())).isZero();
    assertThat(execute(Map.of(), "backup", copy.toString())).isEqualTo(1);
    assertThat(run.err())
        .contains(copy + " exists already: --force replaces it")
        .hasLineCount(1);
    assertThat(execute(Map.of(), "backup", "--force", copy.toString())).isZero();
    String itself = data.resolve("charon.db").toString();
    assertThat(execute(Map.of(), "backup", "--force", itself)).isEqualTo(1);
    assertThat(run.err()).contains(itself + " is the database itself").hasLineCount(1);
    execute(Map.of(), "token", "create", "later");
    assertThat(execute(Map.of(), "restore", copy.toString())).isZero();

    execute(Map.of(), "token", "list");
    assertThat(run.out()).contains("deck").doesNotContain("later");
  }

  @Test
  void nothingIsRestoredWhileAServerRuns(@TempDir Path folder) throws IOException {
    Path copy = Files.createFile(folder.resolve("copy.db"));
    try (var server = serverOn(data)) {
      assertThat(server.urls()).isNotEmpty();

      assertThat(execute(Map.of(), "restore", copy.toString())).isEqualTo(1);

      assertThat(run.err()).contains("A Charon serves the data folder").hasLineCount(1);
    }
  }

  @Test
  void aDamagedDatabaseNamesTheBackupToRestore(@TempDir Path campaign) throws IOException {
    Files.createDirectories(data.resolve("backups"));
    Path backup = Files.createFile(data.resolve("backups/charon-21830612T101530Z.db"));
    Files.writeString(data.resolve("charon.db"), "this is no database\n".repeat(100));

    assertThat(serveOn(0, campaign, Map.of())).isEqualTo(1);
    assertThat(run.err())
        .contains("charon restore " + backup + " --data " + data)
        .hasLineCount(1);

    assertThat(execute(Map.of(), "doctor", "--port", "0")).isEqualTo(1);
    assertThat(printed.toString())
        .contains("fail database: ", "charon restore " + backup + " --data " + data);
  }

  @Test
  void theDoctorTellsWhatIsWellAndWhatIsNot(@TempDir Path folder) throws IOException {
    Files.createDirectory(folder.resolve("galaxy"));
    Files.createDirectory(data);
    execute(Map.of(), "token", "create", "deck");

    assertThat(execute(Map.of(), "doctor", "--port", "0", "--campaign", folder.toString()))
        .isZero();
    assertThat(printed.toString())
        .contains(
            "ok   Java: ",
            "open files: at most ",
            "ok   data folder: " + data,
            "ok   database: sound, schema version")
        .contains("warn backups: none yet", "ok   clock: ", "ok   port: 0.0.0.0:0 is free");

    try (var server = serverOn(folder.resolve("other"));
        var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      execute(
          Map.of(),
          "doctor",
          "--host",
          "127.0.0.1",
          "--port",
          "" + server.address().getPort());
      assertThat(printed.toString()).contains("is in use by a Charon");
      String port = "" + taken.getLocalPort();
      assertThat(execute(Map.of(), "doctor", "--host", "127.0.0.1", "--port", port))
          .isEqualTo(1);
      assertThat(printed.toString()).contains("fail port: cannot listen on 127.0.0.1:" + port);
    }
  }

  @Test
  void theDoctorNamesWhatIsWrongWithADataFolder() throws IOException {
    assertThat(execute(Map.of(), "doctor", "--port", "0")).isZero();
    assertThat(printed.toString()).contains("warn data folder: " + data + " is not there");
    assertThat(data).as("nothing is changed").doesNotExist();

    Files.createDirectories(data.resolve("charon.db"));
    Files.createDirectories(data.resolve("backups"));
    Files.writeString(data.resolve("backups/charon-21830612T101530Z.db"), "no database".repeat(99));
    assertThat(execute(Map.of(), "doctor", "--port", "0")).isEqualTo(1);
    assertThat(printed.toString())
        .contains("fail database: Failed checking database " + data)
        .contains("warn backups: Failed checking database " + data.resolve("backups"));

    Path file = Files.createFile(data.resolve("file"));
    assertThat(execute(Map.of(), "doctor", "--port", "0", "--data", file.toString()))
        .isEqualTo(1);
    assertThat(printed.toString()).contains("fail data folder: " + file + " is no folder");
    assertThat(execute(Map.of(), "doctor", "--port", "99999")).isEqualTo(2);
    assertThat(run.err()).contains("port: 99999 (expected: 0 to 65535)").hasLineCount(1);
  }

  private static CharonApplication serverOn(Path data) throws IOException {
    Path campaign = Files.createDirectories(data.resolveSibling("campaign"));
    var config = CharonConfig.of(Map.of(
        "host",
        "127.0.0.1",
        "port",
        "0",
        "data",
        data.toString(),
        "campaign",
        campaign.toString()));
    return CharonApplication.start(config, new StrongSecrets(), accounts -> {});
  }

  private int serveOn(int port, Path campaign, Map<String, String> environment) {
    return execute(
        environment,
        "serve",
        "--host",
        "127.0.0.1",
        "--port",
        String.valueOf(port),
        "--campaign",
        campaign.toString());
  }

  private int execute(Map<String, String> environment, String... arguments) {
    var terminal = new Terminal(
        new PrintWriter(printed, true),
        OutputStream.nullOutputStream(),
        new PrintWriter(new StringWriter()),
        run.passwords);
    run.environment.put("CHARON_DATA", data.toString());
    return run.executeOn(new LiveOperations(terminal, new StrongSecrets(), environment), arguments);
  }
}
