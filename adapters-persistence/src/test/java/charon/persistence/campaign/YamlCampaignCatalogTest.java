package charon.persistence.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.command.CommandService;
import charon.domain.campaign.Campaign;
import charon.persistence.campaign.folder.CampaignRoot;
import charon.persistence.campaign.folder.FolderEntry;
import charon.persistence.campaign.folder.FolderWalk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How edits of the folder arrive. */
class YamlCampaignCatalogTest {

  private static final String CREW = "campaign/crew.yaml";

  @TempDir
  private Path parent;

  private CampaignOnDisk disk;
  private YamlCampaignCatalog catalog;

  @BeforeEach
  void openACampaignWithOneCrewMember() {
    disk = new CampaignOnDisk(parent.resolve("folder"));
    disk.write(CREW, "crew: [{id: one}]");
    disk.write("campaign/npcs.yaml", "npcs: [{id: keeper}]");
    catalog = YamlCampaignCatalog.open(
        CampaignRoot.of(parent.resolve("folder")), CommandService::problem);
  }

  @Test
  void nothingChangesWhereNothingIsEdited() {
    Campaign before = catalog.current();

    assertThat(catalog.scan()).isFalse();
    assertThat(catalog.scan()).isFalse();
    assertThat(catalog.current()).isSameAs(before);
  }

  @Test
  void anEditCountsOnceItWasSeenTwice() {
    disk.write(CREW, "crew: [{id: one}, {id: two}]");

    assertThat(catalog.scan()).as("may still be half written").isFalse();
    assertThat(catalog.scan()).isTrue();
    assertThat(catalog.current().people().crew()).hasSize(2);
    assertThat(catalog.scan()).as("once").isFalse();
  }

  @Test
  void anEditThatOnlyChangesTheLayoutIsNoChange() {
    disk.write(CREW, "# the crew", "crew: [{id: one}]");

    assertThat(scanTwice()).isFalse();
  }

  @Test
  void aFolderThatNeverRestsIsReadAllTheSame() {
    boolean changed = false;
    for (int i = 0; i < 10; i++) {
      disk.write(CREW, "crew: [{id: one}]", "#".repeat(i + 1));
      disk.write("galaxy/a/location.yaml", "name: x", "#".repeat(i + 1));
      changed |= catalog.scan();
    }

    assertThat(changed).isTrue();
  }

  @Test
  void onlyWhatChangedIsOpenedAgain() throws IOException {
    Path npcs = disk.path("campaign/npcs.yaml");
    FileTime time = Files.getLastModifiedTime(npcs);
    Files.writeString(npcs, "npcs: [{id: ke_per}]\n"); // same length, same file, same time
    Files.setLastModifiedTime(npcs, time);
    disk.write(CREW, "crew: []");

    assertThat(scanTwice()).isTrue();
    assertThat(CampaignOnDisk.all(catalog.current().people().npcs(), "id"))
        .containsExactly("keeper");
  }

  @Test
  void anEditOfTheSameLengthIsSeenByItsTime() throws IOException {
    Path file = disk.write(CREW, "crew: [{id: two}]");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2200-01-01T00:00:00Z")));

    assertThat(scanTwice()).isTrue();
    assertThat(CampaignOnDisk.all(catalog.current().people().crew(), "id")).containsExactly("two");
  }

  @Test
  void aFileThatBreaksKeepsItsLastGoodContentUntilItIsMended() {
    disk.write(CREW, "crew: [{id: one}, {");

    assertThat(scanTwice()).isTrue();
    assertThat(catalog.current().people().crew()).hasSize(1);
    assertThat(CampaignOnDisk.places(catalog.current())).containsExactly(CREW + ":2");
    assertThat(catalog.current().problems().get(0).what()).endsWith("last good content stays");

    disk.write(CREW, "- still broken, in another way");
    scanTwice();
    assertThat(catalog.current().people().crew()).hasSize(1);
    assertThat(CampaignOnDisk.places(catalog.current())).containsExactly(CREW + ":1");

    disk.write(CREW, "crew: [{id: one}, {id: two}]");
    scanTwice();
    assertThat(catalog.current().people().crew()).hasSize(2);
    assertThat(catalog.current().problems()).isEmpty();
  }

  @Test
  void aFileThatIsEmptiedKeepsItsLastGoodContent() {
    disk.write(CREW, "");
    scanUntilAtRest();

    assertThat(catalog.current().people().crew()).hasSize(1);
    assertThat(CampaignOnDisk.places(catalog.current())).containsExactly(CREW);

    disk.write(CREW, "crew: []");
    scanUntilAtRest();
    assertThat(catalog.current().people().crew()).isEmpty();
    assertThat(catalog.current().problems()).isEmpty();
  }

