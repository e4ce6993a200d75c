package charon.persistence.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import charon.application.command.CommandService;
import charon.domain.campaign.Campaign;
import charon.persistence.campaign.folder.CampaignRoot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One broken thing at a time: it is noted, and the rest of the campaign is still there. */
@Timeout(60)
class BrokenFilesTest {

  private static final String LOCATION = "galaxy/a/location.yaml";

  @TempDir
  private Path outside;

  private CampaignOnDisk disk;

  @BeforeEach
  void beginWithASmallCampaign() {
    disk = new CampaignOnDisk(outside.resolve("campaign-folder"));
    disk.writeSmallCampaign();
  }

  @ParameterizedTest
  @CsvSource({"name: [, 2", "- a list, 1", "just text, 1", "42, 1"})
  void aFileThatHoldsNoMappingCountsAsMissing(String text, int line) {
    disk.write(LOCATION, text);

    assertThat(nameOfA()).isEqualTo("a");
    assertOnlyProblem(LOCATION + ":" + line);
  }

  @Test
  void aFileThatIsNotUtf8CountsAsMissing() {
    disk.writeBytes(
        LOCATION, "type: moon\nname: Caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(nameOfA()).isEqualTo("a");
    assertOnlyProblem(LOCATION + ":2");
  }

  @Test
  void aTruncatedCharacterAtTheEndIsNotUtf8() {
    disk.writeBytes(LOCATION, new byte[] {'a', ':', ' ', (byte) 0xC3});

    assertOnlyProblem(LOCATION + ":1");
  }

  @Test
  void aByteOrderMarkIsNoProblem() {
    disk.write(LOCATION, "\ufeffname: Abel");

    assertThat(nameOfA()).isEqualTo("Abel");
    assertThat(disk.problems()).isEmpty();
  }

  @Test
  void aFileOfMoreThanOneMebibyteIsNotRead() {
    disk.write(LOCATION, "name: A", "#" + "x".repeat(1 << 20));

    assertThat(nameOfA()).isEqualTo("a");
    assertOnlyProblem(LOCATION);
  }

  @Test
  void aFileOfOneMebibyteIsRead() {
    disk.write(LOCATION, "name: A", "#" + "x".repeat((1 << 20) - 10));

    assertThat(nameOfA()).isEqualTo("A");
  }

  @Test
  void aDirectoryInAFilesPlaceCountsAsMissing() {
    disk.directory(LOCATION);

    assertThat(nameOfA()).isEqualTo("a");
    assertOnlyProblem(LOCATION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"map", "comms", "charon"})
  void aFileInADirectorysPlaceCountsAsMissing(String name) {
    disk.write("galaxy/a/" + name, "");

    assertOnlyProblem("galaxy/a/" + name);
  }

  @Test
  void aFileInPlaceOfTheGalaxyLeavesThePeople() throws IOException {
    Files.move(disk.path("galaxy"), disk.path("elsewhere"));
    disk.write("galaxy", "");

    assertThat(disk.read().galaxy().systems()).isEmpty();
    assertThat(disk.read().people().crew()).hasSize(1);
    assertThat(disk.problems()).containsExactly("galaxy");
  }

  @Test
  void aPipeIsNeverOpened() throws Exception {
    Path pipe = disk.path(LOCATION);
    Process process = new ProcessBuilder("mkfifo", pipe.toString()).start();
    assumeTrue(process.waitFor() == 0, "this system has pipes");

    assertThat(nameOfA()).isEqualTo("a");
    assertOnlyProblem(LOCATION);
  }

  @Test
  void anUnreadableFileIsNoted() throws IOException {
    Path file = disk.write(LOCATION, "name: A");
    assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file), "rights count here");

    assertThat(nameOfA()).isEqualTo("a");
    assertOnlyProblem(LOCATION);
  }

  @Test
  void nestingWithoutEndIsCutOff() {
    disk.directory(IntStream.range(0, 150)
        .mapToObj(n -> "/x" + n)
        .collect(Collectors.joining("", "galaxy/a", "")));

    assertThat(disk.problems()).hasSize(1);
  }

  @Test
  void aFileWithManyProblemsIsNotedTwentyTimes() {
    disk.write("campaign/npcs.yaml", "npcs:\n" + "  - word\n".repeat(500));

    assertThat(disk.problems()).hasSize(20);
  }

  @Test
  void aMissingFolderIsAProblemNotAnError() {
    Campaign campaign = YamlCampaignCatalog.readOnce(
        CampaignRoot.of(outside.resolve("nowhere")), CommandService::problem);

    assertThat(CampaignOnDisk.places(campaign)).isEqualTo(List.of("."));
    assertThat(campaign.galaxy().systems()).isEmpty();
  }

  @Test
  void aFileInPlaceOfTheFolderIsAProblemNotAnError() throws IOException {
    Path file = Files.writeString(outside.resolve("file"), "");

    assertThat(YamlCampaignCatalog.readOnce(CampaignRoot.of(file), CommandService::problem)
            .problems())
        .hasSize(1);
  }

  private String nameOfA() {
    return disk.location("a").members().text("name");
  }

  private void assertOnlyProblem(String place) {
    disk.assertOnlyProblem(place);
  }
}
