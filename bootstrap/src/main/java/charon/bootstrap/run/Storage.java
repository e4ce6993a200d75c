package charon.bootstrap.run;

import charon.application.account.AccountService;
import charon.application.account.Accounts;
import charon.application.account.AuthenticationService;
import charon.application.command.CommandService;
import charon.application.journal.Journal;
import charon.application.journal.JournalWriter;
import charon.application.port.StorageException;
import charon.application.port.in.ManageAccountsUseCase;
import charon.application.port.in.table.ManageTablesUseCase;
import charon.application.port.in.table.ReadJournalsUseCase;
import charon.application.port.out.AuditTrail;
import charon.application.port.out.JournalRepository;
import charon.application.port.out.SecretGenerator;
import charon.application.port.out.ViewSnapshotRepository;
import charon.application.table.LiveTables;
import charon.application.table.TableRules;
import charon.application.view.SnapshotWriter;
import charon.application.view.ViewKeeper;
import charon.bootstrap.doctor.StorageAdvice;
import charon.bootstrap.settings.CharonConfig;
import charon.bootstrap.settings.Folders;
import charon.bootstrap.terminal.CommandException;
import charon.bootstrap.upkeep.AutomaticBackups;
import charon.bootstrap.upkeep.BackgroundWork;
import charon.bootstrap.upkeep.Retention;
import charon.domain.table.TableId;
import charon.persistence.AuditFolder;
import charon.persistence.CampaignShelf;
import charon.persistence.DataBackups;
import charon.persistence.DataFolderLock;
import charon.persistence.PersistenceAdapter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The data folder of a server that runs, and what keeps it in order.
 *
 * @param database what is in the database
 * @param background threads for what nobody waits for
 * @param snapshots writes down what named tables show
 * @param journals writes down what is done at tables
 * @param audit where it is written down who did what
 */
