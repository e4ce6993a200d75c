package charon.application.fake;

import charon.application.port.out.account.MembershipRepository;
import charon.application.port.out.account.UserRepository;
import charon.domain.account.Membership;
import charon.domain.account.Role;
import charon.domain.table.TableId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;

/** Memberships in a map. Thread-safe. */
public final class InMemoryMembershipRepository implements MembershipRepository {

  private final Map<String, Map<TableId, Role>> roles = new ConcurrentSkipListMap<>();
  private final UserRepository users;
  private final Predicate<TableId> tables;
  private final Runnable written;

  /**
   * Empty.
   *
   * @param users who can be a member
   * @param tables which tables there are
   */
  public InMemoryMembershipRepository(UserRepository users, Predicate<TableId> tables) {
    this(users, tables, () -> {});
  }

  /**
   * Empty.
   *
   * @param written is told after each write
   */
  InMemoryMembershipRepository(UserRepository users, Predicate<TableId> tables, Runnable written) {
    this.users = users;
    this.tables = tables;
    this.written = written;
  }

  @Override
  public synchronized List<Membership> of(String userName) {
    return roles.getOrDefault(userName, Map.of()).entrySet().stream()
        .map(entry -> new Membership(entry.getKey(), userName, entry.getValue()))
        .toList();
  }

  @Override
  public synchronized List<Membership> at(TableId table) {
    return roles.keySet().stream()
        .flatMap(name -> of(name).stream())
        .filter(membership -> membership.table().equals(table))
        .toList();
  }

  @Override
  public synchronized boolean put(Membership membership) {
    String name = membership.userName();
    if (users.find(name).isEmpty() || !tables.test(membership.table())) {
      return false;
    }
    roles
        .computeIfAbsent(name, unused -> new HashMap<>())
        .put(membership.table(), membership.role());
    written.run();
    return true;
  }

  @Override
  public synchronized boolean remove(TableId table, String userName) {
    boolean removed = roles.getOrDefault(userName, new HashMap<>()).remove(table) != null;
    written.run();
    return removed;
  }
}
