package charon.persistence.sql;

import charon.application.port.out.account.MembershipRepository;
import charon.domain.account.Membership;
import charon.domain.account.Role;
import charon.domain.table.TableId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Who is what at which table, in a database. Thread-safe. */
public final class JdbiMembershipRepository implements MembershipRepository {

  private static final String PUT = """
      insert into membership (table_id, user_name, role)
      select t.table_id, u.name, :role
        from game_table t, user_account u
       where t.table_id = :table and u.name = :user
          on conflict (table_id, user_name) do update set role = excluded.role""";

  private static final String OF_USER = """
      select m.table_id, m.user_name, m.role
        from game_table t
        join membership m on m.table_id = t.table_id
       where m.user_name = :user""";

  private static final String AT_TABLE = """
      select table_id, user_name, role
        from membership where table_id = :table order by user_name""";

  private static final String REMOVE =
      "delete from membership where table_id = :table and user_name = :user";

  private final Database database;

  /** The memberships of a database. */
  public JdbiMembershipRepository(Database database) {
    this.database = database;
  }

  @Override
  public List<Membership> of(String userName) {
    return database.read(
        "reading the tables of a user",
        handle -> handle
            .createQuery(OF_USER)
            .bind("user", userName)
            .map((row, context) -> membershipOf(row))
            .list());
  }

  @Override
  public List<Membership> at(TableId table) {
    return database.read(
        "reading the members of a table",
        handle -> handle
            .createQuery(AT_TABLE)
            .bind("table", table.value())
            .map((row, context) -> membershipOf(row))
            .list());
  }

  @Override
  public boolean put(Membership membership) {
    return database.write("adding a member", handle -> put(handle, membership));
  }

  static boolean put(Handle handle, Membership membership) {
    return handle
            .createUpdate(PUT)
            .bind("table", membership.table().value())
            .bind("user", membership.userName())
            .bind("role", membership.role().name())
            .execute()
        > 0;
  }

  @Override
  public boolean remove(TableId table, String userName) {
    return database.write(
        "removing a member",
        handle -> handle
                .createUpdate(REMOVE)
                .bind("table", table.value())
                .bind("user", userName)
                .execute()
            > 0);
  }

  private static Membership membershipOf(ResultSet row) throws SQLException {
    return new Membership(
        new TableId(row.getLong("table_id")),
        row.getString("user_name"),
        Role.valueOf(row.getString("role")));
  }
}