record Storage(
    PersistenceAdapter database,
    BackgroundWork background,
    SnapshotWriter snapshots,
    JournalWriter journals,
    AuditTrail audit) {

  /** How much of what a table saw and did a crash can take. */
  private static final Duration KEEP_VIEW = Duration.ofSeconds(1);

  /** How soon storage is used again that works again. */
  private static final Duration TRY_STORAGE = Duration.ofSeconds(2);

  /**
   * Opens the data folder, for one server alone.
   *
   * @param beforeUse what to do about the accounts before anything else
   * @throws CommandException if it is in use, or cannot be used
   */
  static Storage open(Foundation base, Consumer<ManageAccountsUseCase> beforeUse) {
    Path folder = base.config().folders().data();
    Resources resources = base.resources();
    resources.add(lock(folder));
    var database = resources.add(databaseIn(folder));
    beforeUse.accept(accountsIn(database, base.secrets(), base.clock()));
    var background = resources.add(new BackgroundWork());
    // closed after HTTP: then nothing changes any more
    var snapshots = resources.add(
        new SnapshotWriter(database::saveViews, background.after(KEEP_VIEW), base.clock()));
    var journals =
        resources.add(new JournalWriter(database.journals(), background.after(KEEP_VIEW)));
    return new Storage(database, background, snapshots, journals, audit(base));
  }

  /**
   * Keeps what a table shows: the default table begins anew with each start, all others go on.
   *
   * @param journal knows what was done before
   */
  ViewKeeper keeper(TableId table, Clock clock, Journal journal) {
    ViewSnapshotRepository views = database.views(table);
    return table.equals(TableId.DEFAULT)
        ? new ViewKeeper(views, background.after(KEEP_VIEW), clock, journal.began())
        : ViewKeeper.goingOn(table, views.load(), snapshots);
  }

  /** Remembers what is done at a table; see {@link #keeper} for where it goes on. */
  Journal journal(TableId table, Clock clock) {
    return new Journal(
        table, database.journal(table), journals, clock, !table.equals(TableId.DEFAULT));
  }

  /** Does some work on the accounts of a data folder, be a server running on it or not. */
  static void manageAccounts(
      Path dataFolder, SecretGenerator secrets, Consumer<ManageAccountsUseCase> work) {
    try (var database = databaseIn(dataFolder)) {
      work.accept(accountsIn(database, secrets, Clock.systemUTC()));
    }
  }

  /** Does some work on the tables of a data folder, be a server running on it or not. */
  static void manageTables(
      CharonConfig config,
      SecretGenerator secrets,
      BiConsumer<ManageTablesUseCase, ManageAccountsUseCase> work) {
    withTables(
        config,
        secrets,
        (tables, database) ->
            work.accept(tables, accountsIn(database, secrets, Clock.systemUTC())));
  }

  /** Reads the journals of a data folder, be a server running on it or not. */
  static void readJournals(
      CharonConfig config,
      SecretGenerator secrets,
      BiConsumer<ManageTablesUseCase, ReadJournalsUseCase> work) {
    withTables(
        config,
        secrets,
        (tables, database) -> work.accept(
            tables,
            (table, from) -> database.journal(table).since(from, JournalRepository.MOST_ENTRIES)));
  }

  private static void withTables(
      CharonConfig config,
      SecretGenerator secrets,
      BiConsumer<ManageTablesUseCase, PersistenceAdapter> work) {
    Folders folders = config.folders();
    try (var database = databaseIn(folders.data());
        var campaigns = new CampaignShelf(
            folders.data(),
            folders.campaigns(),
            CommandService::problem,
            Runnable::run,
            System::nanoTime)) {
      // who has the machine may name any folder
      var rules = new TableRules(campaigns::requireAnywhere, config.tables().maxTables());
      work.accept(
          Administration.tables(database, rules, LiveTables.NONE, secrets, Clock.systemUTC()),
          database);
    }
  }

  /**
   * From now on makes backups, lets go what is old, and looks again and again whether a database that
   * failed works.
   */
  void beginUpkeep(CharonConfig config, Clock clock) {
    new AutomaticBackups(new DataBackups(config.folders().data()), config.keeping(), clock)
        .begin(background);
    background.repeat(database::tryAgain, TRY_STORAGE, TRY_STORAGE);
    new Retention(database, config, clock).begin(background);
  }

  /** Tells who somebody is. */
  AuthenticationService authentication(Foundation base) {
    return new AuthenticationService(
        accountsOf(database),
        PersistenceAdapter.passwordHasher(base.secrets()),
        base.secrets(),
        base.clock());
  }

  private static DataFolderLock lock(Path dataFolder) {
    return DataFolderLock.tryTake(dataFolder)
        .orElseThrow(() -> CommandException.failure("Another Charon serves the data folder "
            + dataFolder + ": stop it first, or name another folder with --data"));
  }

  private static PersistenceAdapter databaseIn(Path dataFolder) {
    try {
      return PersistenceAdapter.open(dataFolder);
    } catch (StorageException e) {
      throw CommandException.failure(StorageAdvice.on(e, dataFolder));
    }
  }

  private static AuditTrail audit(Foundation base) {
    int days = base.config().keeping().auditDays();
    return days == 0
        ? AuditTrail.NONE
        // closed after HTTP, which goes on writing
        : base.resources()
            .add(AuditFolder.open(base.config().folders().data(), days, base.clock()));
  }

  /** Administers accounts. */
  AccountService accounts(Foundation base) {
    return accountsIn(database, base.secrets(), base.clock());
  }

  private static AccountService accountsIn(
      PersistenceAdapter database, SecretGenerator secrets, Clock clock) {
    return new AccountService(
        accountsOf(database), PersistenceAdapter.passwordHasher(secrets), secrets, clock);
  }

  private static Accounts accountsOf(PersistenceAdapter database) {
    return new Accounts(
        database.users(),
        database.memberships(),
        database.sessions(),
        database.apiTokens(),
        database.accountsVersion());
  }
}
