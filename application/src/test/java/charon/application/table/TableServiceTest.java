package charon.application.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.port.in.table.ManageTablesUseCase.NewTable;
import charon.application.port.in.table.TableStatus;
import charon.application.port.out.SecretGenerator;
import charon.domain.NotFoundException;
import charon.domain.account.Membership;
import charon.domain.account.Role;
import charon.domain.table.Table;
import charon.domain.table.TableName;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Making tables, putting them away, and saying who is what at them. */
final class TableServiceTest extends TableServiceFixture {

  @Test
  void aTableIsMadeAsWanted() {
    NewTable wanted =
        new NewTable(Optional.of(KEYNOTE), "The Keynote", true, "lowtide", Map.of("streams", 10));

    Table made = service.create(wanted, List.of("ripley", "ash"));

    assertThat(made.isDefault()).isFalse();
    assertThat(made)
        .isEqualTo(new Table(
            made.id(),
            KEYNOTE,
            new Table.About("The Keynote", true),
            "lowtide",
            Map.of("streams", 10),
            NOW,
            Optional.empty()));
    assertThat(tables.find(KEYNOTE)).contains(made);
    assertThat(live.changed).as("a server that runs knows at once").containsExactly(made);
    assertThat(service.members(KEYNOTE))
        .containsExactly(
            new Membership(made.id(), "ash", Role.GM),
            new Membership(made.id(), "ripley", Role.GM));
  }

  @Test
  void aNameIsGivenOnce() {
    create(KEYNOTE);
    refused(() -> create(KEYNOTE), "name: there is or was a table 'keynote' already");

    service.archive(KEYNOTE);

    refused(() -> create(KEYNOTE), "name: there is or was a table 'keynote' already");
    refused(() -> create(TableName.DEFAULT), "name: there is or was a table 'default' already");
  }

