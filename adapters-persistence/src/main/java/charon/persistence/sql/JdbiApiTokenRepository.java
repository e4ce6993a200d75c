package charon.persistence.sql;

import charon.application.port.out.account.ApiTokenRepository;
import charon.domain.account.ApiToken;
import charon.domain.account.TokenScope;
import charon.domain.table.TableId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** API tokens in a database. Thread-safe. */
public final class JdbiApiTokenRepository implements ApiTokenRepository {

  private static final String INSERT = """
      insert into api_token
        (id, name, secret_hash, scope, table_id, created_at, expires_at, last_used_at)
      values (:id, :name, :secretHash, :scope, :table, :createdAt, :expiresAt, :lastUsedAt)""";

  private static final String SELECT = """
      select id, name, secret_hash, scope, table_id, created_at, expires_at, last_used_at
        from api_token\s""";

  private final Database database;

  /** The tokens of a database. */
  public JdbiApiTokenRepository(Database database) {
    this.database = database;
  }

  @Override
  public void add(ApiToken token) {
    database.write(
        "adding an API token",
        handle -> handle
            .createUpdate(INSERT)
            .bind("id", token.id())
            .bind("name", token.name())
            .bind("secretHash", token.secretHash())
            .bind("scope", token.scope().name())
            .bind("table", token.table().value())
            .bind("createdAt", Timestamps.of(token.createdAt()))
            .bind("expiresAt", token.expiresAt().map(Timestamps::of))
            .bind("lastUsedAt", token.lastUsedAt().map(Timestamps::of))
            .execute());
  }

  @Override
  public Optional<ApiToken> find(String id) {
    return database.read(
        "looking up an API token",
        handle -> handle
            .createQuery(SELECT + "where id = :id")
            .bind("id", id)
            .map((row, context) -> tokenOf(row))
            .findOne());
  }

  @Override
  public List<ApiToken> all() {
    return database.read(
        "listing API tokens",
        handle -> handle
            .createQuery(SELECT + "order by created_at, rowid")
            .map((row, context) -> tokenOf(row))
            .list());
  }

  @Override
  public void touch(String id, Instant lastUsedAt) {
    database.write(
        "noting the use of an API token",
        handle -> handle
            .createUpdate("update api_token set last_used_at = :at where id = :id")
            .bind("id", id)
            .bind("at", Timestamps.of(lastUsedAt))
            .execute());
  }

  @Override
  public boolean remove(String id) {
    return database.write(
        "removing an API token",
        handle -> handle
                .createUpdate("delete from api_token where id = :id")
                .bind("id", id)
                .execute()
            > 0);
  }

  private static ApiToken tokenOf(ResultSet row) throws SQLException {
    return new ApiToken(
        row.getString("id"),
        row.getString("name"),
        row.getString("secret_hash"),
        TokenScope.valueOf(row.getString("scope")),
        new TableId(row.getLong("table_id")),
        Timestamps.toInstant(row.getLong("created_at")),
        time(row, "expires_at"),
        time(row, "last_used_at"));
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    long nanos = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Timestamps.toInstant(nanos));
  }
}
