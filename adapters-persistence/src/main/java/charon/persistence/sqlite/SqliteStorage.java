package charon.persistence.sqlite;

import charon.application.port.out.AccountsVersion;
import charon.application.port.out.ApiTokenRepository;
import charon.application.port.out.ConversationRepository;
import charon.application.port.out.MessageRepository;
import charon.application.port.out.SessionRepository;
import charon.application.port.out.UserRepository;
import java.nio.file.Path;

/** The repositories of one database file. Thread-safe. */
public final class SqliteStorage implements AutoCloseable {

  private final SqliteDatabase database;
  private final MessageRepository messages;
  private final UserRepository users;
  private final SessionRepository sessions;
  private final ApiTokenRepository apiTokens;
  private final ConversationRepository conversations;

  private SqliteStorage(SqliteDatabase database) {
    this.database = database;
    this.messages = new JdbiMessageRepository(database);
    this.users = new JdbiUserRepository(database);
    this.sessions = new JdbiSessionRepository(database);
    this.apiTokens = new JdbiApiTokenRepository(database);
    this.conversations = new JdbiConversationRepository(database);
  }

  /**
   * Opens a database, made if missing, and brings it up to date.
   *
   * @throws charon.application.port.StorageException if that cannot be done
   */
  public static SqliteStorage open(Path file) {
    return new SqliteStorage(SqliteDatabase.open(file));
  }

  /** The messages. */
  public MessageRepository messages() {
    return messages;
  }

  /** The users. */
  public UserRepository users() {
    return users;
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
    return database.version();
  }

  /** The conversations with the ship's computer. */
  public ConversationRepository conversations() {
    return conversations;
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
