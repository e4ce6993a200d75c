package charon.persistence.view;

import charon.application.port.out.ViewSnapshotRepository;
import charon.application.port.out.ViewSnapshotRepositoryContractTest;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class ViewSnapshotFileContractTest extends ViewSnapshotRepositoryContractTest {

  private final ViewSnapshotRepository repository;

  ViewSnapshotFileContractTest(@TempDir Path folder) {
    repository =
        new ViewSnapshotFile(folder.resolve("last-view.json"), folder.resolve("last-view.txt"));
  }

  @Override
  protected ViewSnapshotRepository repository() {
    return repository;
  }
}
