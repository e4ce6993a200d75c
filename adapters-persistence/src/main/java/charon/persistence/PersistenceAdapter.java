package charon.persistence;

import charon.application.port.out.ConversationRepository;
import charon.application.port.out.JournalRepository;
import charon.application.port.out.Journals;
import charon.application.port.out.MessageRepository;
import charon.application.port.out.SecretGenerator;
import charon.application.port.out.TableArchive;
import charon.application.port.out.TableRepository;
import charon.application.port.out.ViewSnapshot;
import charon.application.port.out.ViewSnapshotRepository;
import charon.application.port.out.account.AccountsVersion;
import charon.application.port.out.account.ApiTokenRepository;
import charon.application.port.out.account.MembershipRepository;
import charon.application.port.out.account.PasswordHasher;
import charon.application.port.out.account.SessionRepository;
import charon.application.port.out.account.UserRepository;
import charon.application.port.out.steering.CueFormat;
import charon.application.port.out.steering.CueRepository;
import charon.application.port.out.steering.DisplayRepository;
import charon.application.port.out.steering.DraftRepository;
import charon.domain.table.TableId;
import charon.persistence.account.Argon2PasswordHasher;
import charon.persistence.archive.JsonTableArchive;
import charon.persistence.campaign.yaml.CueFile;
import charon.persistence.sqlite.SqliteStorage;
import charon.persistence.view.ViewSnapshotFile;
import java.nio.file.Path;
import java.util.Map;

/**
 * What Charon keeps in its data folder. Thread-safe. Several processes may have the same folder open:
 * what one writes, the others see at once.
 */
public final class PersistenceAdapter implements AutoCloseable {

  private final SqliteStorage storage;
  private final KeptViews views;
  private final TableRepository tables;
  private final TableArchive archive;

  private PersistenceAdapter(SqliteStorage storage, ViewSnapshotRepository defaultView) {
    this.storage = storage;
    this.views = new KeptViews(defaultView, storage.views());
    this.tables = storage.tables(views::savedAt);
    this.archive =
        new JsonTableArchive(storage.contents(), table -> views.of(table).load());
  }

  /**
   * Opens the database {@code charon.db} in a folder and brings it up to date; makes what is
   * missing, readable by the owner only.
   *
   * @throws charon.application.port.StorageException if that cannot be done
   */
  public static PersistenceAdapter open(Path dataFolder) {
    return new PersistenceAdapter(
        SqliteStorage.open(DataFolder.prepare(dataFolder)),
        new ViewSnapshotFile(
            DataFolder.lastView(dataFolder), DataFolder.lastViewOfEarlierVersions(dataFolder)));
  }

  /** Hashes passwords with Argon2id; needs no data folder. */
  public static PasswordHasher passwordHasher(SecretGenerator secrets) {
    return new Argon2PasswordHasher(secrets);
  }

  /** Writes cues as a campaign folder has them; needs no data folder. */
  public static CueFormat cueFormat() {
    return CueFile::write;
  }

  /** The directory of tables. */
  public TableRepository tables() {
    return tables;
  }

  /**
   * Tells whether the directory of tables was changed, be it by another process; not by what is done
   * at the tables.
   */
  public AccountsVersion tablesVersion() {
    return storage.tablesVersion();
  }

  /** Tables as files. */
  public TableArchive archive() {
    return archive;
  }

  /** The messages of a table, and no others. */
  public MessageRepository messages(TableId table) {
    return storage.messages(table);
  }

  /** The conversations with the ship's computer at a table, and no others. */
  public ConversationRepository conversations(TableId table) {
    return storage.conversations(table);
  }

  /** The journal of a table, and of no other. */
  public JournalRepository journal(TableId table) {
    return storage.journal(table);
  }

  /** The journals of all tables, to write to. */
  public Journals journals() {
    return storage.journals();
  }

  /** The draft of a table. */
  public DraftRepository draft(TableId table) {
    return storage.draft(table);
  }

  /** The saved cues of a table, and of no other. */
  public CueRepository cues(TableId table) {
    return storage.cues(table);
  }

  /** The displays of a table that game masters have named or set. */
  public DisplayRepository displays(TableId table) {
    return storage.displays(table);
  }

  /** What was last shown at a table; the default table's is in a file of its own. */
  public ViewSnapshotRepository views(TableId table) {
    return views.of(table);
  }

  /**
   * Keeps what is shown at several tables with one wait for the disk, for the default table with one
   * more. Each takes the place of the table's one before.
   *
   * @throws charon.application.port.StorageException if some cannot be kept: the default table's, or
   *     all the others
   */
  public void saveViews(Map<TableId, ViewSnapshot> snapshots) {
    views.save(snapshots);
  }

  /** The users. */
  public UserRepository users() {
    return storage.users();
  }

  /** Who is what at which table. */
  public MembershipRepository memberships() {
    return storage.memberships();
  }

  /** The logins of browsers. */
  public SessionRepository sessions() {
    return storage.sessions();
  }

  /** The API tokens. */
  public ApiTokenRepository apiTokens() {
    return storage.apiTokens();
  }

  /** Tells whether users, memberships, logins or tokens may have changed, be it by another process. */
  public AccountsVersion accountsVersion() {
    return storage.accountsVersion();
  }

  /** Whether the last write was kept. Never waits. */
  public boolean works() {
    return storage.works();
  }

  /** If the last write was not kept, finds out whether writing works again; may wait for that. */
  public void tryAgain() {
    storage.tryAgain();
  }

  /** Finishes what is being written and closes the database; closing twice is no fault. */
  @Override
  public void close() {
    storage.close();
  }
}
