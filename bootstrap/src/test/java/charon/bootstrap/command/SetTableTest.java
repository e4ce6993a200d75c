package charon.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.table.PlayerTokens;
import charon.domain.table.Table;
import charon.domain.table.TableName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code charon table set}. */
class SetTableTest {

  private final CommandLineRun run = new CommandLineRun();
  private final InMemoryTables tables = run.operations.tables;

  @TempDir
  private Path folder;

  @BeforeEach
  void aTable() {
    run.execute("table", "create", "keynote", "--title", "Keynote", "--streams", "10");
  }

  @Test
  void whatIsLeftOutStays() {
    set("--title", "Day 2");
    assertThat(run.err()).isEqualToIgnoringNewLines("Changed the table 'keynote'.");
    assertThat(run.out()).isEmpty();
    assertThat(keynote().about()).isEqualTo(new Table.About("Day 2", true));

    set("--unlisted");
    assertThat(keynote().about()).isEqualTo(new Table.About("Day 2", false));

    set("--listed", "--title", "");
    assertThat(keynote().about()).isEqualTo(new Table.About("", true));
    assertThat(keynote().limits()).isEqualTo(Map.of("streams", 10));
  }

  @Test
  void limitsAreNumbersOrWhatTheServerSays() {
    set("--changes", "0", "--questions", "7", "--answers", "8");
    assertThat(keynote().limits())
        .isEqualTo(Map.of("streams", 10, "changes", 0, "questions", 7, "answers", 8));

    set("--streams", "default", "--answers", "default");
    assertThat(keynote().limits()).isEqualTo(Map.of("changes", 0, "questions", 7));
  }

  @Test
  void playersMoveTheTokensThatAreNamedOrWhatTheServerSays() {
    set("--player-tokens", "own");
    assertThat(keynote().playerTokens()).contains(PlayerTokens.OWN);
    set("--title", "Day 2");
    assertThat(keynote().playerTokens()).contains(PlayerTokens.OWN);
    set("--player-tokens", "default");
    assertThat(keynote().playerTokens()).isEmpty();
  }

  @Test
  void aCampaignIsFoundAsForANewTable() throws IOException {
    Path campaigns = Files.createDirectories(folder.resolve("campaigns"));
    Path anselm = Files.createDirectories(campaigns.resolve("anselm"));

    set("--campaigns", campaigns.toString(), "--campaign", "anselm");
    assertThat(keynote().campaign()).isEqualTo("anselm");
    set("--campaign", anselm.toString());
    assertThat(keynote().campaign()).isEqualTo(anselm.toString());
    set("--own-campaign");
    assertThat(keynote().campaign()).isEmpty();

    assertThat(run.execute("table", "set", "keynote", "--campaign", "nowhere")).isEqualTo(1);
    assertThat(run.err()).contains("There is no campaign folder nowhere").hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource({
    "keynote, Nothing to change",
    "keynote --listed --unlisted, Either --listed or --unlisted",
    "keynote --campaign src --own-campaign, Either --campaign or --own-campaign",
    "keynote --streams -1, '--streams: -1 (expected: 0 or more, or default)'",
    "keynote --streams 9999999999, '--streams: 9999999999 (expected: 0 or more, or default)'",
    "keynote --player-tokens mine, '--player-tokens: mine (expected: own, all, none or default)'",
    "keynote --answers many, --answers: many",
    "keynote --title, --title",
  })
  void whatCannotBeIsAUsageError(String line, String what) {
    Table before = keynote();

    assertThat(run.execute(("table set " + line).split(" "))).isEqualTo(2);

    assertThat(run.err()).startsWith("charon: ").contains(what).hasLineCount(1);
    assertThat(keynote()).isEqualTo(before);
  }

  @Test
  void aTableThatThereIsNotIsNamed() {
    assertThat(run.execute("table", "set", "keynot", "--listed")).isEqualTo(1);

    assertThat(run.err())
        .isEqualToIgnoringNewLines("charon: There is no table 'keynot'. Did you mean 'keynote'?");
  }

  private void set(String... options) {
    List<String> words = new ArrayList<>(List.of("table", "set", "keynote"));
    words.addAll(List.of(options));
    assertThat(run.execute(words.toArray(String[]::new))).as(run.err()).isZero();
  }

  private Table keynote() {
    return tables.list().stream()
        .map(status -> status.table())
        .filter(table -> table.name().equals(new TableName("keynote")))
        .findAny()
        .orElseThrow();
  }
}
