package charon.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.Attributes;
import charon.domain.journal.Actor;
import charon.domain.journal.EntryState;
import charon.domain.journal.JournalEntry;
import charon.domain.table.TableId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JournalCommandTest {

  private static final Actor MIRA = Actor.of(Actor.Kind.GM, "mira");

  private final CommandLineRun run = new CommandLineRun();
  private final Instant now = Instant.now();

  @BeforeEach
  void aJournal() {
    run.operations.journals.put(
        TableId.DEFAULT,
        List.of(
            entry(1, Duration.ofHours(13), MIRA, "Revealed BRIDGE"),
            entry(2, Duration.ofHours(3), MIRA, "Revealed MESS"),
            entry(
                3,
                Duration.ofMinutes(20),
                Actor.of(Actor.Kind.TOKEN, "lights"),
                "Hid \u001b MESS ⁂"),
            entry(4, Duration.ofMinutes(10), cue(), "The lock opens")));
  }

  @Test
  void textIsALineForEachEntryOfTheLastTwelveHours() {
    assertThat(run.execute("journal")).isZero();

    assertThat(run.out()
            .lines()
            .map(line -> line.replaceAll("\\d{4}-\\S+ \\S+", "TIME").replaceAll(" +", " ")))
        .hasSize(4)
        .element(1)
        .isEqualTo("2 TIME mira Revealed MESS");
    assertThat(run.out()).startsWith("ID  TIME (");
    assertThat(run.out()).contains("token lights", "Hid ? MESS ⁂", "cue lock-opens for mira");
    assertThat(run.out()).doesNotContain("BRIDGE", "TAKEN BACK");
  }

  @Test
  void textTellsWhatWasTakenBack() {
    JournalEntry undone = entry(1, Duration.ZERO, MIRA, "Revealed MESS").in(EntryState.UNDONE);
    run.operations.journals.put(TableId.DEFAULT, List.of(undone));

    run.execute("journal");

    assertThat(run.out()).contains("TAKEN BACK  WHAT", "mira  yes         Revealed MESS");
  }

  @Test
  void onlyWhatWasDoneSinceThenIsTold() {
    assertThat(run.execute("journal", "--since", "15m")).isZero();
    assertThat(run.out()).contains("The lock opens").doesNotContain("MESS");

    assertThat(run.execute("journal", "--since", now.minus(Duration.ofDays(1)).toString()))
        .isZero();
    assertThat(run.out()).contains("BRIDGE", "The lock opens");
  }

  @Test
  void jsonIsAnArrayInUtf8() {
    assertThat(run.execute("journal", "--since", "1h", "--format", "json")).isZero();

    assertThat(written())
        .startsWith("[\n{\"id\":3,\"at\":\"" + now.toString().substring(0, 4))
        .contains("⁂", "\"by\":{\"kind\":\"cue\",\"name\":\"lock-opens\",\"for\":\"mira\"}")
        .endsWith("\"state\":\"done\"}\n]\n");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void markdownIsARecapWithTheTitleOfTheTable() {
    assertThat(run.execute("journal", "--format", "markdown")).isZero();

    assertThat(written()).startsWith("# Recap, ").contains("Revealed MESS.").endsWith(".*\n");
  }

  @Test
  void anotherTableHasItsOwn() {
    var keynote = run.operations.tables.add("keynote");
    run.operations.journals.put(
        keynote.id(), List.of(entry(1, Duration.ofHours(1), MIRA, "Revealed STAGE")));

    assertThat(run.execute("journal", "--table", "keynote", "--data", "d")).isZero();

    assertThat(run.out()).contains("STAGE").doesNotContain("MESS");
    assertThat(run.operations.dataFolders).containsExactly(Path.of("d"));

    run.execute("journal", "--table", "keynote", "--format", "markdown");
    assertThat(written()).startsWith("# Table keynote, ");
  }

  @Test
  void whatIsWrongIsToldInOneLine() {
    assertThat(run.execute("journal", "--table", "keynoet")).isEqualTo(1);
    assertThat(run.err()).contains("There is no table 'keynoet'").hasLineCount(1);

    assertThat(run.execute("journal", "--since", "yesterday")).isEqualTo(2);
    assertThat(run.err()).contains("--since: 'yesterday' (expected: ").hasLineCount(1);

    assertThat(run.execute("journal", "--format", "html")).isEqualTo(2);
    assertThat(run.err()).contains("--format", "html").hasLineCount(1);
  }

  private String written() {
    return new String(run.bytes(), StandardCharsets.UTF_8);
  }

  private static Actor cue() {
    return new Actor(Actor.Kind.CUE, "lock-opens", Optional.of("mira"));
  }

  private JournalEntry entry(long id, Duration ago, Actor by, String summary) {
    Attributes command = by.kind() == Actor.Kind.CUE
        ? new Attributes(Map.of("command", "batch", "title", summary))
        : new Attributes(Map.of("command", "toggle-room"));
    return new JournalEntry(id, now.minus(ago), by, command, summary, id, EntryState.DONE);
  }
}
