package charon.application.table;

import charon.application.port.out.TableArchive;
import charon.application.port.out.TableRepository;
import charon.application.port.out.account.MembershipRepository;
import charon.application.port.out.account.UserRepository;
import charon.domain.InvalidValueException;
import charon.domain.NotFoundException;
import charon.domain.table.Table;
import charon.domain.table.TableName;
import java.util.List;

/**
 * Where tables are kept, and who is what at them.
 *
 * @param tables the directory
 * @param memberships who is what
 * @param users who can be
 * @param archive tables as files
 */
public record TableStores(
    TableRepository tables,
    MembershipRepository memberships,
    UserRepository users,
    TableArchive archive) {

  /** A table that must be there. */
  Table require(TableName name) {
    return tables.find(name).orElseThrow(() -> missing(name));
  }

  /** Replaces what is kept of a table; it must not have been deleted meanwhile. */
  void replace(Table changed) {
    if (!tables.replace(changed)) {
      throw missing(changed.name());
    }
  }

  private static NotFoundException missing(TableName name) {
    return new NotFoundException("There is no table '" + name + "'");
  }

  boolean isUser(String name) {
    return users.find(name).isPresent();
  }

  /** Names the first of those that are no users. */
  void requireUsers(String member, List<String> names) {
    for (int index = 0; index < names.size(); index++) {
      if (!isUser(names.get(index))) {
        throw new InvalidValueException(
            member + "[" + index + "]: there is no user '" + names.get(index) + "'");
      }
    }
  }
}
