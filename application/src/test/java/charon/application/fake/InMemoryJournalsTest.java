package charon.application.fake;

import charon.application.port.out.JournalRepository;
import charon.application.port.out.Journals;
import charon.application.port.out.JournalsContractTest;
import charon.domain.table.TableId;

final class InMemoryJournalsTest extends JournalsContractTest {

  private final InMemoryJournals journals = new InMemoryJournals();

  @Override
  protected Journals journals() {
    return journals;
  }

  @Override
  protected JournalRepository of(TableId table) {
    return journals.of(table);
  }

  @Override
  protected TableId another() {
    return new TableId(2);
  }
}
