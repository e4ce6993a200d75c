package charon.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.port.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Within one process; between processes it is tried with the finished jar. */
final class DataFolderLockTest {

  private final Path folder;

  DataFolderLockTest(@TempDir Path parent) {
    folder = parent.resolve("data");
  }

  @Test
  void oneAtATimeHasIt() {
    DataFolderLock lock = DataFolderLock.tryTake(folder).orElseThrow();
    assertThat(DataFolderLock.tryTake(folder)).isEmpty();
    assertThat(DataFolderLock.isTaken(folder)).isTrue();
    lock.close();

    assertThat(DataFolderLock.isTaken(folder)).isFalse();
    DataFolderLock.tryTake(folder).orElseThrow().close();
  }

  @Test
  void aFolderThatNobodyEverServedIsFreeAndStaysAsItIs() {
    assertThat(DataFolderLock.isTaken(folder)).isFalse();
    assertThat(folder).doesNotExist();
  }

  @Test
  void aFileInTheFoldersPlaceIsAClearError() throws IOException {
    Files.createFile(folder);

    assertThatThrownBy(() -> DataFolderLock.tryTake(folder))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining(folder.toString());
  }
}
