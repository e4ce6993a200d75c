package charon.persistence.sqlite;

import charon.application.port.out.ApiTokenRepository;
import charon.domain.account.ApiToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** API tokens in SQLite. */
final class JdbiApiTokenRepository implements ApiTokenRepository {

  private static final String INSERT = """
      insert into api_token (id, name, secret_hash, created_at)
      values (:id, :name, :secretHash, :createdAt)""";

  private static final String SELECT = "select id, name, secret_hash, created_at from api_token ";

  private final SqliteDatabase database;

  JdbiApiTokenRepository(SqliteDatabase database) {
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
            .bind("createdAt", Timestamps.of(token.createdAt()))
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
        Timestamps.toInstant(row.getLong("created_at")));
  }
}
