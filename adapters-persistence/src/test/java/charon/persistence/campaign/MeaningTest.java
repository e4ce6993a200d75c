package charon.persistence.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import charon.application.command.CommandService;
import charon.domain.campaign.CampaignProblem;
import charon.persistence.campaign.folder.CampaignRoot;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be read and is wrong all the same is told, with file, line, and what was expected. */
final class MeaningTest {

  private static final String DECK = "galaxy/sol/m/map/d.yaml";

  private final Path folder;
  private final CampaignOnDisk disk;

  MeaningTest(@TempDir Path folder) {
    this.folder = folder;
    this.disk = new CampaignOnDisk(folder.resolve("c"));
    disk.write("galaxy/sol/m/location.yaml", "name: M", "type: base");
    disk.write("galaxy/sol/m/comms/desk/terminal.yaml", "owner: Sool");
    disk.write("campaign/NPCs/images/a.png", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "galaxy/star_map.yaml | systems: [{location_slug: sool}] | did you mean 'sol'",
        "galaxy/star_map.yaml | routes: [{from: Nowhere}] | a system",
        "galaxy/star_map.yaml | routes: [{to_slug: soll}] | did you mean 'sol'",
        "galaxy/star_map.yaml | systems: [{position: [0, 0]}] | three numbers",
        "galaxy/star_map.yaml | camera: {position: here} | three numbers",
        "galaxy/sol/system_map.yaml | bodies: [{location_slug: mm}] | did you mean 'm'",
        "galaxy/sol/system_map.yaml | bodies: [{orbital_radius: -1}] | at least 0",
        "galaxy/sol/m/orbit_map.yaml | surface_markers: [{location_slug: x9}] | a folder",
        "galaxy/sol/m/orbit_map.yaml | surface_markers: [{latitude: 100}] | -90 to 90",
        "galaxy/sol/m/orbit_map.yaml | moons: {} | a list",
        "campaign/npcs.yaml | npcs: [{portrait: /data/campaign/NPCs/images/b.png}] | mean 'a.png'",
        "campaign/npcs.yaml | npcs: [{id: a}, {id: a}] | each id once",
        "campaign/npcs.yaml | npcs: [{id: a, met: 'yes'}] | true or false",
        "campaign/npcs.yaml | npcs: [{id: a, met: }] | true or false",
        "galaxy/sol/m/map/d.yaml | rooms: | a list of rooms, or no 'rooms'",
        "campaign/crew.yaml | crew: [{stats: 7}] | a mapping",
        "campaign/crew.yaml | crew: [{health: {current: x}}] | a number",
        "campaign/ship.yaml | ship: {systems: 7} | a mapping",
        "campaign/ship.yaml | ship: {systems: {life-support: {}}} | did you mean 'life_support'",
        "campaign/ship.yaml | ship: {systems: {comms: {status: online}}} | did you mean 'ONLINE'",
        "campaign/ship.yaml | ship: {systems: {comms: {condition: 400}}} | from 0 to 100",
        "campaign/ship.yaml | ship: {hull: 3} | a mapping",
        "charon/context.yaml | temperature: 3 | from 0 to 2",
        "galaxy/sol/m/map/d.yaml | rooms: [{name: R, x: 0, y: 0}] | an id",
        "galaxy/sol/m/map/d.yaml | rooms: [{id: r, x: '0', y: 0}] | a number",
        "galaxy/sol/m/map/d.yaml | connections: [{door_status: AJAR}] | one of CLOSED",
        "galaxy/sol/m/map/d.yaml | connections: [{from: zzz}] | a room of this deck",
        "galaxy/sol/m/map/d.yaml | poi: [{room: zzz}] | a room of this deck",
        "galaxy/sol/m/map/d.yaml | poi: [{position: [1, 2]}] | a mapping",
        "galaxy/sol/m/map/d.yaml | poi: [{name: x}] | a 'room', or a 'position'",
        "galaxy/sol/m/map/d.yaml | terminals: [{room: '', x: 1, y: 1, terminal_slug: dask}] | 'desk'",
        "galaxy/sol/m/map/d.yaml | inter_deck_connections: [{to_deck: z}] | a deck of the manifest",
        "galaxy/sol/m/map/d.yaml | inter_deck_connections: [{to_room: z}] | a room of this map",
        "galaxy/sol/m/comms/desk/terminal.yaml | owner: [Sool] | a text"
      })
  void whatDoesNotWorkIsAProblem(String file, String text, String expected) {
    disk.write(file, text);

    assertThat(disk.read().problems()).anySatisfy(problem -> {
      assertThat(problem.file()).isEqualTo(file);
      assertThat(problem.line()).hasValue(1);
      assertThat(problem.expected()).contains(expected);
      assertThat(problem.isHint()).isFalse();
    });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "galaxy/sol/location.yaml | type: systm | did you mean 'system'",
        "galaxy/sol/location.yaml | gm: told | 'gm_'",
        "galaxy/sol/location.yaml | top_secret: told | 'gm_'",
        "galaxy/sol/location.yaml | description: 'a <!-- b' | '-->'",
        "campaign/npcs.yaml | npcs: [{portrait: a.png}] | begins with '/data/'",
        "galaxy/sol/m/comms/desk/terminal.yaml | access_level: PUBLIK | did you mean 'PUBLIC'"
      })
  void whatWasProbablyMeantOtherwiseIsAHint(String file, String text, String expected) {
    disk.write(file, text);

    assertThat(disk.read().problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.isHint()).isTrue())
        .satisfies(problem -> assertThat(problem.file()).isEqualTo(file))
        .satisfies(problem -> assertThat(problem.expected()).contains(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "campaign/Crew.yaml, crew.yaml",
    "campaign/npcs.yml, npcs.yaml",
    "campaign/sessions/1.MD, 1.md",
    "campaign/sessions/2.markdown, 2.md",
    "galaxy/star_map.yml, star_map.yaml",
    "galaxy/sol/Location.yaml, location.yaml",
    "galaxy/sol/location.YML, location.yaml",
    "galaxy/sol/m/map/deck.yml, deck.yaml",
    "galaxy/sol/m/comms/desk/terminal.yml, terminal.yaml",
    "galaxy/sol/m/comms/desk/inbox/x/1.MD, 1.md",
    "charon/Context.yaml, context.yaml"
  })
  void aFileUnderAnotherNameIsTold(String file, String expected) {
    disk.write(file, "name: x");

    assertThat(disk.read().problems())
        .singleElement()
        .isEqualTo(new CampaignProblem(
            file,
            OptionalInt.empty(),
            "'" + file.substring(file.lastIndexOf('/') + 1) + "', which is not read",
            "'" + expected + "'"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"galaxy/sol/m/Map", "galaxy/sol/Comms", "campaign/npcs", "Charon"})
  void aFolderUnderAnotherNameIsTold(String path) {
    disk.directory(path);

    assertThat(places()).containsExactly(path);
  }

  @Test
  void whatHangsTogetherOverSeveralLinesIsTold() {
    disk.write(
        DECK,
        "grid: {width: 5, height: 5}",
        "rooms:",
        "  - {id: r, x: 100, y: 0, width: 2, height: 2}",
        "  - {id: r, x: 0, y: 0, width: 2, height: 2}");
    disk.write("galaxy/other/m/location.yaml", "name: shadow");
    disk.write("galaxy/sol/m/comms/messages/1.md", "---", "from: Bo", "to: Soool", "---", "Nobody");
    disk.write("galaxy/sol/m/comms/messages/2.md", "---", "from: Bo", "to: Dr. SOOL", "---", "x");

    assertThat(places())
        .containsExactly(
            "galaxy/sol/m", "galaxy/sol/m/comms/messages/1.md:3", DECK + ":3", DECK + ":4");
  }

  @Test
  void decksThatAreNotListedAndAWrongNumberOfDecksAreTold() {
    disk.write(
        "galaxy/sol/m/map/manifest.yaml", "total_decks: 3", "decks:", "  - {id: d, file: d.yaml}");
    disk.write(DECK, "name: D");
    disk.write("galaxy/sol/m/map/cellar.yaml", "name: C");

    assertThat(places())
        .containsExactly("galaxy/sol/m/map/cellar.yaml", "galaxy/sol/m/map/manifest.yaml:1");
    assertThat(disk.read().problems())
        .extracting(CampaignProblem::isHint, CampaignProblem::expected)
        .containsExactly(
            tuple(true, "an entry in 'decks'"), tuple(false, "1, as many as are listed"));
  }

  @Test
  void aFolderThatIsNoCampaignIsTold() {
    assertThat(YamlCampaignCatalog.readOnce(CampaignRoot.of(folder), CommandService::problem)
            .problems())
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.expected()).contains("did you mean").contains("c'"));
    assertThat(YamlCampaignCatalog.readOnce(
                CampaignRoot.of(folder.resolve("c/galaxy")), CommandService::problem)
            .problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.expected()).contains("did you mean"));
    assertThat(YamlCampaignCatalog.readOnce(
                CampaignRoot.of(folder.resolve("c/campaign/NPCs")), CommandService::problem)
            .problems())
        .hasSize(1);
    disk.directory("../empty");
    assertThat(YamlCampaignCatalog.readOnce(
                CampaignRoot.of(folder.resolve("empty")), CommandService::problem)
            .problems())
        .isEmpty();
  }

  private List<String> places() {
    return disk.read().problems().stream()
        .map(problem ->
            problem.file() + (problem.line().isPresent() ? ":" + problem.line().getAsInt() : ""))
        .collect(Collectors.toList());
  }
}
