package charon.bootstrap.run;

import charon.application.command.CommandService;
import charon.application.port.in.EarlierView;
import charon.application.port.in.ManageAccountsUseCase;
import charon.application.port.in.table.ManageTablesUseCase;
import charon.application.port.in.table.ReadJournalsUseCase;
import charon.application.port.out.SecretGenerator;
import charon.bootstrap.command.Operations;
import charon.bootstrap.command.Operations.MapOrder;
import charon.bootstrap.doctor.Doctor;
import charon.bootstrap.doctor.Finding;
import charon.bootstrap.doctor.NativeFolder;
import charon.bootstrap.settings.CharonConfig;
import charon.bootstrap.terminal.CommandException;
import charon.bootstrap.terminal.Failures;
import charon.bootstrap.terminal.FileNames;
import charon.bootstrap.terminal.Terminal;
import charon.domain.InvalidValueException;
import charon.domain.campaign.Campaign;
import charon.http.TlsCertificate;
import charon.persistence.CampaignFolder;
import charon.persistence.DataBackups;
import charon.persistence.DataFolderLock;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/** The operations in earnest. Used by one thread. */
public final class LiveOperations implements Operations {

  private static final String GM_PASSWORD = "CHARON_GM_PASSWORD";

  /** What is logged unless the environment says otherwise; see logback.xml. */
  private static final String LOG_LEVEL = "charon.log.level";

  /** Which appender is used; see logback.xml. */
  private static final String LOG_FORMAT = "charon.log.format";

  private final Terminal terminal;
  private final SecretGenerator secrets;
  private final Map<String, String> environment;

  /**
   * Operations that read and write on a terminal.
   *
   * @param environment variables by name
   */
  public LiveOperations(
      Terminal terminal, SecretGenerator secrets, Map<String, String> environment) {
    this.terminal = terminal;
    this.secrets = secrets;
    this.environment = environment;
  }

  @Override
  public void serve(CharonConfig config) {
    System.setProperty( // read when the first line is logged
        LOG_FORMAT, config.watching().logFormat().name().toLowerCase(Locale.ROOT));
    FileNames.warning().ifPresent(LoggerFactory.getLogger(LiveOperations.class)::warn);
    config.folders().campaign().ifPresent(folder -> requireFolder("campaign folder", folder));
    config.folders().campaigns().ifPresent(folder -> requireFolder("folder of campaigns", folder));
    config.folders().webRoot().ifPresent(folder -> requireFolder("web root", folder));
    config.folders().notes().ifPresent(folder -> requireFolder("notes folder", folder));
    requireFolderIfThere(config.folders().data());
    NativeFolder.with(config.folders().data()).use();
    CharonApplication application = new OrderlyStop(terminal)
        .start(() -> CharonApplication.start(config, secrets, this::letTheGameMasterIn));
    Duration startTime = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
    var report = new StartReport(
        config,
        application.campaign(),
        application.urls(),
        application.tls().map(TlsCertificate::fingerprint),
        startTime);
    terminal.out().println(report);
    report.log();
    application.earlier().ifPresent(this::tellOf);
    waitForTheEnd();
  }

  private void tellOf(EarlierView earlier) {
    String what = (earlier.viewType() + " " + earlier.locationSlug()).strip();
    terminal
        .out()
        .println("The view of before is kept: " + what + " of "
            + earlier.savedAt().truncatedTo(ChronoUnit.SECONDS)
            + ". The console's Resume, or --resume at the start, takes it back.");
  }

  @Override
  public void backUp(Path dataFolder, Path target, boolean force) {
    requireDataFolder(dataFolder);
    NativeFolder.with(dataFolder).use();
    try {
      new DataBackups(dataFolder).backUp(target, force);
    } catch (FileAlreadyExistsException e) {
      throw CommandException.failure(target + " exists already: --force replaces it", e);
    } catch (IOException e) {
      throw CommandException.failure("Cannot back up to " + target, e);
    }
    terminal.err().println("Backed up " + dataFolder + " to " + target + ".");
  }

