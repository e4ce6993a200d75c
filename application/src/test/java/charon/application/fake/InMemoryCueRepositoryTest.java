package charon.application.fake;

import charon.application.port.out.steering.CueRepository;
import charon.application.port.out.steering.CueRepositoryContractTest;

final class InMemoryCueRepositoryTest extends CueRepositoryContractTest {

  private final CueRepository repository = new InMemoryCueRepository();
  private final CueRepository ofAnotherTable = new InMemoryCueRepository();

  @Override
  protected CueRepository repository() {
    return repository;
  }

  @Override
  protected CueRepository ofAnotherTable() {
    return ofAnotherTable;
  }
}
