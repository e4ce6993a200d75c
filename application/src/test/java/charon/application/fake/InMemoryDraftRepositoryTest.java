package charon.application.fake;

import charon.application.port.out.steering.DraftRepository;
import charon.application.port.out.steering.DraftRepositoryContractTest;

final class InMemoryDraftRepositoryTest extends DraftRepositoryContractTest {

  private final DraftRepository repository = new InMemoryDraftRepository();
  private final DraftRepository ofAnotherTable = new InMemoryDraftRepository();

  @Override
  protected DraftRepository repository() {
    return repository;
  }

  @Override
  protected DraftRepository ofAnotherTable() {
    return ofAnotherTable;
  }
}