  @Test
  void aTableWithoutANameGetsOneThatNobodyCanGuess() {
    TableService many = serviceOf(1_000, random(2));

    List<String> names = IntStream.range(0, 500)
        .mapToObj(n -> many.create(nameless(), List.of()).name().value())
        .toList();

    assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z0-9]{10}"));
    // 32 letters in 10 places: 50 bits. Each of them comes at each place
    for (int at = 0; at < 10; at++) {
      int place = at;
      assertThat(names.stream().map(name -> name.charAt(place)).distinct()).hasSize(32);
    }
  }

  @Test
  void aRandomNameThatIsTakenIsTriedAgain() {
    TableName first = service(random(3)).create(nameless(), List.of()).name();

    SecretGenerator again = random(3);
    TableName second = service(again).create(nameless(), List.of()).name();

    assertThat(second).isNotEqualTo(first);
  }

  @Test
  void anUnknownGameMasterIsNamedByTheirPlace() {
    refused(
        () -> service.create(named(KEYNOTE), List.of("ripley", "x")),
        "gm[1]: there is no user 'x'");

    assertThat(tables.find(KEYNOTE)).as("nothing was made").isEmpty();
  }

  @Test
  void aTitleHasAtMostTwoHundredCharactersAsPeopleCountThem() {
    service.create(titled("long", "🔑".repeat(200)), List.of());

    refused(
        () -> service.create(titled("longer", "x".repeat(201)), List.of()),
        "title: expected at most 200 characters");
    assertThat(service.list()).hasSize(2);
  }

  @Test
  void aCampaignThatNoTableMayHaveIsRefused() {
    refused(
        () -> service.create(
            new NewTable(Optional.of(KEYNOTE), "", true, "forbidden", Map.of()), List.of()),
        "campaign: 'forbidden'");

    assertThat(tables.find(KEYNOTE)).isEmpty();
  }

  @Test
  void limitsAreChecked() {
    refused(
        () -> service.create(
            new NewTable(Optional.of(KEYNOTE), "", true, "", Map.of("screams", 1)), List.of()),
        "limits: there is no 'screams' (expected: streams, changes, questions, answers)");
    refused(
        () -> service.create(
            new NewTable(Optional.of(KEYNOTE), "", true, "", Map.of("streams", -1)), List.of()),
        "limits.streams: -1 (expected: 0 or more)");
  }

  @Test
  void thereAreAsManyOpenTablesAsThereMayBe() {
    create(KEYNOTE);
    create(new TableName("second"));
    String full = "tables: there are 3 already (expected: at most 3)";
    refused(() -> create(new TableName("third")), full);

    service.archive(KEYNOTE);
    create(new TableName("third"));
    refused(() -> service.restore(KEYNOTE), full);
    refused(() -> service.importFrom(file("fourth\ntitle\n\n"), Optional.empty()), full);

    serviceOf(0, random(1)).restore(KEYNOTE); // 0: any number
    assertThat(tables.countOpen()).isEqualTo(4);
  }

  @Test
  void anArchivedTableIsThereUntilItIsRestored() {
    Table made = create(KEYNOTE);
    clock.advance(Duration.ofDays(1));

    service.archive(KEYNOTE);
    assertThat(tables.find(KEYNOTE).flatMap(Table::archivedAt)).contains(NOW.plusSeconds(86_400));
    clock.advance(Duration.ofDays(1));
    service.archive(KEYNOTE);
    assertThat(tables.find(KEYNOTE).flatMap(Table::archivedAt))
        .as("since when it is")
        .contains(NOW.plusSeconds(86_400));

    service.restore(KEYNOTE);
    service.restore(KEYNOTE);
    assertThat(tables.find(KEYNOTE)).contains(made);
    assertThat(live.changed).extracting(Table::isArchived).containsExactly(false, true, false);
  }

  @Test
  void theDefaultTableCannotBeArchived() {
    refused(
        () -> service.archive(TableName.DEFAULT), "name: the table 'default' cannot be archived");
  }

  @Test
  void aTableThatIsNotThereIsNamed() {
    List<Executable> all = List.of(
        () -> service.change(KEYNOTE, NOTHING),
        () -> service.archive(KEYNOTE),
        () -> service.restore(KEYNOTE),
        () -> service.members(KEYNOTE),
        () -> service.setMember(KEYNOTE, "ripley", Optional.of(Role.GM)),
        () -> service.export(KEYNOTE, new ByteArrayOutputStream()));

    assertThat(all)
        .allSatisfy(work -> assertThatThrownBy(work::execute)
            .isInstanceOf(NotFoundException.class)
            .hasMessage("There is no table 'keynote'"));
  }

  @Test
  void membersComeChangeAndGo() {
    Table made = create(KEYNOTE);

    service.setMember(KEYNOTE, "ripley", Optional.of(Role.PLAYER));
    assertThat(service.members(KEYNOTE))
        .containsExactly(new Membership(made.id(), "ripley", Role.PLAYER));
    service.setMember(KEYNOTE, "ripley", Optional.of(Role.GM));
    assertThat(service.members(KEYNOTE))
        .containsExactly(new Membership(made.id(), "ripley", Role.GM));
    service.setMember(KEYNOTE, "ripley", Optional.empty());
    service.setMember(KEYNOTE, "ripley", Optional.empty());
    assertThat(service.members(KEYNOTE)).isEmpty();
    assertThatThrownBy(() -> service.setMember(KEYNOTE, "kane", Optional.empty()))
        .isInstanceOf(NotFoundException.class)
        .hasMessage("There is no user 'kane'");
  }

  @Test
  void aUsersTablesAreThoseThatAreOpen() {
    Table second = create(new TableName("second"));
    Table keynote = create(KEYNOTE);
    service.setMember(second.name(), "ripley", Optional.of(Role.PLAYER));
    service.setMember(KEYNOTE, "ripley", Optional.of(Role.GM));
    service.setMember(KEYNOTE, "ash", Optional.of(Role.GM));

    assertThat(service.tablesOf("ripley"))
        .containsExactly(Map.entry(keynote, Role.GM), Map.entry(second, Role.PLAYER));
    service.archive(KEYNOTE);
    assertThat(service.tablesOf("ripley")).containsExactly(Map.entry(second, Role.PLAYER));
    assertThat(service.tablesOf("ash")).isEmpty();
    assertThat(service.tablesOf("nobody")).isEmpty();
  }

  @Test
  void theListTellsWhatGoesOnAtEachTable() {
    Table made = create(KEYNOTE);
    tables.change(made.id(), NOW);
    live.shown = Optional.of(made.id());
    Table theDefault = tables.find(TableName.DEFAULT).orElseThrow();

    assertThat(service.list())
        .containsExactly(
            new TableStatus(theDefault, 0, 0, Optional.empty(), false),
            new TableStatus(made, 2, 1, Optional.of(NOW), true));
  }

  @Test
  void whatWasShownLastIsKeptBeforeATableIsExported() {
    Table made = service.create(titled("keynote", "The Keynote"), List.of());
    ByteArrayOutputStream file = new ByteArrayOutputStream();

    service.export(KEYNOTE, file);

    assertThat(live.kept).containsExactly(made.id());
    assertThat(file).hasToString("keynote\nThe Keynote\n\n");
  }

  @Test
  void anImportedTableIsOpenAtOnceAndKeepsTheRules() {
    Table made = service.importFrom(file("keynote\ntitle\nlowtide\n"), Optional.empty());

    assertThat(live.changed).containsExactly(made);
    assertThat(made.title()).isEqualTo("title");
    refused(
        () -> service.importFrom(file("keynote\ntitle\n\n"), Optional.empty()),
        "name: there is or was a table 'keynote' already");
    refused(
        () -> service.importFrom(file("other\ntitle\nforbidden\n"), Optional.empty()),
        "campaign: 'forbidden'");
    TableName other = new TableName("other");
    assertThat(
            service.importFrom(file("keynote\ntitle\n\n"), Optional.of(other)).name())
        .as("nothing was made of it before")
        .isEqualTo(other);
  }

  private static NewTable nameless() {
    return new NewTable(Optional.empty(), "", false, "", Map.of());
  }

  private static NewTable titled(String name, String title) {
    return new NewTable(Optional.of(new TableName(name)), title, true, "", Map.of());
  }

  private static ByteArrayInputStream file(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
