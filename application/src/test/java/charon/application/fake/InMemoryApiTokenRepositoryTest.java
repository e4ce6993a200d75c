package charon.application.fake;

import charon.application.port.out.account.ApiTokenRepository;
import charon.application.port.out.account.ApiTokenRepositoryContractTest;

final class InMemoryApiTokenRepositoryTest extends ApiTokenRepositoryContractTest {

  private final ApiTokenRepository repository = new InMemoryApiTokenRepository();

  @Override
  protected ApiTokenRepository repository() {
    return repository;
  }
}
