package charon.persistence.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.campaign.CampaignProblem;
import charon.persistence.campaign.folder.CampaignRoot;
import charon.persistence.campaign.folder.FolderEntry.Directory;
import charon.persistence.campaign.folder.FolderEntry.RegularFile;
import charon.persistence.campaign.folder.FolderWalk;
import charon.persistence.campaign.yaml.Findings;
import charon.persistence.campaign.yaml.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a file whose parser fails in a way that nobody thought of. */
class ContentCacheTest {

  private static final String FILE = "campaign/crew.yaml";

  @TempDir
  private Path folder;

  private final List<String> parsed = new ArrayList<>();
  private final ContentCache<String> cache = new ContentCache<>(this::parse);
  private CampaignOnDisk disk;
  private List<CampaignProblem> problems = List.of();

  @BeforeEach
  void useTheFolder() {
    disk = new CampaignOnDisk(folder);
  }

  @Test
  void aParserThatFailsMakesItsFileABrokenOne() {
    disk.write(FILE, "bad");

    assertThat(content()).isEmpty();
    assertThat(problems).singleElement().satisfies(problem -> {
      assertThat(problem.file()).isEqualTo(FILE);
      assertThat(problem.line()).isEmpty();
      assertThat(problem.what()).contains("NumberFormatException").doesNotContain("last good");
    });
  }

  @Test
  void itsLastGoodContentStaysAndItIsNotReadAgainUntilItChanges() {
    disk.write(FILE, "good");
    assertThat(content()).contains("good\n");
    assertThat(problems).isEmpty();

    disk.write(FILE, "is bad");
    assertThat(content()).contains("good\n");
    assertThat(content()).contains("good\n");
    assertThat(problems)
        .singleElement()
        .satisfies(problem -> assertThat(problem.what()).endsWith("its last good content stays"));
    assertThat(parsed).containsExactly("good\n", "is bad\n");
    assertThat(cache.incomplete()).isFalse();

    disk.write(FILE, "good again");
    assertThat(content()).contains("good again\n");
    assertThat(problems).isEmpty();
  }

  private Optional<String> content() {
    Findings findings = new Findings();
    cache.begin(Set.of());
    Optional<String> content = cache.get(file(), findings);
    problems = findings.sorted();
    return content;
  }

  private RegularFile file() {
    Directory root = (Directory) FolderWalk.look(CampaignRoot.of(folder));
    Directory campaign = (Directory) root.entry("campaign").orElseThrow();
    return (RegularFile) campaign.entry("crew.yaml").orElseThrow();
  }

  private String parse(SourceText source, Findings findings) {
    parsed.add(source.text());
    if (source.text().contains("bad")) {
      throw new NumberFormatException("a mistake of the parser");
    }
    return source.text();
  }
}
