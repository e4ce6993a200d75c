package charon.bootstrap.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.bootstrap.terminal.CommandException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCampaignTest {

  private static final Map<String, String> FILES = Map.of(
      "demo-campaign/galaxy/star_map.yaml", "name: Anselm\n",
      "demo-campaign/ship.yaml", "ship: Verger\n",
      "other/file.txt", "no part of it\n");

  private Path program = Path.of("");
  private Path data = Path.of("");

  @BeforeEach
  void folders(@TempDir Path folder) throws IOException {
    program = folder.resolve("program");
    data = Files.createDirectory(folder.resolve("data"));
  }

  @Test
  void unpacksFromTheFolderOfClasses() throws IOException {
    for (var file : FILES.entrySet()) {
      Path target = program.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.getValue());
    }

    assertUnpacked(new DemoCampaign(program).unpackInto(data));
  }

  @Test
  void unpacksFromTheJarEvenIfItNamesNoFolders() throws IOException {
    packJar();

    assertUnpacked(new DemoCampaign(program).unpackInto(data));
  }

  @Test
  void completesACopyThatWasBrokenOff() throws IOException {
    packJar();
    Path draft = Files.createDirectory(data.resolve("demo-campaign.part"));
    Files.writeString(draft.resolve("ship.yaml"), "ship: Ver");

    assertUnpacked(new DemoCampaign(program).unpackInto(data));
  }

  @Test
  void leavesAnEditedDemoAlone() throws IOException {
    packJar();
    Path campaign = new DemoCampaign(program).unpackInto(data);
    Files.writeString(campaign.resolve("ship.yaml"), "ship: mine\n");

    assertThat(new DemoCampaign(program).unpackInto(data)).isEqualTo(campaign);

    assertThat(campaign.resolve("ship.yaml")).hasContent("ship: mine");
  }

  @Test
  void aProgramWithoutADemoIsAFailure() throws IOException {
    Files.createDirectory(program);

    assertThatThrownBy(() -> new DemoCampaign(program).unpackInto(data))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("Cannot unpack the demo campaign");
    assertThat(data).isEmptyDirectory();
  }

  @Test
  void findsTheProgramThatRuns() {
    assertThat(DemoCampaign.ofThisProgram()).isNotNull();
  }

  private void packJar() throws IOException {
    try (var jar = new ZipOutputStream(Files.newOutputStream(program))) {
      for (var file : FILES.entrySet()) {
        jar.putNextEntry(new ZipEntry(file.getKey()));
        jar.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        jar.closeEntry();
      }
    }
  }

  private void assertUnpacked(Path campaign) throws IOException {
    assertThat(campaign).isEqualTo(data.resolve("demo-campaign"));
    assertThat(campaign.resolve("galaxy/star_map.yaml")).hasContent("name: Anselm");
    assertThat(campaign.resolve("ship.yaml")).hasContent("ship: Verger");
    assertThat(campaign.getFileSystem()).isEqualTo(FileSystems.getDefault());
    try (var left = Files.list(data)) {
      assertThat(left).as("no draft is left behind").containsExactly(campaign);
    }
    try (var files = Files.list(campaign)) {
      assertThat(files).hasSize(2);
    }
  }
}
