package charon.application.fake;

import charon.application.port.out.ConversationRepository;
import charon.application.port.out.ConversationRepositoryContractTest;

final class InMemoryConversationRepositoryTest extends ConversationRepositoryContractTest {

  private final ConversationRepository repository = new InMemoryConversationRepository();
  private final ConversationRepository ofAnotherTable = new InMemoryConversationRepository();

  @Override
  protected ConversationRepository repository() {
    return repository;
  }

  @Override
  protected ConversationRepository ofAnotherTable() {
    return ofAnotherTable;
  }
}
