package charon.persistence.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.campaign.Deck;
import charon.domain.campaign.DeckManifest;
import charon.domain.campaign.DeckPlan;
import charon.domain.campaign.EncounterMap;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the {@code map} directory of a location holds. */
class EncounterMapsTest {

  private static final String MANIFEST = "galaxy/a/map/manifest.yaml";

  @TempDir
  private Path root;

  private CampaignOnDisk disk;

  @BeforeEach
  void beginWithAnEmptyFolder() {
    disk = new CampaignOnDisk(root);
  }

  @Test
  void theFirstFileInOrderOfNamesIsTheSingleMap() {
    disk.write("galaxy/a/map/b.yaml", "name: B");
    disk.write("galaxy/a/map/a.yaml", "name: A", "own: 1");

    DeckPlan plan = single().orElseThrow();

    assertThat(plan.slug()).isEqualTo("a");
    assertThat(plan.members().members()).hasToString("{name=A, own=1}");
    assertThat(plan.imagePath()).isEmpty();
  }

  @Test
  void aDirectoryWithoutAMapFileIsNoMap() {
    disk.write("galaxy/a/map/a.png", "");
    disk.write("galaxy/a/map/a.yml", "name: A");

    assertThat(disk.map("a")).isEqualTo(EncounterMap.NONE);
  }

  @Test
  void theImageBesideTheFileBelongsToIt() {
    disk.write("galaxy/a/map/shaft.yaml", "name: A");
    disk.write("galaxy/a/map/shaft.webp", "");
    disk.write("galaxy/a/map/shaft.jpg", "");
    disk.write("galaxy/a/map/shaft2.png", "");

    assertThat(single().orElseThrow().imagePath()).hasValue("galaxy/a/map/shaft.jpg");
  }

  @Test
  void anImageThatIsReplacedUnderItsNameHasAnotherVersion() throws IOException {
    disk.write("galaxy/a/map/shaft.yaml", "name: A");
    disk.write("galaxy/a/map/shaft.png", "old");
    Optional<String> old = single().orElseThrow().imageVersion();
    assertThat(single().orElseThrow().imageVersion()).isPresent().isEqualTo(old);

    disk.write("galaxy/a/map/shaft.png", "newer");

    assertThat(single().orElseThrow().imageVersion()).isPresent().isNotEqualTo(old);
  }

  @Test
  void anImageThatWillNotBeServedIsNotNamed() throws IOException {
    disk.write("galaxy/a/map/shaft.yaml", "name: A");
    Path image = disk.write("galaxy/a/map/shaft.png", "");
    try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
      file.setLength((16 << 20) + 1);
    }

