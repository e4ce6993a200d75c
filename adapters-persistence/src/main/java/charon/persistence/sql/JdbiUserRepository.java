package charon.persistence.sql;

import charon.application.port.out.account.UserRepository;
import charon.domain.account.StoredUser;
import charon.domain.account.User;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Users in a database. Thread-safe. */
public final class JdbiUserRepository implements UserRepository {

  private static final String INSERT = """
      insert into user_account (name, admin, password_hash) values (:name, :admin, :hash)
      on conflict (name) do nothing""";

  private static final String SELECT = "select name, admin, password_hash from user_account ";

  private final Database database;

  /** The users of a database. */
  public JdbiUserRepository(Database database) {
    this.database = database;
  }

  @Override
  public boolean add(StoredUser stored) {
    return database.write(
        "adding a user",
        handle -> handle
                .createUpdate(INSERT)
                .bind("name", stored.user().name())
                .bind("admin", stored.user().admin())
                .bind("hash", stored.passwordHash())
                .execute()
            > 0);
  }

  @Override
  public boolean changePassword(String name, String passwordHash) {
    return database.write(
        "changing a password",
        handle -> handle
                .createUpdate("update user_account set password_hash = :hash where name = :name")
                .bind("name", name)
                .bind("hash", passwordHash)
                .execute()
            > 0);
  }

  @Override
  public void replaceHash(String name, String oldHash, String newHash) {
    database.write(
        "renewing a password hash",
        handle -> handle
            .createUpdate("update user_account set password_hash = :new"
                + " where name = :name and password_hash = :old")
            .bind("name", name)
            .bind("old", oldHash)
            .bind("new", newHash)
            .execute());
  }

  @Override
  public boolean setAdmin(String name, boolean admin) {
    return database.write(
        "changing what a user may do",
        handle -> handle
                .createUpdate("update user_account set admin = :admin where name = :name")
                .bind("name", name)
                .bind("admin", admin)
                .execute()
            > 0);
  }

  @Override
  public Optional<StoredUser> find(String name) {
    return database.read(
        "looking up a user",
        handle -> handle
            .createQuery(SELECT + "where name = :name")
            .bind("name", name)
            .map((row, context) -> userOf(row))
            .findOne());
  }

  @Override
  public List<StoredUser> all() {
    return database.read(
        "listing users",
        handle -> handle
            .createQuery(SELECT + "order by name")
            .map((row, context) -> userOf(row))
            .list());
  }

  private static StoredUser userOf(ResultSet row) throws SQLException {
    User user = new User(row.getString("name"), row.getBoolean("admin"));
    return new StoredUser(user, row.getString("password_hash"));
  }
}
