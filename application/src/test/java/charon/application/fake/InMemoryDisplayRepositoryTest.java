package charon.application.fake;

import charon.application.port.out.steering.DisplayRepository;
import charon.application.port.out.steering.DisplayRepositoryContractTest;

final class InMemoryDisplayRepositoryTest extends DisplayRepositoryContractTest {

  private final DisplayRepository repository = new InMemoryDisplayRepository();
  private final DisplayRepository ofAnotherTable = new InMemoryDisplayRepository();

  @Override
  protected DisplayRepository repository() {
    return repository;
  }

  @Override
  protected DisplayRepository ofAnotherTable() {
    return ofAnotherTable;
  }
}
