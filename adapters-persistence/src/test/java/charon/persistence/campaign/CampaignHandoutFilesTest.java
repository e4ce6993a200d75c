package charon.persistence.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.port.out.HandoutStoreContractTest;
import charon.application.port.out.steering.HandoutStore;
import charon.domain.ConflictException;
import charon.persistence.campaign.folder.CampaignHandoutFiles;
import charon.persistence.campaign.folder.CampaignRoot;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CampaignHandoutFilesTest extends HandoutStoreContractTest {

  private final Path folder;
  private final CampaignHandoutFiles store;

  CampaignHandoutFilesTest(@TempDir Path folder) throws IOException {
    this.folder = folder.toRealPath();
    store = new CampaignHandoutFiles(CampaignRoot.of(folder));
  }

  @Override
  protected HandoutStore store() {
    return store;
  }

  @Override
  protected byte[] read(String path) {
    try {
      Path file = folder.resolve(path);
      return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void leavesNothingElseInTheFolder() throws IOException {
    store.keep("chart.png", content("one"), false);
    store.keep("chart.png", content("one"), false);
    assertThatThrownBy(() -> store.keep("chart.png", content("two"), false))
        .isInstanceOf(ConflictException.class);

    try (Stream<Path> files = Files.list(folder.resolve("campaign/handouts"))) {
      assertThat(files).extracting(Path::getFileName).asString().isEqualTo("[chart.png]");
    }
  }

  @Test
  void writesNowhereElse(@TempDir Path elsewhere) throws IOException {
    Files.createDirectories(folder.resolve("campaign"));
    Files.createSymbolicLink(folder.resolve("campaign/handouts"), elsewhere);

    assertThatThrownBy(() -> store.keep("chart.png", content("one"), false))
        .isInstanceOf(ConflictException.class);

    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void makesNoFolderElsewhere(@TempDir Path elsewhere) throws IOException {
    Files.createSymbolicLink(folder.resolve("campaign"), elsewhere);

    assertThatThrownBy(() -> store.keep("chart.png", content("one"), false))
        .isInstanceOf(ConflictException.class);

    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void pushesNothingOutOfTheCampaignOfATable() throws IOException {
    var limited = new CampaignHandoutFiles(new CampaignRoot(folder, false, true));
    Path map = Files.createDirectories(folder.resolve("galaxy/a/map")).resolve("map.png");
    try (RandomAccessFile file = new RandomAccessFile(map.toFile(), "rw")) {
      file.setLength((256 << 20) - 4);
    }

    limited.keep("chart.png", content("four"), false);

    assertThatThrownBy(() -> limited.keep("chart.png", content("fives"), true))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("256 MiB");
    assertThatThrownBy(() -> limited.keep("more.png", content("5"), false))
        .isInstanceOf(ConflictException.class);
    limited.keep("chart.png", content("rest"), true);
    store.keep("more.png", content("the server's own may be larger"), false);
  }

  @Test
  void saysThatThereIsNoCampaign() {
    var nowhere = new CampaignHandoutFiles(CampaignRoot.of(folder.resolve("gone")));

    assertThatThrownBy(() -> nowhere.keep("chart.png", content("one"), false))
        .isInstanceOf(ConflictException.class)
        .hasMessage("There is no campaign folder to keep a picture in");
    assertThat(folder.resolve("gone")).doesNotExist();
  }
}
