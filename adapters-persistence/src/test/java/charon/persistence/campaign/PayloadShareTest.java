package charon.persistence.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.command.CommandService;
import charon.domain.campaign.DeckPlan;
import charon.persistence.campaign.folder.CampaignRoot;
import charon.persistence.campaign.yaml.BrokenFileException;
import charon.persistence.campaign.yaml.Findings;
import charon.persistence.campaign.yaml.SourceText;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of a campaign every change may send to every display. */
class PayloadShareTest {

  @TempDir
  private Path folder;

  @ParameterizedTest
  @CsvSource({
    "galaxy/a/location.yaml, 128",
    "galaxy/a/b/map/manifest.yaml, 128",
    "galaxy/a/b/map/deck.yaml, 640",
  })
  void aFileMayHaveItsShareAndNoMore(String file, int kibibytes) {
    String fits = "name: A\ndescription: \"" + "x".repeat((kibibytes << 10) - 40) + "\"\n";

    assertThatCode(() -> read(file, fits)).doesNotThrowAnyException();
    assertThatThrownBy(() -> read(file, fits + "more: " + "y".repeat(40)))
        .isInstanceOfSatisfying(BrokenFileException.class, refusal -> {
          assertThat(refusal.line()).hasValue(3);
          assertThat(refusal.what()).contains(kibibytes + " KiB");
        });
  }

  @ParameterizedTest
  @CsvSource({"é, 70000", "'\\\\', 70000", "'\\n', 70000"})
  void whatCountsIsWhatIsSent(String character, int times) {
    String text = "name: \"" + character.repeat(times) + "\"";

    assertThatThrownBy(() -> read("galaxy/a/location.yaml", text))
        .isInstanceOf(BrokenFileException.class);
  }

  @Test
  void filesThatAreNotSentWithEveryChangeHaveNoShare() {
    String text = "name: " + "x".repeat(900_000);

    for (String file : new String[] {"campaign/ship.yaml", "galaxy/a/system_map.yaml"}) {
      assertThatCode(() -> read(file, text)).as(file).doesNotThrowAnyException();
    }
  }

  @Test
  void ofPeopleOnlyTheirCardsCount() {
    String lives =
        "npcs:\n" + ("  - {id: a, name: A, bio: " + "x".repeat(5_000) + "}\n").repeat(100);
    String names = "npcs:\n" + ("  - {id: a, name: " + "x".repeat(5_000) + "}\n").repeat(100);

    assertThatCode(() -> read("campaign/npcs.yaml", lives)).doesNotThrowAnyException();
    assertThatThrownBy(() -> read("campaign/npcs.yaml", names))
        .isInstanceOfSatisfying(
            BrokenFileException.class, refusal -> assertThat(refusal.line()).hasValue(28));
  }

  @Test
  void aDeckThatGrowsTooLargeKeepsItsLastGoodContentAndIsAProblemWithItsLine() {
    CampaignOnDisk disk = new CampaignOnDisk(folder.resolve("campaign-folder"));
    disk.write("galaxy/a/location.yaml", "name: A");
    disk.write("galaxy/a/map/hall.yaml", "name: small");
    YamlCampaignCatalog catalog =
        YamlCampaignCatalog.open(CampaignRoot.of(disk.path("")), CommandService::problem);
    String lore = "x".repeat(20_000);

    disk.write(
        "galaxy/a/map/hall.yaml",
        "name: large",
        "lore: &lore " + lore,
        "rooms:",
        "  - {id: r, description: *lore}\n".repeat(40));
    catalog.scan();
    catalog.scan();

    DeckPlan shown =
        catalog.current().galaxy().place("a").orElseThrow().map().single().orElseThrow();
    assertThat(shown.members().text("name")).isEqualTo("small");
    assertThat(catalog.current().problems()).singleElement().satisfies(problem -> {
      assertThat(problem.file()).isEqualTo("galaxy/a/map/hall.yaml");
      assertThat(problem.line()).isPresent();
      assertThat(problem.what()).contains("640 KiB", "last good content stays");
    });
  }

  private static void read(String file, String text) {
    Document.parse(new SourceText(file, text), new Findings());
  }
}
