package charon.persistence.sqlite;

import charon.application.port.out.ConversationRepository;
import charon.application.port.out.JournalRepository;
import charon.application.port.out.Journals;
import charon.application.port.out.MessageRepository;
import charon.application.port.out.TableRepository;
import charon.application.port.out.account.AccountsVersion;
import charon.application.port.out.account.ApiTokenRepository;
import charon.application.port.out.account.MembershipRepository;
import charon.application.port.out.account.SessionRepository;
import charon.application.port.out.account.UserRepository;
import charon.application.port.out.steering.CueRepository;
import charon.application.port.out.steering.DisplayRepository;
import charon.application.port.out.steering.DraftRepository;
import charon.domain.table.TableId;
import charon.persistence.sql.JdbiApiTokenRepository;
import charon.persistence.sql.JdbiConversationRepository;
import charon.persistence.sql.JdbiCueRepository;
import charon.persistence.sql.JdbiDisplayRepository;
import charon.persistence.sql.JdbiDraftRepository;
import charon.persistence.sql.JdbiJournalRepository;
import charon.persistence.sql.JdbiJournals;
import charon.persistence.sql.JdbiMembershipRepository;
import charon.persistence.sql.JdbiMessageRepository;
import charon.persistence.sql.JdbiSessionRepository;
import charon.persistence.sql.JdbiTableRepository;
import charon.persistence.sql.JdbiUserRepository;
import charon.persistence.sql.TableContents;
import charon.persistence.sql.TableViews;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/** The repositories of one database file. Thread-safe. */
public final class SqliteStorage implements AutoCloseable {

  private final SqliteDatabase database;
  private final UserRepository users;
  private final SessionRepository sessions;
  private final ApiTokenRepository apiTokens;
  private final MembershipRepository memberships;
  private final TableViews views;
  private final KeptVersion tablesVersion;
  private final KeptVersion accountsVersion;

  private SqliteStorage(SqliteDatabase database) {
    this.database = database;
    this.users = new JdbiUserRepository(database);
    this.sessions = new JdbiSessionRepository(database);
    this.apiTokens = new JdbiApiTokenRepository(database);
    this.memberships = new JdbiMembershipRepository(database);
    this.views = new TableViews(database);
    this.tablesVersion = new KeptVersion(
        database.version(), new JdbiTableRepository(database, views::savedAt)::version);
    this.accountsVersion = new KeptVersion(database.version(), () -> accountsVersion(database));
  }

  /**
   * Opens a database, made if missing, and brings it up to date.
   *
   * @throws charon.application.port.StorageException if that cannot be done
   */
  public static SqliteStorage open(Path file) {
    return new SqliteStorage(SqliteDatabase.open(file));
  }

  /** The messages of a table. */
  public MessageRepository messages(TableId table) {
    return new JdbiMessageRepository(database, table);
  }

  /** The conversations with the ship's computer at a table. */
  public ConversationRepository conversations(TableId table) {
    return new JdbiConversationRepository(database, table);
  }

  /** The journal of a table. */
  public JournalRepository journal(TableId table) {
    return new JdbiJournalRepository(database, table);
  }

  /** The journals of all tables, to write to. */
  public Journals journals() {
    return new JdbiJournals(database);
  }

  /** The draft of a table. */
  public DraftRepository draft(TableId table) {
    return new JdbiDraftRepository(database, table);
  }

  /** The saved cues of a table. */
  public CueRepository cues(TableId table) {
    return new JdbiCueRepository(database, table);
  }

  /** The displays of a table. */
  public DisplayRepository displays(TableId table) {
    return new JdbiDisplayRepository(database, table);
  }

  /** All that is kept of the tables. */
  public TableContents contents() {
    return new TableContents(database);
  }

  /** What is shown at the tables. */
  public TableViews views() {
    return views;
  }

  /**
   * The directory of tables.
   *
   * @param changedAt when what is shown at each table was last kept
   */
  public TableRepository tables(Supplier<Map<TableId, Instant>> changedAt) {
    return new JdbiTableRepository(database, changedAt);
  }

  /** Tells whether the directory of tables was changed. */
  public AccountsVersion tablesVersion() {
    return tablesVersion;
  }

  /** The users. */
  public UserRepository users() {
    return users;
  }

  /** Who is what at which table. */
  public MembershipRepository memberships() {
    return memberships;
  }

  /** The logins of browsers. */
  public SessionRepository sessions() {
    return sessions;
  }

  /** The API tokens. */
  public ApiTokenRepository apiTokens() {
    return apiTokens;
  }

  /** Tells whether the accounts may have changed. */
  public AccountsVersion accountsVersion() {
    return accountsVersion;
  }

  private static long accountsVersion(SqliteDatabase database) {
    return database.read(
        "looking for changes of the accounts",
        handle -> handle
            .createQuery("select version from accounts_version")
            .mapTo(Long.class)
            .one());
  }

  /** Whether the last write was kept. Never waits. */
  public boolean works() {
    return database.works();
  }

  /** If the last write was not kept, finds out whether writing works again; may wait for that. */
  public void tryAgain() {
    database.tryAgain();
  }

  /** Finishes what is being written and closes the file; closing twice is no fault. */
  @Override
  public void close() {
    database.close();
  }
}
