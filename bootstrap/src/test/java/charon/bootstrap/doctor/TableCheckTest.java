package charon.bootstrap.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.table.Table;
import charon.domain.table.TableId;
import charon.domain.table.TableName;
import charon.persistence.PersistenceAdapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the doctor tells of tables, of a real data folder. */
class TableCheckTest {

  private static final Instant NOW = Instant.parse("2031-05-06T07:08:09Z");

  @TempDir
  private Path folder;

  @Test
  void ofOneTableAloneThereIsNothingToTell() throws IOException {
    assertThat(lines(0)).isEmpty();
    assertThat(data()).as("nothing is made").doesNotExist();

    PersistenceAdapter.open(data()).close();

    assertThat(lines(0)).isEmpty();
  }

  @Test
  void tablesAreCounted() {
    add("keynote", "", false);
    add("night", "", false);
    add("over", "", true);

    assertThat(lines(4)).containsExactly("ok   tables: 3 open, 1 archived");
    assertThat(lines(0)).containsExactly("ok   tables: 3 open, 1 archived");
    assertThat(lines(3))
        .containsExactly("warn tables: 3 open, 1 archived; no more can be made: --max-tables is 3");
  }

  @Test
  void theFolderOfCampaignsIsLookedAt() throws IOException {
    assertThat(linesWith(campaigns()))
        .containsExactly("fail campaigns: there is no folder " + campaigns());

    Files.createDirectories(campaigns().resolve("anselm"));
    Files.createFile(campaigns().resolve("notes.txt"));

    assertThat(linesWith(campaigns()))
        .containsExactly("ok   campaigns: " + campaigns() + ", folders: 1");
  }

  @Test
  void campaignsThatAreNotThereAreNamedOnceEach() throws IOException {
    Files.createDirectories(campaigns().resolve("anselm/galaxy"));
    add("a", "anselm", false);
    add("b", "gone", false);
    add("c", "gone", false);
    add("d", folder.resolve("beside").toString(), false);
    add("e", "archived", true);

    assertThat(linesWith(campaigns()))
        .containsExactly(
            "ok   campaigns: " + campaigns() + ", folders: 1",
            "ok   tables: 5 open, 1 archived",
            "warn campaign of d: there is no folder " + folder.resolve("beside"),
            "warn campaign of b and 1 more: there is no folder gone below " + campaigns());
    assertThat(lines(0))
        .contains("warn campaign of a: there is no folder anselm, and no --campaigns to look in");
  }

  @Test
  void mistakesInACampaignAreCounted() throws IOException {
    Path beside = Files.createDirectories(folder.resolve("beside"));
    Files.createDirectories(beside.resolve("galaxy/a"));
    Files.writeString(beside.resolve("galaxy/a/location.yaml"), "- a list");
    add("a", beside.toString(), false);

    assertThat(lines(0))
        .contains(
            "warn campaign of a: 1 problem: 'charon campaign check " + beside + "' tells them");
  }

  private Path data() {
    return folder.resolve("data");
  }

  private Path campaigns() {
    return folder.resolve("campaigns");
  }

  private void add(String name, String campaign, boolean archived) {
    try (var database = PersistenceAdapter.open(data())) {
      Table table = new Table(
          TableId.DEFAULT,
          new TableName(name),
          new Table.About("", true),
          campaign,
          Map.of(),
          NOW,
          archived ? Optional.of(NOW) : Optional.empty());
      assertThat(database.tables().add(table)).isPresent();
    }
  }

  private List<String> lines(int most) {
    return told(new TableCheck(data(), Optional.empty(), most));
  }

  private List<String> linesWith(Path campaigns) {
    return told(new TableCheck(data(), Optional.of(campaigns), 0));
  }

  private static List<String> told(TableCheck check) {
    return check.findings().stream().map(Finding::toString).toList();
  }
}
