package charon.bootstrap.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.bootstrap.terminal.CommandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that is not there stands for one that runs no programs: neither can be unpacked into. */
class NativeFolderTest {

  private static final Path NONE = Path.of("/nowhere/tmp");

  @TempDir
  private Path folder;

  @AfterEach
  void forget() {
    System.clearProperty("charon.native.folder");
    System.clearProperty("io.netty.native.workdir");
  }

  @Test
  void theTemporaryFolderIsLeftAloneIfItRunsPrograms() throws IOException {
    var natives = new NativeFolder(folder, folder.resolve("data"));

    natives.use();

    assertThat(System.getProperty("charon.native.folder")).isNull();
    assertThat(natives.finding()).hasToString("ok   native libraries: unpacked into " + folder);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void elseTheDataFolderTakesItsPlaceEvenIfItIsYetToBeMade() {
    Path data = folder.resolve("not/yet");
    var natives = new NativeFolder(NONE, data);

    natives.use();

    assertThat(System.getProperty("charon.native.folder")).isEqualTo(data.toString());
    assertThat(System.getProperty("io.netty.native.workdir")).isEqualTo(data.toString());
    assertThat(natives.finding().toString()).contains(NONE + " runs no programs (noexec)");
    assertThat(data).doesNotExist();
  }

  @Test
  void whereNeitherRunsProgramsTheCauseAndTheWayOutAreTold() {
    var natives = new NativeFolder(NONE, Path.of("/proc/data"));

    assertThatThrownBy(natives::use)
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("neither the temporary folder " + NONE)
        .hasMessageContaining("-Djava.io.tmpdir=DIR");
    assertThat(natives.finding().isFailure()).isTrue();
  }
}
