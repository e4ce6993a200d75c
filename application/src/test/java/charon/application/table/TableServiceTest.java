package charon.application.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.fake.InMemoryMembershipRepository;
import charon.application.fake.InMemoryTableArchive;
import charon.application.fake.InMemoryTableRepository;
import charon.application.fake.InMemoryUserRepository;
import charon.application.fake.SettableClock;
import charon.application.port.in.table.ManageTablesUseCase.Change;
import charon.application.port.in.table.ManageTablesUseCase.NewTable;
import charon.application.port.in.table.TableStatus;
import charon.application.port.out.SecretGenerator;
import charon.domain.InvalidValueException;
import charon.domain.NotFoundException;
import charon.domain.account.Membership;
import charon.domain.account.Role;
import charon.domain.account.StoredUser;
import charon.domain.account.User;
import charon.domain.table.Table;
import charon.domain.table.TableName;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Making tables, putting them away, and saying who is what at them. */
final class TableServiceTest {

  private static final Instant NOW = Instant.parse("2183-06-12T10:00:00Z");
  private static final TableName KEYNOTE = new TableName("keynote");
  private static final Change NOTHING =
      new Change(Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
  private static final int MOST = 3; // the default table is one

  private final InMemoryTableRepository tables = new InMemoryTableRepository();
  private final InMemoryUserRepository users = new InMemoryUserRepository();
  private final InMemoryMembershipRepository memberships =
      new InMemoryMembershipRepository(users, tables::has);
  private final SettableClock clock = new SettableClock(NOW);
  private final RecordingLiveTables live = new RecordingLiveTables();
  private final TableService service = service(random(1));

  TableServiceTest() {
    users.add(new StoredUser(new User("ripley", false), "hash"));
    users.add(new StoredUser(new User("ash", false), "hash"));
  }

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

  private static void refused(Executable work, String reason) {
    assertThatThrownBy(work::execute).isInstanceOf(InvalidValueException.class).hasMessage(reason);
  }

  private Table create(TableName name) {
    return service.create(named(name), List.of());
  }

  private static NewTable named(TableName name) {
    return new NewTable(Optional.of(name), "", true, "", Map.of());
  }

  private static NewTable nameless() {
    return new NewTable(Optional.empty(), "", false, "", Map.of());
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

  private static NewTable titled(String name, String title) {
    return new NewTable(Optional.of(new TableName(name)), title, true, "", Map.of());
  }

  private static ByteArrayInputStream file(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private TableService service(SecretGenerator secrets) {
    return serviceOf(MOST, secrets);
  }

  private TableService serviceOf(int most, SecretGenerator secrets) {
    TableRules rules = new TableRules(TableServiceTest::requireAllowed, most);
    InMemoryTableArchive archive = new InMemoryTableArchive(tables);
    TableStores stores = new TableStores(tables, memberships, users, archive);
    return new TableService(stores, rules, live, secrets, clock);
  }

  private static void requireAllowed(String campaign) {
    if (campaign.equals("forbidden")) {
      throw new InvalidValueException("campaign: '" + campaign + "'");
    }
  }

  private static SecretGenerator random(long seed) {
    Random random = new Random(seed);
    return length -> {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      return bytes;
    };
  }
}
