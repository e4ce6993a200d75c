package charon.application.port.in.table;

import charon.domain.account.Membership;
import charon.domain.account.Role;
import charon.domain.table.PlayerTokens;
import charon.domain.table.Table;
import charon.domain.table.TableLimits;
import charon.domain.table.TableName;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
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
   * @param playerTokens see {@link Table#playerTokens}
   */
  record NewTable(
      Optional<TableName> name,
      String title,
      boolean listed,
      String campaign,
      Map<String, Integer> limits,
      Optional<PlayerTokens> playerTokens) {

    /** One whose players move the tokens that the server says. */
    public NewTable(
        Optional<TableName> name,
        String title,
        boolean listed,
        String campaign,
        Map<String, Integer> limits) {
      this(name, title, listed, campaign, limits, Optional.empty());
    }
  }

  /**
   * What is to be another about a table; what is left out stays as it is.
   *
   * @param title as in {@link NewTable}
   * @param listed as in {@link NewTable}
   * @param campaign as in {@link NewTable}; empty text: the server's own
   * @param limits by name; empty: what the server says, as if it had never been another
   * @param playerTokens likewise
   */
  record Change(
      Optional<String> title,
      Optional<Boolean> listed,
      Optional<String> campaign,
      Map<String, Optional<Integer>> limits,
      Optional<Optional<PlayerTokens>> playerTokens) {

    public Change {
      limits = Map.copyOf(limits);
    }

    /** Which tokens players move stays as it is. */
    public Change(
        Optional<String> title,
        Optional<Boolean> listed,
        Optional<String> campaign,
        Map<String, Optional<Integer>> limits) {
      this(title, listed, campaign, limits, Optional.empty());
    }

    /** Whether all stays as it is, whatever the table. */
    public boolean isNothing() {
      return title.isEmpty()
          && listed.isEmpty()
          && campaign.isEmpty()
          && limits.isEmpty()
          && playerTokens.isEmpty();
    }

    /**
     * What the table becomes.
     *
     * @throws charon.domain.InvalidValueException if there is no such limit, be it one that is to be
     *     as the server says
     */
    public Table appliedTo(Table before) {
      Table.About about = before.about();
      return new Table(
          before.id(),
          before.name(),
          new Table.About(title.orElse(about.title()), listed.orElse(about.listed())),
          campaign.orElse(before.campaign()),
          appliedTo(before.limits()),
          playerTokens.orElse(before.playerTokens()),
          before.createdAt(),
          before.archivedAt());
    }

    private Map<String, Integer> appliedTo(Map<String, Integer> before) {
      Map<String, Integer> after = new HashMap<>(before);
      limits.forEach((name, most) -> {
        TableLimits.NONE.with(Map.of(name, most.orElse(0))); // refuses what is none
        most.ifPresentOrElse(given -> after.put(name, given), () -> after.remove(name));
      });
      return after;
    }
  }

  /**
   * Makes a table.
   *
   * @param gameMasters names of users who lead it
   * @throws charon.domain.InvalidValueException if the name was ever taken, the title is longer than
   *     200 characters, the campaign is none of those allowed, there is no such limit, a user is
   *     unknown, or the server has as many open tables as it may have
   */
  Table create(NewTable wanted, List<String> gameMasters);

  /**
   * Changes a table that was made, archived or not. Limits hold at once. With another campaign its
   * streams end, and it goes on where it was as soon as somebody comes; rooms that are new are hidden.
   *
   * @return the table as it is now
   * @throws charon.domain.NotFoundException if there is no such table
   * @throws charon.domain.InvalidValueException if a table like that could not be made by {@link
   *     #create}, or the default table is to play another campaign than the server's own: then
   *     nothing was changed
   */
  Table change(TableName name, Change change);

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
   * Writes a table to a file of its own: what it shows, messages, conversations, journal,
   * draft, saved cues, members' names.
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
