package charon.application.table;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.in.table.ManageTablesUseCase.Change;
import charon.application.port.in.table.ManageTablesUseCase.NewTable;
import charon.domain.table.Table;
import charon.domain.table.TableName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What can be changed of a table that was made. */
final class ChangedTableTest extends TableServiceFixture {

  @Test
  void whatIsLeftOutOfAChangeStays() {
    Table made = service.create(
        new NewTable(Optional.of(KEYNOTE), "The Keynote", true, "lowtide", Map.of("streams", 10)),
        List.of("ripley"));

    Table changed = service.change(
        KEYNOTE, new Change(Optional.of("Day 2"), Optional.empty(), Optional.empty(), Map.of()));

    assertThat(changed)
        .isEqualTo(new Table(
            made.id(),
            KEYNOTE,
            new Table.About("Day 2", true),
            "lowtide",
            Map.of("streams", 10),
            NOW,
            Optional.empty()));
    assertThat(tables.find(KEYNOTE)).contains(changed);
    assertThat(live.changed).as("a server that runs knows at once").containsExactly(made, changed);
    assertThat(service.members(KEYNOTE)).hasSize(1);

    service.change(
        KEYNOTE,
        new Change(
            Optional.of(""),
            Optional.of(false),
            Optional.of(""),
            Map.of("streams", Optional.empty(), "answers", Optional.of(0))));

    assertThat(tables.find(KEYNOTE))
        .contains(new Table(
            made.id(),
            KEYNOTE,
            new Table.About("", false),
            "",
            Map.of("answers", 0),
            NOW,
            Optional.empty()));
  }

  @Test
  void aChangeThatChangesNothingIsToldToNobody() {
    Table made = create(KEYNOTE);

    service.change(KEYNOTE, NOTHING);
    service.change(KEYNOTE, titled(""));

    assertThat(live.changed).containsExactly(made);
  }

  @Test
  void whatATableMayNotBeItMayNotBecome() {
    Table made = create(KEYNOTE);

    refused(
        () -> service.change(KEYNOTE, titled("x".repeat(201))),
        "title: expected at most 200 characters");
    refused(() -> service.change(KEYNOTE, playing("forbidden")), "campaign: 'forbidden'");
    refused(
        () -> service.change(KEYNOTE, limited("screams", Optional.empty())),
        "limits: there is no 'screams' (expected: streams, changes, questions, answers)");
    refused(
        () -> service.change(KEYNOTE, limited("streams", Optional.of(-1))),
        "limits.streams: -1 (expected: 0 or more)");

    assertThat(tables.find(KEYNOTE)).contains(made);
    assertThat(live.changed).containsExactly(made);
  }

  @Test
  void whatIsPlayedNeedNotBeThereAnyMoreForTheRestToChange() {
    Table made = create(KEYNOTE);
    tables.replace(playing("forbidden").appliedTo(made));

    assertThat(service.change(KEYNOTE, titled("On")).title()).isEqualTo("On");
  }

  @Test
  void theDefaultTableChangesButForWhatItPlays() {
    Table changed = service.change(
        TableName.DEFAULT,
        new Change(
            Optional.of("Our Table"),
            Optional.of(false),
            Optional.of(""),
            Map.of("streams", Optional.of(9))));

    assertThat(changed.about()).isEqualTo(new Table.About("Our Table", false));
    assertThat(changed.limits()).isEqualTo(Map.of("streams", 9));
    refused(
        () -> service.change(TableName.DEFAULT, playing("lowtide")),
        "campaign: the table 'default' plays the server's own");
  }

  @Test
  void anArchivedTableChangesAndStaysArchived() {
    create(KEYNOTE);
    service.archive(KEYNOTE);

    assertThat(service.change(KEYNOTE, titled("Old")).isArchived()).isTrue();
  }

  private static Change titled(String title) {
    return new Change(Optional.of(title), Optional.empty(), Optional.empty(), Map.of());
  }

  private static Change playing(String campaign) {
    return new Change(Optional.empty(), Optional.empty(), Optional.of(campaign), Map.of());
  }

  private static Change limited(String limit, Optional<Integer> most) {
    return new Change(Optional.empty(), Optional.empty(), Optional.empty(), Map.of(limit, most));
  }
}