  @Override
  public void restore(Path dataFolder, Path backup) {
    requireFolderIfThere(dataFolder);
    if (!Files.isRegularFile(backup)) {
      throw CommandException.failure("There is no file " + backup);
    }
    NativeFolder.with(dataFolder).use();
    DataFolderLock lock = DataFolderLock.tryTake(dataFolder)
        .orElseThrow(() -> CommandException.failure(
            "A Charon serves the data folder " + dataFolder + ": stop it first, then restore"));
    try {
      Optional<Path> before = new DataBackups(dataFolder).restore(backup);
      terminal
          .err()
          .println("Restored " + backup + " to " + dataFolder + "."
              + before.map(file -> " The database of before is " + file + ".").orElse(""));
    } catch (IOException e) {
      throw CommandException.failure("Cannot restore " + backup, e);
    } finally {
      lock.close();
    }
  }

  @Override
  public boolean examine(CharonConfig config) {
    System.setProperty(LOG_LEVEL, "error"); // read when the first line is logged
    List<Finding> findings = new Doctor(Clock.systemUTC()).examine(config);
    findings.forEach(terminal.out()::println);
    return findings.stream().noneMatch(Finding::isFailure);
  }

  @Override
  public void manageAccounts(Path dataFolder, Consumer<ManageAccountsUseCase> work) {
    prepare(dataFolder);
    CharonApplication.manageAccounts(dataFolder, secrets, work);
  }

  @Override
  public void manageTables(
      CharonConfig config, BiConsumer<ManageTablesUseCase, ManageAccountsUseCase> work) {
    prepare(config.folders().data());
    CharonApplication.manageTables(config, secrets, work);
  }

  @Override
  public void readJournals(
      CharonConfig config, BiConsumer<ManageTablesUseCase, ReadJournalsUseCase> work) {
    prepare(config.folders().data());
    CharonApplication.readJournals(config, secrets, work);
  }

  private static void prepare(Path dataFolder) {
    requireDataFolder(dataFolder);
    System.setProperty(LOG_LEVEL, "warn"); // read when the first line is logged
    NativeFolder.with(dataFolder).use();
  }

  @Override
  public Campaign checkCampaign(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw CommandException.usage("There is no campaign folder " + folder);
    }
    FileNames.warning().ifPresent(warning -> terminal.err().println("charon: warning: " + warning));
    return CampaignFolder.check(folder, CommandService::problem);
  }

  @Override
  public List<String> importMap(MapOrder order) {
    return MapImporter.run(order);
  }

  private static void requireDataFolder(Path dataFolder) {
    if (!Files.isDirectory(dataFolder)) {
      throw CommandException.failure("There is no data folder " + dataFolder
          + ": --data names another one, and 'charon serve' makes it");
    }
  }

  private static void requireFolder(String what, Path folder) {
    if (!Files.isDirectory(folder)) {
      throw CommandException.failure("There is no " + what + " " + folder);
    }
  }

  private static void requireFolderIfThere(Path data) {
    if (Files.exists(data) && !Files.isDirectory(data)) {
      throw CommandException.failure("The data folder " + data + " is no folder");
    }
  }

  private void letTheGameMasterIn(ManageAccountsUseCase accounts) {
    Optional<String> given =
        Optional.ofNullable(environment.get(GM_PASSWORD)).filter(value -> !value.isEmpty());
    try {
      accounts.ensureGameMaster(given).map(FirstLogin::new).ifPresent(terminal.out()::println);
    } catch (InvalidValueException e) {
      throw CommandException.usage(GM_PASSWORD + ": " + Failures.describe(e));
    }
  }

  private static void waitForTheEnd() {
    try {
      new CountDownLatch(1).await(); // the shutdown hook ends the process
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
