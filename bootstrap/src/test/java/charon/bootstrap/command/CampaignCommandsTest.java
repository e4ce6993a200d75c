package charon.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import charon.bootstrap.CampaignMistakes;
import charon.bootstrap.run.LiveOperations;
import charon.bootstrap.run.StrongSecrets;
import charon.bootstrap.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code charon campaign check}, on real folders. */
class CampaignCommandsTest {

  private static final String SAMPLE = "../adapters-persistence/src/test/resources/sample-campaign";
  private static final String DEMO = "src/main/resources/demo-campaign";

  private final CommandLineRun run = new CommandLineRun();

  @TempDir
  private Path folder;

  @Test
  void theSampleHasNoProblems() {
    assertThat(check(Path.of(SAMPLE))).isZero();

    assertThat(run.out().lines())
        .containsExactly("6 locations, 2 encounter maps, 3 space maps, 3 comm terminals,"
            + " 4 messages, 5 people, 2 session logs: no problems");
  }

  @Test
  void theDemoHasNoProblems() {
    assertThat(check(Path.of(DEMO))).isZero();

    assertThat(run.out().lines()).singleElement().asString().endsWith(": no problems");
  }

  @Test
  void anEmptyFolderIsACampaignWithNothingInIt() {
    assertThat(check(folder)).isZero();

    assertThat(run.out().lines())
        .containsExactly("0 locations, 0 encounter maps, 0 space maps, 0 comm terminals,"
            + " 0 messages, 0 people, 0 session logs: no problems");
  }

  @Test
  void everyKindOfMistakeIsFoundWhereItIs() throws IOException {
    Path campaign = folder.resolve("campaign-folder");
    List<String> places = CampaignMistakes.makeAll(campaign);

    assertThat(check(campaign)).isEqualTo(1);

    List<String> lines = run.out().lines().toList();
    List<String> problems = lines.subList(0, lines.size() - 1);
    assertThat(problems)
        .allMatch(line -> line.matches("[^:]+(:\\d+)?: .+ \\(expected: .+\\)"))
        .extracting(line -> line.substring(0, line.indexOf(": ")))
        .containsExactlyInAnyOrderElementsOf(places);
    assertThat(lines.get(lines.size() - 1)).endsWith(": " + places.size() + " problems");
  }

  @Test
  void whatIsNotBrokenIsCounted() throws IOException {
    write("campaign/crew.yaml", "crew: [{id: one}, word]");
    write("galaxy/a/location.yaml", "- a list");
    write("galaxy/a/map/hub.yaml", "name: Hub");
    write("galaxy/a/comms/desk/inbox/x/1.md", "Hello.");

    assertThat(check(folder)).isEqualTo(1);

    assertThat(run.out().lines())
        .containsExactly(
            "campaign/crew.yaml:1: an entry of 'crew' that is a text (expected: a mapping)",
            "galaxy/a/location.yaml:1: a list (expected: a mapping)",
            "1 location, 1 encounter map, 0 space maps, 1 comm terminal, 1 message, 1 person,"
                + " 0 session logs: 2 problems");
  }

  @Test
  void nameOfAFileDoesNotSteerTheTerminal() throws IOException {
    write("galaxy/a\u001b[2Jb/location.yaml", "- a list");

    check(folder);

    assertThat(run.out()).startsWith("galaxy/a?[2Jb/location.yaml:1: ");
  }

  @Test
  void aFolderThatIsNotThereIsAUsageError() throws IOException {
    Path file = write("file", "x");

    for (Path nowhere : List.of(folder.resolve("nowhere"), file)) {
      assertThat(check(nowhere)).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err())
          .isEqualToIgnoringNewLines("charon: There is no campaign folder " + nowhere);
    }
  }

  @Test
  void helpTellsFormatAndExitCodes() {
    assertThat(run.execute("campaign", "check", "--help")).isZero();

    assertThat(run.out())
        .contains("Usage: charon campaign check", "DIR", "FILE:LINE:", "0 no problems, 1 problems");
    assertThat(run.execute("campaign", "--help")).isZero();
    assertThat(run.out()).contains("check");
  }

  private int check(Path campaign) {
    var operations = new LiveOperations(Terminal.ofProcess(), new StrongSecrets(), Map.of());
    return run.executeOn(operations, "campaign", "check", campaign.toString());
  }

  private Path write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
