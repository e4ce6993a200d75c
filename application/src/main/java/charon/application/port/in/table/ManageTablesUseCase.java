package charon.application.port.in.table;

import charon.domain.account.Membership;
import charon.domain.account.Role;
import charon.domain.table.Table;
import charon.domain.table.TableName;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Administers tables and who is what at them. Thread-safe; may wait for storage. */
public interface ManageTablesUseCase {

  /**
   * A table to be made.
   *
   * @param name what to call it in addresses; empty: one that nobody can guess
   * @param title for people; may be empty
   * @param listed whether the start page names it
   * @param campaign see {@link Table#campaign}
   * @param limits see {@link Table#limits}
   */
  record NewTable(
      Optional<TableName> name,
      String title,
      boolean listed,
      String campaign,
      Map<String, Integer> limits) {}

  /**
   * Makes a table.
   *
   * @param gameMasters names of users who lead it
   * @throws charon.domain.InvalidValueException if the name was ever taken, the title is longer than
   *     200 characters, the campaign is none of those allowed, there is no such limit, a user is
   *     unknown, or the server has as many open tables as it may have
   */
  Table create(NewTable wanted, List<String> gameMasters);

  /** All tables, archived ones too, by name. */
  List<TableStatus> list();

  /**
   * Ends a table's streams and answers its requests as those of one that never was; what it has is
   * kept.
   *
   * @throws charon.domain.NotFoundException if there is no such table
   * @throws charon.domain.InvalidValueException if it is the default table
   */
  void archive(TableName name);

  /**
   * Opens an archived table again; one that is open stays so.
   *
   * @throws charon.domain.NotFoundException if there is no such table
   * @throws charon.domain.InvalidValueException if the server has as many open tables as it may have
   */
  void restore(TableName name);

  /**
   * The members of a table, by name.
   *
   * @throws charon.domain.NotFoundException if there is no such table
   */
  List<Membership> members(TableName name);

  /**
   * Makes a user a member of a table, changes the role, or ends the membership.
   *
   * @param role empty: no member any more
   * @throws charon.domain.NotFoundException if there is no such table or no such user
   */
  void setMember(TableName name, String userName, Optional<Role> role);

  /** The open tables that a user is a member of, by name, with the role. */
  Map<Table, Role> tablesOf(String userName);

  /**
   * Writes a table to a file of its own: what it shows, messages, conversations, members' names.
   *
   * @throws charon.domain.NotFoundException if there is no such table
   */
  void export(TableName name, OutputStream to);

  /**
   * Makes a table of such a file.
   *
   * @param as what to call it; empty: as the file says
   * @return the table, open; members whom this server does not know are left out
   * @throws charon.domain.InvalidValueException if the file is none, or of a newer version, or a
   *     table like that could not be made by {@link #create}: then nothing was made
   */
  Table importFrom(InputStream file, Optional<TableName> as);
}
