package charon.application.fake;

import charon.application.port.out.ViewSnapshot;
import charon.application.port.out.ViewSnapshotRepository;
import java.util.Optional;

/** The latest view in memory. For one thread at a time. */
public final class InMemoryViewSnapshotRepository implements ViewSnapshotRepository {

  private Optional<ViewSnapshot> latest = Optional.empty();

  @Override
  public Optional<ViewSnapshot> load() {
    return latest;
  }

  @Override
  public void save(ViewSnapshot snapshot) {
    latest = Optional.of(snapshot);
  }
}
