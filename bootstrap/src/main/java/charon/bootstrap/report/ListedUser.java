package charon.bootstrap.report;

import charon.application.port.in.ManageAccountsUseCase;
import charon.bootstrap.terminal.TextTable;
import charon.domain.account.Membership;
import charon.domain.account.Role;
import charon.domain.account.User;
import charon.domain.table.TableId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Somebody who can log in, as a list shows them.
 *
 * @param user who it is
 * @param role what they are at the default table; empty: no member
 * @param others of which other tables they are members, and as what; empty: of none
 */
public record ListedUser(User user, Optional<Role> role, String others) {

  private static final String ADMIN = "ADMIN";
  private static final String TABLES = "TABLES";

  /**
   * All of them as a table; columns that would tell nothing new are left out.
   *
   * @param tables what each is called
   */
  public static String of(ManageAccountsUseCase accounts, Map<TableId, String> tables) {
    Set<String> leftOut = new TreeSet<>(Set.of(ADMIN, TABLES));
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("NAME", "ROLE", ADMIN, TABLES));
    for (User user : accounts.users()) {
      ListedUser line = of(user, accounts.membershipsOf(user.name()), tables);
      rows.add(line.cells());
      leftOut.removeAll(line.telling());
    }
    return TextTable.of(rows, leftOut);
  }

  private static ListedUser of(User user, List<Membership> all, Map<TableId, String> tables) {
    Optional<Role> role =
        all.stream().filter(ListedUser::isAtDefault).map(Membership::role).findAny();
    String others = all.stream()
        .filter(member -> !isAtDefault(member))
        .map(member ->
            tables.getOrDefault(member.table(), "-") + " " + TextTable.word(member.role()))
        .collect(Collectors.joining(", "));
    return new ListedUser(user, role, others);
  }

  private static boolean isAtDefault(Membership member) {
    return member.table().equals(TableId.DEFAULT);
  }

  private List<String> cells() {
    return List.of(
        user.name(), role.map(TextTable::word).orElse("-"), user.admin() ? "yes" : "no", others);
  }

  /** The columns that tell something that is not as it is with one table alone. */
  private Set<String> telling() {
    Set<String> columns = new TreeSet<>();
    if (user.admin() != role.equals(Optional.of(Role.GM))) {
      columns.add(ADMIN);
    }
    if (!others.isEmpty()) {
      columns.add(TABLES);
    }
    return columns;
  }
}
