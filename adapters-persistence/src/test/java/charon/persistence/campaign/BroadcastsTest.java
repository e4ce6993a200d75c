package charon.persistence.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.campaign.CampaignProblem;
import charon.domain.message.NewMessage;
import charon.domain.message.Preset;
import charon.domain.message.Priority;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code campaign/broadcasts.yaml}: what is read of it, and how each mistake in it is told. */
class BroadcastsTest {

  private static final String FILE = "campaign/broadcasts.yaml";

  private final CampaignOnDisk disk;

  BroadcastsTest(@TempDir Path folder) {
    disk = new CampaignOnDisk(folder);
  }

  @Test
  void messagesAreReadInTheOrderOfTheFile() {
    disk.write(
        FILE,
        "broadcasts:",
        "  - id: leak",
        "    title: \"Pressure loss\"",
        "    content: \"PRESSURE LOSS. ALL HANDS AFT.\"",
        "    sender: \"LOWTIDE CONTROL\"",
        "    priority: CRITICAL",
        "  - {id: dinner, content: \" Dinner. \"}");

    assertThat(disk.problems()).isEmpty();
    assertThat(disk.read().broadcasts())
        .containsExactly(
            new Preset(
                "leak",
                "Pressure loss",
                new NewMessage(
                    "LOWTIDE CONTROL",
                    "PRESSURE LOSS. ALL HANDS AFT.",
                    Priority.CRITICAL,
                    Set.of())),
            new Preset(
                "dinner",
                "dinner",
                new NewMessage("CHARON", "Dinner.", Priority.NORMAL, Set.of())));
  }

  @Test
  void aCampaignWithoutTheFileHasNone() {
    assertThat(disk.read().broadcasts()).isEmpty();
    disk.write(FILE, "broadcasts: []");
    assertThat(disk.read().broadcasts()).isEmpty();
    assertThat(disk.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "content: A | a broadcast without 'id' | an id",
        "id: Pressure Loss, content: A | the id 'Pressure Loss' | small letters",
        "id: 7, content: A | 'id' that is a number | a text",
        "id: a | Message content is required | understood",
        "id: a, content: '  ' | Message content is required | understood",
        "id: a, content: 7 | content must be text | understood",
        "id: a, content: A, title: [b] | 'title' that is a list | a text",
        "id: a, content: A, priority: CRITICLE | Invalid priority 'CRITICLE' | did you mean 'CRITICAL'",
        "id: a, content: A, sender: 7 | sender must be text | understood"
      })
  void aMistakeIsToldWithItsLineAndTheMessageLeftOut(String entry, String what, String expected) {
    disk.write(FILE, "broadcasts:", "  - {id: good, content: G}", "  - {" + entry + "}");

    assertThat(disk.read().broadcasts()).extracting(Preset::id).containsExactly("good");
    assertThat(disk.read().problems()).singleElement().satisfies(problem -> {
      assertThat(problem.file()).isEqualTo(FILE);
      assertThat(problem.line()).hasValue(3);
      assertThat(problem.what()).contains(what);
      assertThat(problem.expected()).contains(expected);
    });
  }

  @Test
  void theSecondOfAnIdIsLeftOut() {
    disk.write(FILE, "broadcasts: [{id: a, content: A}, {id: a, content: B}]");

    assertThat(disk.read().broadcasts()).hasSize(1);
    assertThat(disk.read().problems())
        .singleElement()
        .asString()
        .contains("the id 'a' a second time");
  }

  @Test
  void aNameThatIsNearlyRightIsAHint() {
    disk.write(FILE, "broadcasts: [{id: a, content: A, titel: T}]");

    assertThat(disk.read().broadcasts()).hasSize(1);
    assertThat(disk.read().problems())
        .singleElement()
        .satisfies(hint -> assertThat(hint.kind()).isEqualTo(CampaignProblem.Kind.HINT));
  }

  @Test
  void thereAreNotForEverMore() {
    List<String> lines = new ArrayList<>(List.of("broadcasts:"));
    IntStream.range(0, 201).forEach(i -> lines.add("  - {id: b" + i + ", content: A}"));
    disk.write(FILE, lines.toArray(String[]::new));

    assertThat(disk.read().broadcasts()).hasSize(200);
    assertThat(disk.read().problems()).singleElement().asString().contains("more than 200");
  }
}
