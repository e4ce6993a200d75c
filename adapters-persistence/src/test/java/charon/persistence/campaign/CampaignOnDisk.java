package charon.persistence.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.command.CommandService;
import charon.domain.Attributes;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.CampaignProblem;
import charon.domain.campaign.CommTerminal;
import charon.domain.campaign.EncounterMap;
import charon.domain.campaign.Location;
import charon.persistence.campaign.folder.CampaignRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A campaign folder that a test fills. */
final class CampaignOnDisk {

  private final Path root;

  CampaignOnDisk(Path root) {
    this.root = root;
  }

  Path path(String path) {
    return root.resolve(path);
  }

  /** Writes lines, each ended by a line feed. */
  Path write(String path, String... lines) {
    return writeBytes(path, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  Path writeBytes(String path, byte[] bytes) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path directory(String path) {
    try {
      return Files.createDirectories(root.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a link; the target is relative to the link, or absolute. */
  Path link(String path, Path target) {
    try {
      Files.createDirectories(root.resolve(path).getParent());
      return Files.createSymbolicLink(root.resolve(path), target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A crew of one, the location {@code a} without a file, and the location {@code b}. */
  void writeSmallCampaign() {
    write("campaign/crew.yaml", "crew: [{id: marsh}]");
    write("galaxy/b/location.yaml", "name: B");
    directory("galaxy/a");
  }

  /** Whether this is all that is wrong, and the rest of the small campaign is there. */
  void assertOnlyProblem(String place) {
    Campaign campaign = read();
    assertThat(places(campaign)).containsExactly(place);
    assertThat(campaign.people().crew()).hasSize(1);
    assertThat(location("b").members().text("name")).isEqualTo("B");
  }

  Campaign read() {
    return YamlCampaignCatalog.readOnce(CampaignRoot.of(root), CommandService::problem);
  }

  Location location(String slug) {
    return read().galaxy().place(slug).orElseThrow().location();
  }

  EncounterMap map(String slug) {
    return location(slug).map();
  }

  CommTerminal terminal(String location, String terminal) {
    return location(location).terminal(terminal).orElseThrow();
  }

  /** The problems, each as {@code file:line}, or {@code file} alone. */
  List<String> problems() {
    return places(read());
  }

  static List<String> places(Campaign campaign) {
    return campaign.problems().stream().map(CampaignOnDisk::place).toList();
  }

  /** One member of each; it must not be null. */
  static List<Object> all(List<Attributes> list, String member) {
    return list.stream().map(item -> item.get(member).orElseThrow()).toList();
  }

  private static String place(CampaignProblem problem) {
    return problem.file() + (problem.line().isPresent() ? ":" + problem.line().getAsInt() : "");
  }
}
