package charon.application.fake;

import charon.application.port.out.ConversationRepository;
import charon.application.port.out.ConversationRepositoryContractTest;
import charon.application.port.out.MessageRepository;

final class InMemoryConversationRepositoryTest extends ConversationRepositoryContractTest {

  private final MessageRepository messages = new InMemoryMessageRepository();
  private final ConversationRepository repository = new InMemoryConversationRepository(messages);
  private final ConversationRepository ofAnotherTable = new InMemoryConversationRepository();

  @Override
  protected ConversationRepository repository() {
    return repository;
  }

  @Override
  protected MessageRepository messages() {
    return messages;
  }

  @Override
  protected ConversationRepository ofAnotherTable() {
    return ofAnotherTable;
  }
}
