package charon.application.fake;

import charon.application.port.out.account.SessionRepository;
import charon.application.port.out.account.SessionRepositoryContractTest;

final class InMemorySessionRepositoryTest extends SessionRepositoryContractTest {

  private final SessionRepository repository = new InMemorySessionRepository();

  @Override
  protected SessionRepository repository() {
    return repository;
  }
}
