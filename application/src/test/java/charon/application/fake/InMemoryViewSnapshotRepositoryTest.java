package charon.application.fake;

import charon.application.port.out.ViewSnapshotRepository;
import charon.application.port.out.ViewSnapshotRepositoryContractTest;

final class InMemoryViewSnapshotRepositoryTest extends ViewSnapshotRepositoryContractTest {

  private final InMemoryViewSnapshotRepository repository = new InMemoryViewSnapshotRepository();

  @Override
  protected ViewSnapshotRepository repository() {
    return repository;
  }
}