  @Test
  void aFileThatIsWrittenSlowlyKeepsItsContentUntilItIsDone() {
    disk.write(CREW, "crew:", " - id: one", " - id: two", " - id: three", " - id: four");
    scanUntilAtRest();

    disk.write(CREW, "crew:", " - id: one");
    for (int look = 0; look < 3; look++) {
      catalog.scan();
    }
    disk.write(CREW, "crew:", " - id: one", " - id: two");
    for (int look = 0; look < 3; look++) {
      catalog.scan();
    }
    assertThat(catalog.current().people().crew()).hasSize(4);

    disk.write(CREW, "crew:", " - id: one", " - id: two", " - id: five");
    scanUntilAtRest();
    assertThat(catalog.current().people().crew()).hasSize(3);
    assertThat(catalog.rests()).isTrue();
  }

  @Test
  void othersAreReadWhileAFileIsWrittenSlowly() {
    disk.write(CREW, "crew: [{id: " + "x".repeat(100) + "}]");
    scanUntilAtRest();

    disk.write("campaign/npcs.yaml", "npcs: [{id: keeper}, {id: second}]");
    for (int look = 0; look < 10; look++) {
      disk.write(CREW, "crew: []", "#".repeat(look));
      catalog.scan();
    }

    assertThat(catalog.current().people().npcs()).hasSize(2);
    assertThat(catalog.current().people().crew()).hasSize(1);
  }

  @Test
  void aMessageThatBreaksKeepsItsLastGoodContent() {
    disk.write("galaxy/a/comms/t/inbox/x/1.md", "hello");
    scanTwice();
    disk.write("galaxy/a/comms/t/inbox/x/1.md", "---", "subject: {", "---", "hello");
    scanTwice();

    var location = catalog.current().galaxy().place("a").orElseThrow().location();
    assertThat(location.terminal("t").orElseThrow().inbox()).hasSize(1);
    assertThat(catalog.current().problems()).hasSize(1);
  }

  @Test
  void aDeletedFileIsForgotten() throws IOException {
    Files.delete(disk.path(CREW));
    scanTwice();
    assertThat(catalog.current().people().crew()).isEmpty();

    disk.write(CREW, "crew: [{");
    scanTwice();
    assertThat(catalog.current().people().crew()).as("nothing good to keep").isEmpty();
  }

  @Test
  void whenTheFolderVanishesTheCampaignStaysUntilItIsBack() throws IOException {
    Files.move(parent.resolve("folder"), parent.resolve("away"));
    assertThat(scanTwice()).isTrue();
    assertThat(catalog.current().people().crew()).hasSize(1);
    assertThat(CampaignOnDisk.places(catalog.current())).containsExactly(".");

    disk.write(CREW, "crew: []");
    assertThat(scanTwice()).isTrue();
    assertThat(catalog.current().people().crew()).isEmpty();
    assertThat(catalog.current().problems()).isEmpty();
  }

  @Test
  void aNewImageBesideAMapArrives() {
    disk.write("galaxy/a/map/m.yaml", "name: M");
    scanTwice();
    disk.write("galaxy/a/map/m.png", "");

    assertThat(scanTwice()).isTrue();
  }

  @Test
  void aProblemIsToldOncePerChangeOfItsFile() {
    ProblemLog log = new ProblemLog("");
    disk.write(CREW, "crew: [");
    FolderEntry first = FolderWalk.look(CampaignRoot.of(parent.resolve("folder")));
    Campaign campaign = disk.read();

    assertThat(log.news(campaign.problems(), first)).hasSize(1);
    assertThat(log.news(campaign.problems(), first)).isEmpty();

    disk.write("campaign/npcs.yaml", "npcs: []");
    FolderEntry second = FolderWalk.look(CampaignRoot.of(parent.resolve("folder")));
    assertThat(log.news(campaign.problems(), second)).as("another file changed").isEmpty();

    disk.write(CREW, "crew: [ ");
    FolderEntry third = FolderWalk.look(CampaignRoot.of(parent.resolve("folder")));
    assertThat(log.news(campaign.problems(), third)).as("broken again").hasSize(1);
  }

  private void scanUntilAtRest() {
    for (int look = 0; look < 10; look++) {
      catalog.scan();
    }
  }

  private boolean scanTwice() {
    boolean first = catalog.scan();
    boolean second = catalog.scan();
    return first || second;
  }
}
