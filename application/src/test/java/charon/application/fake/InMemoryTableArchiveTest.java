package charon.application.fake;

import charon.application.port.out.TableArchive;
import charon.application.port.out.TableArchiveContractTest;
import charon.application.port.out.TableRepository;

final class InMemoryTableArchiveTest extends TableArchiveContractTest {

  private final TableRepository tables = new InMemoryTableRepository();
  private final TableArchive archive = new InMemoryTableArchive(tables);

  @Override
  protected TableArchive archive() {
    return archive;
  }

  @Override
  protected TableRepository tables() {
    return tables;
  }
}
