package charon.application.fake;

import charon.application.port.out.account.UserRepository;
import charon.application.port.out.account.UserRepositoryContractTest;

final class InMemoryUserRepositoryTest extends UserRepositoryContractTest {

  private final UserRepository repository = new InMemoryUserRepository();

  @Override
  protected UserRepository repository() {
    return repository;
  }
}
