package charon.persistence;

import charon.application.port.out.AccountsVersion;
import charon.application.port.out.ApiTokenRepository;
import charon.application.port.out.ConversationRepository;
import charon.application.port.out.MessageRepository;
import charon.application.port.out.PasswordHasher;
import charon.application.port.out.SecretGenerator;
import charon.application.port.out.SessionRepository;
import charon.application.port.out.UserRepository;
import charon.application.port.out.ViewSnapshotRepository;
import charon.persistence.account.Argon2PasswordHasher;
import charon.persistence.sqlite.SqliteStorage;
import charon.persistence.view.ViewSnapshotFile;
import java.nio.file.Path;

/**
 * What Charon keeps in its data folder. Thread-safe. Several processes may have the same folder open:
 * what one writes, the others see at once.
 */
public final class PersistenceAdapter implements AutoCloseable {

  private final SqliteStorage storage;
  private final ViewSnapshotRepository views;

  private PersistenceAdapter(SqliteStorage storage, ViewSnapshotRepository views) {
    this.storage = storage;
    this.views = views;
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

  /** The messages. */
  public MessageRepository messages() {
    return storage.messages();
  }

  /** The users. */
  public UserRepository users() {
    return storage.users();
  }

  /** The logins of browsers. */
  public SessionRepository sessions() {
    return storage.sessions();
  }

  /** The API tokens. */
  public ApiTokenRepository apiTokens() {
    return storage.apiTokens();
  }

  /** Tells whether the accounts may have changed, be it by another process. */
  public AccountsVersion accountsVersion() {
    return storage.accountsVersion();
  }

  /** The conversations with the ship's computer. */
  public ConversationRepository conversations() {
    return storage.conversations();
  }

  /** The view of before, in a file of its own. */
  public ViewSnapshotRepository viewSnapshots() {
    return views;
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
