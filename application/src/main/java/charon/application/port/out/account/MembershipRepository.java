package charon.application.port.out.account;

import charon.domain.account.Membership;
import charon.domain.table.TableId;
import java.util.List;

/** Keeps who is what at which table. Thread-safe; may block on the disk. */
public interface MembershipRepository {

  /** All tables of a user, in no particular order. */
  List<Membership> of(String userName);

  /** All members of a table, by name. */
  List<Membership> at(TableId table);

  /**
   * Makes a user a member, or gives a member another role.
   *
   * @return false, and nothing happens, if there is no such user or no such table
   */
  boolean put(Membership membership);

  /** Ends a membership; false if there was none. */
  boolean remove(TableId table, String userName);
}
