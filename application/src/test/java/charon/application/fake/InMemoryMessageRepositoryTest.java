package charon.application.fake;

import charon.application.port.out.MessageRepository;
import charon.application.port.out.MessageRepositoryContractTest;

final class InMemoryMessageRepositoryTest extends MessageRepositoryContractTest {

  private final MessageRepository repository = new InMemoryMessageRepository();
  private final MessageRepository ofAnotherTable = new InMemoryMessageRepository();

  @Override
  protected MessageRepository repository() {
    return repository;
  }

  @Override
  protected MessageRepository ofAnotherTable() {
    return ofAnotherTable;
  }
}
