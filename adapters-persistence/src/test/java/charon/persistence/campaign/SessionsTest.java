package charon.persistence.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.Attributes;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Session logs as the display gets them. */
class SessionsTest {

  @TempDir
  private Path root;

  private CampaignOnDisk disk;

  @BeforeEach
  void beginWithAnEmptyFolder() {
    disk = new CampaignOnDisk(root);
  }

  @Test
  void membersArePassedThroughBesideBodyAndFileName() {
    assertThat(session("title: First", "own: 1").members())
        .hasToString("{body=text, filename=1.md, title=First, own=1, npcs=[]}");
  }

  @Test
  void theFrontMatterMayReplaceBodyAndFileName() {
    assertThat(session("body: b", "filename: f").members())
        .hasToString("{body=b, filename=f, npcs=[]}");
  }

  @Test
  void npcsAreSplitAtCommas() {
    assertThat(npcs("npcs: 'The Keeper , Pale Jon,'"))
        .isEqualTo(List.of("The Keeper", "Pale Jon", ""));
    assertThat(npcs("npcs: [A, 'B, C']")).isEqualTo(List.of("A", "B, C"));
    assertThat(session("npcs: ~").members()).containsEntry("npcs", null);
  }

  @ParameterizedTest
  @CsvSource({
    "2201-03-01, 2201-03-01",
    "2201-03-01 20:00:00, 2201-03-01",
    "'2201-03-08 20:00', 2201-03-08",
    "Tuesday night, Tuesday",
    "42, 42"
  })
  void aDateEndsAtTheFirstBlank(String written, String answered) {
    assertThat(session("date: " + written).get("date")).hasValue(answered);
  }

  @Test
  void aDateMayBeMissingNullOrEmpty() {
    assertThat(session("title: x").has("date")).isFalse();
    assertThat(session("date:").members()).containsEntry("date", null);
    assertThat(session("date: ''").members()).containsEntry("date", "");
  }

  @Test
  void theLargestNumberComesFirstAndTiesFollowTheFileName() {
    String[] numbers = {"2", "ten", "10", "~", "2.5", "[1]", "2"};
    for (int i = 0; i < numbers.length; i++) {
      disk.write(
          "campaign/sessions/" + i + ".md", "---", "session_number: " + numbers[i], "---", "");
    }

    assertThat(CampaignOnDisk.all(disk.read().sessions(), "filename"))
        .containsExactly("2.md", "4.md", "0.md", "6.md", "1.md", "3.md", "5.md");
  }

  @Test
  void aBrokenLogIsSkippedAndOtherFilesAreIgnored() {
    disk.write("campaign/sessions/1.md", "---", "a: {", "---", "x");
    disk.write("campaign/sessions/2.md", "x");
    disk.write("campaign/sessions/3.txt", "x");
    disk.directory("campaign/sessions/4.md");

    assertThat(disk.read().sessions()).hasSize(1);
    assertThat(disk.problems()).hasSize(2);
  }

  private Object npcs(String line) {
    return session(line).get("npcs").orElseThrow();
  }

  private Attributes session(String... matter) {
    disk.write("campaign/sessions/1.md", "---", String.join("\n", List.of(matter)), "---", "text");
    return disk.read().sessions().get(0);
  }
}
