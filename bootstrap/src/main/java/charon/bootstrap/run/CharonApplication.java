package charon.bootstrap.run;

import charon.application.command.CommandService;
import charon.application.port.in.EarlierView;
import charon.application.port.in.ManageAccountsUseCase;
import charon.application.port.in.table.ManageTablesUseCase;
import charon.application.port.in.table.ReadJournalsUseCase;
import charon.application.port.out.SecretGenerator;
import charon.application.table.DirectoryWatch;
import charon.application.table.Tables;
import charon.bootstrap.settings.CharonConfig;
import charon.bootstrap.terminal.CommandException;
import charon.http.HttpAdapter;
import charon.http.TlsCertificate;
import charon.persistence.CampaignShelf;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The composition root: builds Charon, starts it in order and stops it in reverse. Thread-safe once
 * it runs.
 */
public final class CharonApplication implements AutoCloseable {

  private static final Clock CLOCK = Clock.systemUTC();

  /** How soon a new certificate is noticed. */
  private static final Duration READ_CERTIFICATE = Duration.ofSeconds(2);

  /** How soon what another process did to the directory of tables counts. */
  private static final Duration READ_TABLES = Duration.ofSeconds(1);

  /** How often is looked whether a table can sleep. */
  private static final Duration LOOK_AT_TABLES = Duration.ofSeconds(30);

  /** After how long without anybody a table sleeps. */
  private static final Duration IDLE = Duration.ofMinutes(10);

  /** After how long without anybody it gives back what it can make again. */
  private static final Duration UNSEEN = Duration.ofMinutes(1);

  private final HttpAdapter http;
  private final Tables tables;
  private final Resources resources;
  private final Started started;

  /** What there is to tell of a server that was started. */
  private record Started(
      Path campaign, Optional<EarlierView> earlier, Optional<TlsCertificate> tls) {}

  private CharonApplication(HttpAdapter http, Tables tables, Resources resources, Started started) {
    this.http = http;
    this.tables = tables;
    this.resources = resources;
    this.started = started;
  }

  /**
   * Starts a server.
   *
   * @param beforeListening what to do about the accounts before anybody can log in
   * @throws CommandException if the server cannot listen, or the demo cannot be unpacked
   */
  public static CharonApplication start(
      CharonConfig config,
      SecretGenerator secrets,
      Consumer<ManageAccountsUseCase> beforeListening) {
    return start(config, secrets, CLOCK, beforeListening);
  }

  /**
   * Starts a server that knows the time by another clock than the system's.
   *
   * @param beforeListening what to do about the accounts before anybody can log in
   * @throws CommandException if the server cannot listen, or the demo cannot be unpacked
   */
  public static CharonApplication start(
      CharonConfig config,
      SecretGenerator secrets,
      Clock clock,
      Consumer<ManageAccountsUseCase> beforeListening) {
    var resources = new Resources();
    try {
      return start(new Foundation(config, secrets, clock, resources), beforeListening);
    } catch (RuntimeException e) {
      resources.close();
      throw e;
    }
  }

  private static CharonApplication start(
      Foundation base, Consumer<ManageAccountsUseCase> beforeListening) {
    CharonConfig config = base.config();
    Resources resources = base.resources();
    var storage = Storage.open(base, beforeListening);
    Path campaign =
        config.folders().campaign().orElseGet(() -> demoIn(config.folders().data()));
    var tls = Certificates.of(config, base.clock().instant());
    var web = new Web(base);
    // closed before the displays, so that no change is published to those that are gone
    var campaigns = resources.add(new CampaignShelf(
        campaign,
        config.folders().campaigns(),
        CommandService::problem,
        storage.background(),
        System::nanoTime));
    var tables = resources.add(new Tables(
        storage.database().tables(),
        new TableFactory(base, storage, campaigns, web.displays()),
        System::nanoTime));
    var http = web.listen(Administration.of(base, storage, campaigns, tables), storage, tls);
    lookAfter(tables, storage);
    storage.beginUpkeep(config, base.clock());
    tls.ifPresent(certificate ->
        storage.background().repeat(certificate::refresh, READ_CERTIFICATE, READ_CERTIFICATE));
    http.ready();
    var earlier = tables.theDefault().enter().desk().resuming().earlier();
    return new CharonApplication(http, tables, resources, new Started(campaign, earlier, tls));
  }

  private static void lookAfter(Tables tables, Storage storage) {
    var directory = new DirectoryWatch(storage.database().tablesVersion(), tables);
    storage.background().repeat(directory::look, READ_TABLES, READ_TABLES);
    storage
        .background()
        .repeat(() -> tables.letSleep(IDLE, UNSEEN), LOOK_AT_TABLES, LOOK_AT_TABLES);
  }

  /** Does some work on the accounts of a data folder, be a server running on it or not. */
  public static void manageAccounts(
      Path dataFolder, SecretGenerator secrets, Consumer<ManageAccountsUseCase> work) {
    Storage.manageAccounts(dataFolder, secrets, work);
  }

  /** Does some work on the tables of a data folder, be a server running on it or not. */
  public static void manageTables(
      CharonConfig config,
      SecretGenerator secrets,
      BiConsumer<ManageTablesUseCase, ManageAccountsUseCase> work) {
    Storage.manageTables(config, secrets, work);
  }

  /** Reads the journals of a data folder, be a server running on it or not. */
  public static void readJournals(
      CharonConfig config,
      SecretGenerator secrets,
      BiConsumer<ManageTablesUseCase, ReadJournalsUseCase> work) {
    Storage.readJournals(config, secrets, work);
  }

  /** What the server listens on. */
  public InetSocketAddress address() {
    return http.address();
  }

  /** All tables, and which of them are awake. */
  Tables tables() {
    return tables;
  }

  /** The campaign's folder. */
  Path campaign() {
    return started.campaign();
  }

  /** The beginnings of all URLs under which the server can be opened. */
  List<String> urls() {
    return Reachable.urls(started.tls().isPresent() ? "https" : "http", address());
  }

  /** The certificate, if there is one. */
  Optional<TlsCertificate> tls() {
    return started.tls();
  }

  /** The view of before the start, if it was there and not taken back at once. */
  Optional<EarlierView> earlier() {
    return started.earlier();
  }

  @Override
  public void close() {
    http.stopping();
    tables.keep(); // now too: a disk that hangs can take all the time there is for the rest
    resources.close();
  }

  private static Path demoIn(Path dataFolder) {
    return DemoCampaign.ofThisProgram().unpackInto(dataFolder);
  }
}
