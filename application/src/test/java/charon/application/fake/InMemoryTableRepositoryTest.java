package charon.application.fake;

import charon.application.port.out.TableRepository;
import charon.application.port.out.TableRepositoryContractTest;

final class InMemoryTableRepositoryTest extends TableRepositoryContractTest {

  private final TableRepository repository = new InMemoryTableRepository();

  @Override
  protected TableRepository repository() {
    return repository;
  }
}
