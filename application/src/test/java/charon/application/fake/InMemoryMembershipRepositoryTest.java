package charon.application.fake;

import charon.application.port.out.account.MembershipRepository;
import charon.application.port.out.account.MembershipRepositoryContractTest;
import charon.domain.account.StoredUser;
import charon.domain.account.User;
import charon.domain.table.TableId;
import java.util.List;
import java.util.Set;

final class InMemoryMembershipRepositoryTest extends MembershipRepositoryContractTest {

  private static final TableId ANOTHER = new TableId(2);

  private final InMemoryUserRepository users = new InMemoryUserRepository();
  private final MembershipRepository repository =
      new InMemoryMembershipRepository(users, Set.of(TableId.DEFAULT, ANOTHER)::contains);

  InMemoryMembershipRepositoryTest() {
    List.of("mira", "Mira", "tove")
        .forEach(name -> users.add(new StoredUser(new User(name, false), "hash")));
  }

  @Override
  protected MembershipRepository repository() {
    return repository;
  }

  @Override
  protected TableId another() {
    return ANOTHER;
  }
}
