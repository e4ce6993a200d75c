package charon.persistence.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.campaign.PictureVersions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Crew, other people, loose token images and the ship. */
class RostersTest {

  @TempDir
  private Path root;

  private CampaignOnDisk disk;

  @BeforeEach
  void beginWithAnEmptyFolder() {
    disk = new CampaignOnDisk(root);
  }

  @Test
  void entriesArePassedThroughInFileOrder() {
    disk.write("campaign/crew.yaml", "crew:", "  - {name: B, x: 0x10}", "  - {id: 7}");

    assertThat(disk.read().people().crew().toString())
        .isEqualTo("[Attributes[members={name=B, x=16}], Attributes[members={id=7}]]");
  }

  @Test
  void aPortraitThatIsReplacedUnderItsNameHasAnotherVersion() {
    disk.write("campaign/NPCs/images/old face.png", "old");
    disk.write(
        "campaign/npcs.yaml",
        "npcs:",
        "  - {id: a, name: A, portrait: /data/campaign/NPCs/images/old%20face.png}",
        "  - {id: b, name: B, portrait: /data/campaign/NPCs/images/missing.png}",
        "  - {id: c, name: C, portrait: 'https://x.example/c.png'}",
        "  - {id: d, name: D, portrait: /data/campaign/NPCs/../%zz}");
    List<String> before = versions();

    disk.write("campaign/NPCs/images/old face.png", "newer");
    List<String> after = versions();

    assertThat(before.get(0)).isNotEmpty();
    assertThat(after.get(0)).isNotEmpty().isNotEqualTo(before.get(0));
    assertThat(after.subList(1, 4)).containsOnly("");
  }

  @Test
  void aTokensPictureThatIsReplacedUnderItsNameHasAnotherVersion() {
    disk.write("campaign/NPCs/images/50% rat.png", "old");
    disk.write("campaign/NPCs/images/abe.gif", "old");
    disk.write(
        "campaign/crew.yaml", "crew:", "  - {id: a, portrait: /data/campaign/NPCs/images/abe.gif}");
    String rat = "/data/campaign/NPCs/images/50%25%20rat.png";
    Optional<String> oldRat = disk.read().people().pictures().of(rat);

    disk.write("campaign/NPCs/images/50% rat.png", "newer");
    PictureVersions now = disk.read().people().pictures();

    assertThat(now.of(rat)).isPresent().isNotEqualTo(oldRat);
    assertThat(oldRat).isPresent();
    assertThat(now.of("/data/campaign/NPCs/images/abe.gif")).isPresent();
    assertThat(now.of("/data/campaign/NPCs/images/none.png")).isEmpty();
  }

  private List<String> versions() {
    return disk.read().people().npcs().stream()
        .map(npc -> npc.text("portrait_version"))
        .toList();
  }

  @Test
  void anEntryThatIsNoMappingIsSkippedAndNoted() {
    disk.write("campaign/crew.yaml", "crew:", "  - word", "  -", "  - {id: a}");
    disk.write("campaign/npcs.yaml", "npcs:", "  - [1, 2]", "  - {id: b, name: B}");

    assertThat(CampaignOnDisk.all(disk.read().people().crew(), "id")).containsExactly("a");
    assertThat(CampaignOnDisk.all(disk.read().people().npcs(), "id")).containsExactly("b");
    assertThat(disk.problems())
        .containsExactly("campaign/crew.yaml:2", "campaign/crew.yaml:3", "campaign/npcs.yaml:2");
  }

  @Test
  void aRosterOfAnotherShapeIsEmptyAndNoted() {
    disk.write("campaign/crew.yaml", "- {id: a}");
    disk.write("campaign/npcs.yaml", "npcs:", "  keeper: {name: K}");

    assertThat(disk.read().people().crew()).isEmpty();
    assertThat(disk.read().people().npcs()).isEmpty();
    assertThat(disk.problems()).containsExactly("campaign/crew.yaml:1", "campaign/npcs.yaml:2");
  }

  @Test
  void aRosterWithoutItsListIsEmptyAndNoted() {
    disk.write("campaign/crew.yaml", "people: []");
    disk.write("campaign/npcs.yaml", "npcs:");

    assertThat(disk.read().people().crew()).isEmpty();
    assertThat(disk.problems()).containsExactly("campaign/crew.yaml:1");
  }

  @Test
  void whoHasAnIdButNoNameIsCalledByTheId() {
    disk.write(
        "campaign/npcs.yaml",
        "npcs:",
        "  - {id: rat}",
        "  - {id: 7, name: ~}",
        "  - {id: '', role: dock hand}",
        "  - {id: cat, name: Cat}");

    assertThat(disk.read().people().npcs())
        .extracting(npc -> npc.text("name"))
        .containsExactly("rat", "7", "", "Cat");
  }

  @Test
  void looseImagesAreFilesWithTokenSuffixes() {
    for (String name : new String[] {"b.PNG", "a.webp", "c.jpeg", "d.jpg", "e.gif", "f.txt", "g"}) {
      disk.write("campaign/NPCs/images/" + name, "");
    }
    disk.directory("campaign/NPCs/images/h.png");
    disk.link("campaign/NPCs/images/i.png", Path.of("/etc/hostname"));

    assertThat(disk.read().people().looseImages())
        .containsExactly("a.webp", "b.PNG", "c.jpeg", "d.jpg");
    assertThat(disk.problems())
        .containsExactly("campaign/NPCs/images/h.png", "campaign/NPCs/images/i.png");
  }

  @Test
  void theShipIsPassedThrough() {
    disk.write("campaign/ship.yaml", "ship: {name: S, own: 1}", "beside: 2");

    assertThat(disk.read().ship().orElseThrow().members()).containsOnlyKeys("ship", "beside");
  }

  @Test
  void aShipFileWithoutShipIsMissingAndNoted() {
    disk.write("campaign/ship.yaml", "name: S", "ship: [1]");

    assertThat(disk.read().ship()).isEmpty();
    assertThat(disk.problems()).containsExactly("campaign/ship.yaml:2");
  }

  @Test
  void anEmptyShipFileIsMissing() {
    disk.write("campaign/ship.yaml", "");

    assertThat(disk.read().ship()).isEmpty();
    assertThat(disk.problems()).isEmpty();
  }
}
