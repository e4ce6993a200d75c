package charon.persistence.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.campaign.HandoutFiles;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code campaign/handouts}: what lies there is listed, and nothing of it is read. */
class HandoutFilesTest {

  private final CampaignOnDisk disk;

  HandoutFilesTest(@TempDir Path folder) {
    disk = new CampaignOnDisk(folder);
  }

  @Test
  void picturesAndPagesAreListedInOrderOfTheirNames() {
    disk.write("campaign/handouts/map.PNG", "not looked into");
    disk.write("campaign/handouts/letter.md", "---", "broken: [", "---");
    disk.write("campaign/handouts/chart.webp", "");
    disk.write("campaign/handouts/notes.txt", "For me alone.");

    assertThat(disk.read().handouts())
        .isEqualTo(new HandoutFiles(
            List.of("campaign/handouts/chart.webp", "campaign/handouts/map.PNG"),
            List.of("campaign/handouts/letter.md")));
    assertThat(disk.problems()).isEmpty();
  }

  @Test
  void aCampaignWithoutTheFolderHasNone() {
    disk.write("campaign/sessions/one.md", "Once.");

    assertThat(disk.read().handouts()).isEqualTo(HandoutFiles.NONE);
  }
}
