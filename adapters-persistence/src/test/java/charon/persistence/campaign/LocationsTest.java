package charon.persistence.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import charon.domain.campaign.Campaign;
import charon.domain.campaign.Location;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which directories are locations, and what is read about them. */
class LocationsTest {

  @TempDir
  private Path root;

  private CampaignOnDisk disk;

  @BeforeEach
  void beginWithAnEmptyFolder() {
    disk = new CampaignOnDisk(root);
  }

  @Test
  void anEmptyFolderIsAnEmptyCampaignWithoutProblems() {
    assertThat(disk.read()).isEqualTo(Campaign.EMPTY);
  }

  @Test
  void everyDirectoryIsALocationAtAnyDepth() {
    disk.directory("galaxy/a/b/c/d/e/f");

    assertThat(disk.read().galaxy().place("f").orElseThrow().path())
        .containsExactly("a", "b", "c", "d", "e", "f");
  }

  @ParameterizedTest
  @ValueSource(strings = {"comms", "map", "maps"})
  void directoriesForThingsAreNoLocations(String name) {
    disk.directory("galaxy/" + name);
    disk.directory("galaxy/a/" + name);

    assertThat(disk.read().galaxy().places()).containsOnlyKeys("a");
  }

  @Test
  void compiledLeftoversAreNoLocation() {
    disk.directory("galaxy/__pycache__");
    disk.directory("galaxy/a/__pycache__");

    assertThat(disk.read().galaxy().systems()).extracting(Location::slug).containsExactly("a");
    assertThat(disk.read().galaxy().places()).containsOnlyKeys("a");
  }

  @Test
  void theAssistantsDirectoryInsideALocationIsNoLocation() {
    disk.write("galaxy/a/charon/instance.yaml", "instance_id: 7");

    assertThat(disk.location("a").children()).isEmpty();
    assertThat(disk.location("a").instance().orElseThrow().integer("instance_id"))
        .hasValue(7);
  }

  @Test
  void aSystemMayBeCalledCharon() {
    disk.directory("galaxy/charon");

    assertThat(disk.read().galaxy().system("charon")).isPresent();
  }

  @Test
  void withoutAFileTheNameIsThatOfTheDirectory() {
    disk.directory("galaxy/a");
    disk.write("galaxy/b/location.yaml", "# nothing yet");

    assertThat(disk.location("a").members().members()).hasToString("{name=a}");
    assertThat(disk.location("b").members().members()).hasToString("{name=b}");
  }

  @Test
  void aFileWithoutANameLeavesTheLocationWithoutOne() {
    disk.write("galaxy/a/location.yaml", "type: moon");

    assertThat(disk.location("a").members().members()).hasToString("{type=moon}");
  }

  @Test
  void membersAreKeptButNotThoseThatAreTheServersToSay() {
    disk.write(
        "galaxy/a/location.yaml",
        "custom: {x: [1]}",
        "slug: other",
        "map: 1",
        "maps: 1",
        "has_map: true",
        "terminals: 1",
        "children: 1",
        "directory: 1",
        "parent_slug: kept");

    assertThat(disk.location("a").members().members()).containsOnlyKeys("custom", "parent_slug");
  }

  @Test
  void siblingsAreInOrderOfCodePoints() {
    Charset names = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
    assumeTrue(names.newEncoder().canEncode("\ud83d\ude80"), "such file names can be made here");
    for (String name : new String[] {"\ud83d\ude80", "\uff5e", "b", "B", "a-1", "a"}) {
      disk.directory("galaxy/" + name);
    }

    assertThat(disk.read().galaxy().systems())
        .extracting(Location::slug)
        .containsExactly("B", "a", "a-1", "b", "\uff5e", "\ud83d\ude80");
  }

  @Test
  void aSlugMeansTheFirstLocationOfADepthFirstWalk() {
    disk.directory("galaxy/b/dock");
    disk.directory("galaxy/a/z/dock");

    assertThat(disk.read().galaxy().place("dock").orElseThrow().path())
        .containsExactly("a", "z", "dock");
  }

  @Test
  void chartsArePassedThroughAndEmptyOnesAreMissing() {
    disk.write("galaxy/star_map.yaml", "systems: [{name: A}]", "own: yes");
    disk.write("galaxy/a/system_map.yaml", "star: {name: A}");
    disk.write("galaxy/a/b/orbit_map.yaml", "planet: {name: B}");
    disk.write("galaxy/c/system_map.yaml", "");
    disk.write("galaxy/c/d/orbit_map.yaml", "~");

    assertThat(disk.read().galaxy().starMap().orElseThrow().members())
        .containsOnlyKeys("systems", "own");
    assertThat(disk.location("a").charts().systemMap()).isPresent();
    assertThat(disk.location("b").charts().orbitMap()).isPresent();
    assertThat(disk.location("c").charts().systemMap()).isEmpty();
    assertThat(disk.location("d").charts().orbitMap()).isEmpty();
    assertThat(disk.problems()).isEmpty();
  }

  @Test
  void anEntryOfAChartThatIsNoMappingIsSkippedAndNoted() {
    disk.write("galaxy/star_map.yaml", "systems:", "  - {name: A}", "  - just a word");
    disk.write("galaxy/a/system_map.yaml", "bodies:", "  - [1]", "  - {name: B}");
    disk.write("galaxy/b/system_map.yaml", "star: {}", "bodies: {name: B}");

    assertThat(disk.read().galaxy().starMap().orElseThrow().objects("systems")).hasSize(1);
    assertThat(disk.location("a").charts().systemMap().orElseThrow().objects("bodies"))
        .hasSize(1);
    assertThat(disk.location("b").charts().systemMap().orElseThrow().members())
        .containsOnlyKeys("star");
    assertThat(disk.problems())
        .containsExactly(
            "galaxy/a/system_map.yaml:2", "galaxy/b/system_map.yaml:2", "galaxy/star_map.yaml:3");
  }

  @Test
  void theAssistantsSettingsArePassedThrough() {
    disk.write("charon/context.yaml", "name: CHARON", "fallback_responses: [NO, 'NO UPLINK']");

    assertThat(disk.read().assistant().orElseThrow().members())
        .hasToString("{name=CHARON, fallback_responses=[NO UPLINK]}");
    assertThat(disk.problems()).as("NO is no text").containsExactly("charon/context.yaml:2");
  }
}
