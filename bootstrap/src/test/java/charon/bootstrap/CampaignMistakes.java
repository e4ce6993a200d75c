package charon.bootstrap;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A campaign folder with one mistake of each kind. */
public final class CampaignMistakes {

  private static final String LOCATION = "/location.yaml";
  private static final int TOO_LARGE = (16 << 20) + 1;

  private final Path folder;
  private final List<String> places = new ArrayList<>();

  private CampaignMistakes(Path folder) {
    this.folder = folder;
  }

  /** Fills the folder; returns where each mistake is, as {@code file:line} or {@code file}. */
  public static List<String> makeAll(Path folder) throws IOException {
    var mistakes = new CampaignMistakes(folder);
    mistakes.notYaml();
    mistakes.notAsYamlShouldBe();
    mistakes.wrongShapes();
    mistakes.wrongMaps();
    mistakes.wrongFrontMatter();
    mistakes.wrongEntries();
    mistakes.wrongCues();
    mistakes.wrongLinks();
    return mistakes.places;
  }

  private void notYaml() throws IOException {
    broken("galaxy/syntax" + LOCATION, 2, "name: A", "status: [, broken");
    broken("galaxy/tab" + LOCATION, 3, "name: A", "status:", "\t- x: 1");
    broken("galaxy/documents" + LOCATION, 2, "name: A", "---", "name: B");
    broken("galaxy/control" + LOCATION, 2, "name: A", "status: \u0007");
    String latin = "galaxy/latin" + LOCATION;
    write(latin, "name: A\nstatus: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    places.add(latin + ":2");
  }

  private void notAsYamlShouldBe() throws IOException {
    broken("galaxy/binary" + LOCATION, 2, "name: A", "status: !!binary aGVsbG8=");
    broken("galaxy/set" + LOCATION, 1, "status: !!set {a, b}");
    broken("galaxy/tag" + LOCATION, 2, "name: A", "status: !ship x");
    broken("galaxy/half" + LOCATION, 2, "name: A", "status: \"\\ud83d\"");
    broken("galaxy/infinite" + LOCATION, 3, "name: A", "x: 1", "size: .inf");
    broken("galaxy/circle" + LOCATION, 1, "a: &a", "  b: *a");
    broken("galaxy/key" + LOCATION, 1, "[a, b]: c");
    broken("galaxy/twice" + LOCATION, 3, "name: A", "type: moon", "name: B");
    broken("galaxy/merge" + LOCATION, 1, "<<: 5");
  }

  private void wrongShapes() throws IOException {
    broken("galaxy/list" + LOCATION, 1, "- name: A");
    broken("galaxy/text" + LOCATION, 2, "# only", "words");
    broken("galaxy/star_map.yaml", 2, "camera: {}", "systems: {a: 1}");
    broken("galaxy/list/system_map.yaml", 3, "bodies:", "  - name: A", "  - word");
    broken("campaign/crew.yaml", 1, "players: []");
    broken("campaign/npcs.yaml", 2, "npcs:", "  - 5");
    broken("campaign/ship.yaml", 1, "name: Snuffbox");
    broken("charon/context.yaml", 2, "fallback_responses:", "  - {a: 1}");
  }

  private void wrongMaps() throws IOException {
    write("galaxy/maps-here/map/hub.yaml", "name: Hub");
    broken("galaxy/maps-here/map/manifest.yaml", 2, "decks:", "  - {id: a, file: gone.yaml}");
    write("galaxy/nameless/map/hub.yaml", "name: Hub");
    broken("galaxy/nameless/map/manifest.yaml", 2, "decks:", "  - {file: hub.yaml}");
    write("galaxy/fileless/map/hub.yaml", "name: Hub");
    broken("galaxy/fileless/map/manifest.yaml", 2, "decks:", "  - {id: a}");
    write("galaxy/outside/map/hub.yaml", "name: Hub");
    broken("galaxy/outside/map/manifest.yaml", 2, "decks:", "  - {id: a, file: ../x.yaml}");
    broken("galaxy/rooms/map/hub.yaml", 1, "rooms: {hall: {}}");
  }

  private void wrongFrontMatter() throws IOException {
    String inbox = "galaxy/list/comms/desk/inbox/x/";
    broken(inbox + "broken.md", 3, "---", "subject: A", "to: a: b", "---", "Hello.");
    broken(inbox + "list.md", 2, "---", "- a list", "---", "Hello.");
    broken("campaign/sessions/1.md", 3, "---", "title: A", "npcs: }", "---", "Recap.");
    broken("galaxy/list/comms/desk/terminal.yaml", 1, "- owner");
    broken("galaxy/list/charon/instance.yaml", 1, "- instance");
  }

  private void wrongEntries() throws IOException {
    Files.createDirectories(folder.resolve("galaxy/directory" + LOCATION));
    places.add("galaxy/directory" + LOCATION);
    broken("galaxy/file/comms", 0, "no directory");
    write("galaxy/long" + LOCATION, "#" + "x".repeat(1 << 20));
    places.add("galaxy/long" + LOCATION);
    write("campaign/NPCs/images/large.png", "");
    try (var image =
        new RandomAccessFile(folder.resolve("campaign/NPCs/images/large.png").toFile(), "rw")) {
      image.setLength(TOO_LARGE);
    }
    places.add("campaign/NPCs/images/large.png");
  }

  private void wrongCues() throws IOException {
    String file = "campaign/cues.yaml";
    broken(
        file,
        3,
        "cues:",
        "  - {id: a, commands: [{command: clear-tokens}]}",
        "  - {id: b, commands: [{command: dance}]}",
        "  - {id: c, commands: [{command: toggle-room}]}",
        "  - {id: d, commands: [{command: clear-tokens}], follow: {after: 8, cue: nowhere}}",
        "  - {id: a, commands: [{command: clear-tokens}]}");
    places.addAll(List.of(file + ":4", file + ":5", file + ":6"));
  }

  private void wrongLinks() throws IOException {
    link("galaxy/out" + LOCATION, Path.of("../../.."));
    link("galaxy/loop" + LOCATION, Path.of("location.yaml"));
    link("galaxy/nothing" + LOCATION, Path.of("gone.yaml"));
    link("galaxy/list/above", Path.of("../../galaxy"));
  }

  private void link(String path, Path target) throws IOException {
    Path link = folder.resolve(path);
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, target);
    places.add(path);
  }

  private void broken(String path, int line, String... lines) throws IOException {
    write(path, String.join("\n", lines));
    places.add(line == 0 ? path : path + ":" + line);
  }

  private void write(String path, String text) throws IOException {
    write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
