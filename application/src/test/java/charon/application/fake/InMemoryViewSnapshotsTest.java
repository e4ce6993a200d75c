package charon.application.fake;

import charon.application.port.out.ViewSnapshot;
import charon.application.port.out.ViewSnapshots;
import charon.application.port.out.ViewSnapshotsContractTest;
import charon.domain.table.TableId;
import java.util.Optional;

final class InMemoryViewSnapshotsTest extends ViewSnapshotsContractTest {

  private final InMemoryViewSnapshots snapshots = new InMemoryViewSnapshots();

  @Override
  protected ViewSnapshots snapshots() {
    return snapshots;
  }

  @Override
  protected Optional<ViewSnapshot> keptOf(TableId table) {
    return snapshots.of(table);
  }

  @Override
  protected TableId another() {
    return new TableId(2);
  }
}
