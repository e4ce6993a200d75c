package charon.persistence.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import charon.domain.campaign.Campaign;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Links: followed inside the folder, and nowhere else. */
@Timeout(60)
class LinksTest {

  private static final String LOCATION = "galaxy/a/location.yaml";

  @TempDir
  private Path outside;

  private CampaignOnDisk disk;

  @BeforeEach
  void beginWithASmallCampaign() {
    disk = new CampaignOnDisk(outside.resolve("campaign-folder"));
    disk.writeSmallCampaign();
  }

  @Test
  void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
    Files.writeString(outside.resolve("secret.yaml"), "name: Secret");
    disk.link(LOCATION, Path.of("../../../secret.yaml"));

    assertThat(nameOfA()).isEqualTo("a");
    assertOnlyProblem(LOCATION);
  }

  @Test
  void aLinkedDirectoryOutsideIsNoLocation() throws IOException {
    Files.createDirectories(outside.resolve("other/inner"));
    disk.link("galaxy/a/out", outside.resolve("other"));

    assertThat(disk.location("a").children()).isEmpty();
    assertOnlyProblem("galaxy/a/out");
  }

  @Test
  void aFolderWhoseNameOnlyBeginsAlikeIsOutside() throws IOException {
    Files.createDirectories(outside.resolve("campaign-folder-2"));
    disk.link("galaxy/a/out", outside.resolve("campaign-folder-2"));

    assertOnlyProblem("galaxy/a/out");
  }

  @Test
  void aLinkToItselfIsNoted() {
    disk.link(LOCATION, Path.of("location.yaml"));

    assertThat(nameOfA()).isEqualTo("a");
    assertOnlyProblem(LOCATION);
  }

  @Test
  void aLinkToADirectoryAboveIsNotFollowedInCircles() {
    disk.link("galaxy/a/loop", Path.of("../../galaxy"));

    assertThat(disk.location("a").children()).isEmpty();
    assertOnlyProblem("galaxy/a/loop");
  }

  @Test
  void linksThatMultiplyEachOtherComeToAnEnd() {
    for (int from = 0; from < 12; from++) {
      disk.directory("galaxy/n" + from);
      for (int to = 0; to < 12; to++) {
        disk.link("galaxy/n" + from + "/l" + to, Path.of("../n" + to));
      }
    }

    Campaign campaign = disk.read();

    assertThat(campaign.people().crew()).hasSize(1);
    assertThat(campaign.problems())
        .anySatisfy(problem -> assertThat(problem.what()).contains("50000 entries"));
  }

  @Test
  void aLinkToNothingIsNoted() {
    disk.link(LOCATION, Path.of("nothing.yaml"));

    assertOnlyProblem(LOCATION);
  }

  @Test
  void theLockOfAnEditorIsNoProblem() {
    disk.link("galaxy/a/.#location.yaml", Path.of("gm@table.4711"));
    disk.link("campaign/sessions/.#001.md", Path.of("gm@table.4711"));

    assertThat(disk.problems()).isEmpty();
  }

  @Test
  void linksInsideTheFolderAreFollowed() {
    disk.write("galaxy/b/dock/location.yaml", "name: Dock");
    disk.link("galaxy/a/pier", Path.of("../b/dock"));
    disk.link(LOCATION, Path.of("../b/location.yaml"));

    assertThat(nameOfA()).isEqualTo("B");
    assertThat(disk.location("pier").members().text("name")).isEqualTo("Dock");
    assertThat(disk.problems()).isEmpty();
  }

  @Test
  void aDeviceIsNeverOpened() {
    assumeTrue(Files.exists(Path.of("/dev/zero")), "this system has devices");
    disk.link(LOCATION, Path.of("/dev/zero"));

    assertOnlyProblem(LOCATION);
  }

  private String nameOfA() {
    return disk.location("a").members().text("name");
  }

  private void assertOnlyProblem(String place) {
    disk.assertOnlyProblem(place);
  }
}