    assertThat(single().orElseThrow().imagePath()).isEmpty();
    assertThat(disk.problems()).containsExactly("galaxy/a/map/shaft.png");
  }

  @Test
  void aBrokenOrEmptyFileGivesWayToTheNext() {
    disk.write("galaxy/a/map/a.yaml", "rooms: [");
    disk.write("galaxy/a/map/b.yaml", "");
    disk.directory("galaxy/a/map/c.yaml");
    disk.write("galaxy/a/map/d.yaml", "name: D");

    assertThat(single().orElseThrow().slug()).isEqualTo("d");
    assertThat(disk.problems()).containsExactly("galaxy/a/map/a.yaml:2", "galaxy/a/map/c.yaml");
  }

  @Test
  void aManifestListsTheDecksInItsOrder() {
    disk.write(
        MANIFEST,
        "name: Station",
        "total_decks: 2",
        "decks:",
        "  - {id: low, file: z.yaml, level: 2}",
        "  - {id: 7, file: y.yaml, default: yes}");
    disk.write("galaxy/a/map/z.yaml", "name: Z");
    disk.write("galaxy/a/map/y.yaml", "name: Y", "deck_id: else");
    disk.write("galaxy/a/map/y.gif", "");

    DeckManifest manifest = disk.map("a").manifest().orElseThrow();

    assertThat(manifest.members().members()).containsOnlyKeys("name", "total_decks", "decks");
    assertThat(manifest.decks()).extracting(Deck::id).containsExactly("low", "7");
    assertThat(manifest.defaultDeck().orElseThrow().id()).isEqualTo("7");
    assertThat(manifest.deck("7").orElseThrow().plan().orElseThrow().imagePath())
        .hasValue("galaxy/a/map/y.gif");
    assertThat(single()).isEmpty();
    assertThat(disk.problems()).isEmpty();
  }

  @Test
  void anEmptyManifestIsMissing() {
    disk.write(MANIFEST, "# later");
    disk.write("galaxy/a/map/a.yaml", "name: A");

    assertThat(disk.map("a").manifest()).isEmpty();
    assertThat(single()).isPresent();
  }

  @Test
  void withoutAFileForTheDefaultDeckTheFirstOtherFileIsTheMap() {
    disk.write(MANIFEST, "decks: [{id: one, file: one.yaml}, {id: two, file: two.yaml}]");
    disk.write("galaxy/a/map/two.yaml", "name: Two");

    assertThat(disk.map("a").manifest()).isPresent();
    assertThat(single().orElseThrow().slug()).isEqualTo("two");
    assertThat(disk.problems()).containsExactly(MANIFEST + ":1");
  }

  @Test
  void withoutDecksTheFirstOtherFileIsTheMap() {
    disk.write(MANIFEST, "name: Station");
    disk.write("galaxy/a/map/two.yaml", "name: Two");

    assertThat(disk.map("a").manifest().orElseThrow().decks()).isEmpty();
    assertThat(single()).isPresent();
  }

  @Test
  void aDeckWithoutIdOrFileIsSkippedButStaysInTheManifestsMembers() {
    disk.write(
        MANIFEST,
        "decks:",
        "  - {file: a.yaml}",
        "  - {id: '', file: a.yaml}",
        "  - {id: b}",
        "  - word",
        "  - {id: good, file: a.yaml}");
    disk.write("galaxy/a/map/a.yaml", "name: A");

    DeckManifest manifest = disk.map("a").manifest().orElseThrow();

    assertThat(manifest.decks()).extracting(Deck::id).containsExactly("good");
    assertThat(manifest.members().get("decks"))
        .get(InstanceOfAssertFactories.LIST)
        .hasSize(5);
    assertThat(disk.problems())
        .containsExactly(MANIFEST + ":2", MANIFEST + ":3", MANIFEST + ":4", MANIFEST + ":5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../../b/map/b.yaml", "sub/b.yaml", "/etc/passwd", "..", ".", "none.yaml"})
  void aDeckFileOutsideTheDirectoryIsMissing(String file) {
    disk.write("galaxy/b/map/b.yaml", "name: B");
    disk.write("galaxy/a/map/sub/b.yaml", "name: B");
    disk.write("galaxy/a/map/a.yaml", "name: A");
    disk.write(MANIFEST, "decks:", "  - {id: a, file: a.yaml}", "  - id: b", "    file: " + file);

    Deck deck = disk.map("a").manifest().orElseThrow().deck("b").orElseThrow();

    assertThat(deck.plan()).isEmpty();
    assertThat(disk.problems()).containsExactly(MANIFEST + ":4");
  }

  @Test
  void aRoomThatIsNoMappingIsSkipped() {
    disk.write(
        "galaxy/a/map/a.yaml",
        "rooms:",
        "  - hall",
        "  - {id: 3, x: 0, y: 0, width: 1, height: 1}",
        "  - {name: no id, x: 0, y: 0, width: 1, height: 1}");

    DeckPlan plan = single().orElseThrow();

    assertThat(plan.roomIds()).containsExactly("3");
    assertThat(plan.members().objects("rooms")).hasSize(2);
    assertThat(disk.problems()).containsExactly("galaxy/a/map/a.yaml:2", "galaxy/a/map/a.yaml:4");
  }

  @Test
  void thereMayBeNoRooms() {
    disk.write("galaxy/a/map/a.yaml", "name: A");
    disk.write("galaxy/b/map/b.yaml", "name: B", "rooms: []");

    assertThat(single().orElseThrow().members().has("rooms")).isFalse();
    assertThat(disk.map("b").single().orElseThrow().members().get("rooms")).contains(List.of());
    assertThat(disk.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{hall: {x: 0}}", "hall", "[hall, vault]", "[~]"})
  void roomsOfWhichNoneCanBeReadAreNotTakenForNone(String rooms) {
    disk.write("galaxy/a/map/a.yaml", "name: A", "rooms: " + rooms);

    assertThat(single().orElseThrow().members().members()).containsEntry("rooms", null);
    assertThat(disk.problems()).isNotEmpty().containsOnly("galaxy/a/map/a.yaml:2");
  }

  private Optional<DeckPlan> single() {
    return disk.map("a").single();
  }
}
