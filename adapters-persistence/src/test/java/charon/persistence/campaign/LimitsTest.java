package charon.persistence.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.command.CommandService;
import charon.domain.campaign.Campaign;
import charon.persistence.campaign.folder.CampaignRoot;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How large the campaign of one table among many may be. */
final class LimitsTest {

  private static final int FILES = 5_000;
  private static final long BYTES = 256L << 20;

  private final Path folder;
  private final CampaignOnDisk disk;

  LimitsTest(@TempDir Path folder) throws IOException {
    this.folder = folder.toRealPath();
    this.disk = new CampaignOnDisk(folder);
    disk.write("campaign/crew.yaml", "crew: [{id: marsh}]");
  }

  @Test
  void beyondItsFilesTheRestIsLeftOutAndTold() throws IOException {
    disk.write("galaxy/a/location.yaml", "name: A");
    Path pictures = disk.directory("galaxy/b/map");
    for (int i = 2; i < FILES; i++) {
      Files.createFile(pictures.resolve(i + ".png"));
    }
    assertThat(limited().problems()).isEmpty();

    disk.write("galaxy/c/location.yaml", "name: C");
    disk.write("galaxy/d/location.yaml", "name: D");

    assertThat(limited().problems()).singleElement().satisfies(problem -> {
      assertThat(problem.file()).isEqualTo("galaxy/c/location.yaml");
      assertThat(problem.what()).contains("5000 files");
    });
    assertThat(limited().people().crew()).hasSize(1);
    assertThat(nameOf(limited(), "a")).isEqualTo("A");
    assertThat(nameOf(limited(), "c")).isEqualTo("c");
    assertThat(disk.problems()).as("the server's own may be larger").isEmpty();
  }

  @Test
  void beyondItsBytesTheRestIsLeftOutAndTold() throws IOException {
    disk.write("galaxy/a/location.yaml", "name: A");
    long soFar = Files.size(disk.path("campaign/crew.yaml"))
        + Files.size(disk.path("galaxy/a/location.yaml"));
    Path picture = disk.write("galaxy/b/map/large.tif");
    setLength(picture, BYTES - soFar);
    assertThat(limited().problems()).isEmpty();

    setLength(picture, BYTES - soFar + 1);

    assertThat(limited().problems()).singleElement().satisfies(problem -> {
      assertThat(problem.file()).isEqualTo("galaxy/b/map/large.tif");
      assertThat(problem.what()).contains("256 MiB");
    });
    assertThat(nameOf(limited(), "a")).isEqualTo("A");
    assertThat(disk.problems()).as("the server's own may be larger").isEmpty();
  }

  private Campaign limited() {
    return YamlCampaignCatalog.readOnce(
        new CampaignRoot(folder, false, true), CommandService::problem);
  }

  private static String nameOf(Campaign campaign, String slug) {
    return campaign.galaxy().place(slug).orElseThrow().location().members().text("name");
  }

  private static void setLength(Path path, long length) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.setLength(length);
    }
  }
}
