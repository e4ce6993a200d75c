package charon.persistence.sql;

import charon.application.port.out.account.SessionRepository;
import charon.domain.account.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Logins in a database. Thread-safe. */
public final class JdbiSessionRepository implements SessionRepository {

  private static final String INSERT = """
      insert into login_session (token_hash, user_name, created_at, last_seen_at)
      values (:tokenHash, :userName, :createdAt, :lastSeenAt)""";

  private static final String SELECT = """
      select token_hash, user_name, created_at, last_seen_at
        from login_session where token_hash = :tokenHash""";

  private static final String REMOVE_EXPIRED = """
      delete from login_session
       where (last_seen_at < :lastSeenBefore or created_at < :createdBefore)
         and token_hash not in (
           select token_hash from login_session order by last_seen_at desc limit :spared)""";

  private final Database database;

  /** The logins of a database. */
  public JdbiSessionRepository(Database database) {
    this.database = database;
  }

  @Override
  public void add(Session session) {
    database.write(
        "adding a session",
        handle -> handle
            .createUpdate(INSERT)
            .bind("tokenHash", session.tokenHash())
            .bind("userName", session.userName())
            .bind("createdAt", Timestamps.of(session.createdAt()))
            .bind("lastSeenAt", Timestamps.of(session.lastSeenAt()))
            .execute());
  }

  @Override
  public Optional<Session> find(String tokenHash) {
    return database.read(
        "looking up a session",
        handle -> handle
            .createQuery(SELECT)
            .bind("tokenHash", tokenHash)
            .map((row, context) -> sessionOf(row))
            .findOne());
  }

  @Override
  public void touch(String tokenHash, Instant lastSeenAt) {
    database.write(
        "noting the use of a session",
        handle -> handle
            .createUpdate(
                "update login_session set last_seen_at = :at where token_hash = :tokenHash")
            .bind("tokenHash", tokenHash)
            .bind("at", Timestamps.of(lastSeenAt))
            .execute());
  }

  @Override
  public void remove(String tokenHash) {
    database.write(
        "removing a session",
        handle -> handle
            .createUpdate("delete from login_session where token_hash = :tokenHash")
            .bind("tokenHash", tokenHash)
            .execute());
  }

  @Override
  public void removeAllOf(String userName) {
    database.write(
        "removing the sessions of a user",
        handle -> handle
            .createUpdate("delete from login_session where user_name = :userName")
            .bind("userName", userName)
            .execute());
  }

  @Override
  public void removeExpired(Instant lastSeenBefore, Instant createdBefore, int spared) {
    database.write(
        "removing expired sessions",
        handle -> handle
            .createUpdate(REMOVE_EXPIRED)
            .bind("lastSeenBefore", Timestamps.of(lastSeenBefore))
            .bind("createdBefore", Timestamps.of(createdBefore))
            .bind("spared", spared)
            .execute());
  }

  private static Session sessionOf(ResultSet row) throws SQLException {
    return new Session(
        row.getString("token_hash"),
        row.getString("user_name"),
        Timestamps.toInstant(row.getLong("created_at")),
        Timestamps.toInstant(row.getLong("last_seen_at")));
  }
}
