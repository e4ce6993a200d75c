package charon.application.fake;

import charon.application.port.out.MessageRepository;
import charon.application.port.out.MessageRepositoryContractTest;

final class InMemoryMessageRepositoryTest extends MessageRepositoryContractTest {

  private final MessageRepository repository = new InMemoryMessageRepository();

  @Override
  protected MessageRepository repository() {
    return repository;
  }
}
