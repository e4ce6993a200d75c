package charon.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.in.ManageAccountsUseCase.Seat;
import charon.domain.account.Membership;
import charon.domain.account.Role;
import charon.domain.account.User;
import charon.domain.table.Table;
import charon.domain.table.TableId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableCommandsTest {

  private final CommandLineRun run = new CommandLineRun();
  private final InMemoryTables tables = run.operations.tables;
  private final InMemoryAccounts accounts = run.operations.accounts;

  @TempDir
  private Path folder;

  @BeforeEach
  void aFewUsers() {
    Seat player = new Seat(TableId.DEFAULT, Role.PLAYER);
    accounts.addUser(new User("ada", false), Optional.of(player), "correct horse");
    accounts.addUser(new User("bo", false), Optional.of(player), "correct horse");
  }

  @Test
  void createPrintsTheAddresses() {
    assertThat(run.execute("table", "create", "keynote")).isZero();

    assertThat(run.out().lines()).containsExactly("/t/keynote/terminal/", "/t/keynote/gmconsole/");
    assertThat(run.err()).contains("Made the table 'keynote'").hasLineCount(1);
    Table made = named("keynote");
    assertThat(made.about()).isEqualTo(new Table.About("", true));
    assertThat(made.campaign()).as("the server's own").isEmpty();
    assertThat(made.limits()).as("the server's").isEmpty();
  }

  @Test
  void aTableHasATitleGameMastersAndLimits() {
    assertThat(run.execute(
            "table",
            "create",
            "keynote",
            "--title",
            "The Keynote",
            "--gm",
            "ada",
            "--gm",
            "bo",
            "--streams",
            "10",
            "--changes",
            "0",
            "--questions",
            "7",
            "--answers",
            "8"))
        .isZero();

    Table made = named("keynote");
    assertThat(made.title()).isEqualTo("The Keynote");
    assertThat(made.limits())
        .isEqualTo(Map.of("streams", 10, "changes", 0, "questions", 7, "answers", 8));
    assertThat(tables.members(made.name()))
        .containsExactly(
            new Membership(made.id(), "ada", Role.GM), new Membership(made.id(), "bo", Role.GM));
  }

  @Test
  void withoutANameItGetsOneAndIsNotListed() {
    assertThat(run.execute("table", "create", "--title", "Secret")).isZero();

    assertThat(run.out()).contains("/t/unguessable/terminal/");
    assertThat(named("unguessable").about()).isEqualTo(new Table.About("Secret", false));
  }

  @Test
  void aNamedTableCanBeUnlisted() {
    run.execute("table", "create", "keynote", "--unlisted");

    assertThat(named("keynote").about().listed()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Key_note, name: 'Key_note' (expected: 1 to 63 characters of a-z",
    "-x, Unknown option '-x'",
    "x --streams -1, --streams: -1 (expected: 0 or more)",
    "x --answers many, --answers",
    "x --title, --title",
  })
  void whatCannotBeIsAUsageError(String line, String what) {
    assertThat(run.execute(("table create " + line).split(" "))).isEqualTo(2);

    assertThat(run.err()).startsWith("charon: ").contains(what).hasLineCount(1);
    assertThat(tables.list()).as("nothing was made").hasSize(1);
  }

  @Test
  void whatTheServerRefusesIsAFailure() {
    run.execute("table", "create", "keynote");

    assertThat(run.execute("table", "create", "keynote")).isEqualTo(1);

    assertThat(run.err()).isEqualToIgnoringNewLines("charon: name: 'keynote' was taken before");
    assertThat(run.out()).isEmpty();

    assertThat(run.execute("table", "create", "other", "--gm", "nobody")).isEqualTo(1);
    assertThat(run.err()).contains("no user 'nobody'").hasLineCount(1);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aCampaignBelowTheFolderOfCampaignsIsKnownByItsName() throws IOException {
    Path campaigns = Files.createDirectories(folder.resolve("campaigns"));
    Path anselm = Files.createDirectories(campaigns.resolve("two/anselm"));

    create("a", "--campaigns", campaigns.toString(), "--campaign", "two/anselm");
    run.environment.put("CHARON_CAMPAIGNS", campaigns.toString());
    create("b", "--campaign", "two/anselm");
    create("c", "--campaign", anselm.toString());

    assertThat(named("a").campaign()).isEqualTo("two/anselm");
    assertThat(named("b").campaign()).isEqualTo("two/anselm");
    assertThat(named("c").campaign()).isEqualTo("two/anselm");
  }

  @Test
  void anyOtherFolderIsKnownByItsWholePath() throws IOException {
    Path campaigns = Files.createDirectories(folder.resolve("campaigns"));
    Path beside = Files.createDirectories(folder.resolve("beside"));
    Path here = Path.of("src").toAbsolutePath();

    create("a", "--campaigns", campaigns.toString(), "--campaign", beside.toString());
    create("b", "--campaigns", campaigns.toString(), "--campaign", "src");
    create("c", "--campaign", "src/../src");

    assertThat(named("a").campaign()).isEqualTo(beside.toString());
    assertThat(named("b").campaign()).isEqualTo(here.toString());
    assertThat(named("c").campaign()).isEqualTo(here.toString());
  }

  @Test
  void theFolderOfCampaignsItselfIsNotTheServersOwnCampaign() {
    create("a", "--campaigns", folder.toString(), "--campaign", folder.toString());
    create("b", "--campaigns", folder.toString(), "--campaign", ".");
    create("c", "--campaigns", folder.toString(), "--campaign", "");

    assertThat(named("a").campaign()).isEqualTo(folder.toString());
    assertThat(named("b").campaign()).isEqualTo(Path.of("").toAbsolutePath().toString());
    assertThat(named("c").campaign()).as("nothing is the server's own").isEmpty();
  }

  @Test
  void aCampaignThatThereIsNotIsAFailure() {
    assertThat(run.execute("table", "create", "keynote", "--campaign", "nowhere"))
        .isEqualTo(1);
    assertThat(run.err()).isEqualToIgnoringNewLines("charon: There is no campaign folder nowhere");

    assertThat(run.execute(
            "table", "create", "x", "--campaigns", folder.toString(), "--campaign", "nowhere"))
        .isEqualTo(1);
    assertThat(run.err())
        .isEqualToIgnoringNewLines(
            "charon: There is no campaign folder nowhere, neither below " + folder + " nor here");
  }

  @Test
  void theServersOwnCampaignIsNoTablesCampaign() {
    run.environment.put("CHARON_CAMPAIGN", "src");

    create("keynote");

    assertThat(named("keynote").campaign()).isEmpty();
  }

  @Test
  void listIsATable() {
    run.execute("table", "create", "keynote", "--title", "The\tKeynote", "--gm", "ada");
    run.execute("table", "create", "night", "--unlisted", "--campaign", "/");
    run.execute("table", "create", "over");
    run.execute("table", "archive", "over");
    run.execute("table", "member", "keynote", "bo", "--role", "player");
    tables.change(named("night"), Instant.parse("2031-05-07T00:00:00Z"));

    assertThat(run.execute("table", "list")).isZero();

    String made = "2031-05-06 07:08 UTC";
    String old = "archived " + made;
    String gap = " ".repeat(old.length());
    assertThat(run.out().lines())
        .containsExactly(
            "NAME     STATE" + gap.substring(5)
                + "  MEMBERS          CREATED               LAST CHANGE           CAMPAIGN  TITLE",
            "default  listed" + gap.substring(6) + "  0 gm, 2 players  " + made
                + "  never                 -",
            "keynote  listed" + gap.substring(6) + "  1 gm, 1 player   " + made
                + "  never                 -         The?Keynote",
            "night    unlisted" + gap.substring(8) + "  0 gm, 0 players  " + made
                + "  2031-05-07 00:00 UTC  /",
            "over     " + old + "  0 gm, 0 players  " + made + "  never                 -");
  }

  @Test
  void archivedTablesCanBeRestored() {
    run.execute("table", "create", "keynote");

    assertThat(run.execute("table", "archive", "keynote")).isZero();
    assertThat(run.err()).contains("Archived the table 'keynote'.");
    assertThat(named("keynote").isArchived()).isTrue();

    assertThat(run.execute("table", "restore", "keynote")).isZero();
    assertThat(run.err()).contains("Restored the table 'keynote'.");
    assertThat(named("keynote").isArchived()).isFalse();

    assertThat(run.execute("table", "archive", "default")).isEqualTo(1);
    assertThat(run.err()).contains("default table cannot be archived").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "archive keynot",
        "restore keynot",
        "export keynot -",
        "member keynot",
        "member keynot ada --remove"
      })
  void aTableThatThereIsNotIsAFailureThatNamesTheNearest(String line) {
    run.execute("table", "create", "keynote");

    assertThat(run.execute(("table " + line).split(" "))).isEqualTo(1);

    assertThat(run.err())
        .isEqualToIgnoringNewLines("charon: There is no table 'keynot'. Did you mean 'keynote'?");
  }

  @Test
  void memberSaysWhoSomebodyIs() {
    run.execute("table", "create", "keynote");

    assertThat(run.execute("table", "member", "keynote", "ada", "--role", "gm")).isZero();
    assertThat(run.err()).isEqualToIgnoringNewLines("At the table 'keynote', 'ada' is gm now.");
    run.execute("table", "member", "keynote", "bo", "--role", "player");

    run.execute("table", "member", "keynote");
    assertThat(run.out().lines()).containsExactly("NAME  ROLE", "ada   gm", "bo    player");

    assertThat(run.execute("table", "member", "keynote", "ada", "--remove")).isZero();
    assertThat(run.err())
        .isEqualToIgnoringNewLines("At the table 'keynote', 'ada' is no member any more.");
    assertThat(tables.members(named("keynote").name()))
        .extracting(Membership::userName)
        .containsExactly("bo");

    assertThat(run.execute("table", "member", "keynote", "nobody", "--remove")).isEqualTo(1);
    assertThat(run.err()).contains("no user 'nobody'").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "default ada",
        "default ada --role gm --remove",
        "default --role gm",
        "default --remove",
        "default ada --role king"
      })
  void aUserHasEitherARoleOrNone(String line) {
    assertThat(run.execute(("table member " + line).split(" "))).isEqualTo(2);

    assertThat(run.err()).startsWith("charon: ").contains("--role").hasLineCount(1);
    assertThat(accounts.membershipsOf("ada"))
        .extracting(Membership::role)
        .containsExactly(Role.PLAYER);
  }

  private void create(String name, String... options) {
    String[] all = new String[options.length + 3];
    all[0] = "table";
    all[1] = "create";
    all[2] = name;
    System.arraycopy(options, 0, all, 3, options.length);
    assertThat(run.execute(all)).as(run.err()).isZero();
  }

  private Table named(String name) {
    return tables.list().stream()
        .map(status -> status.table())
        .filter(table -> table.name().value().equals(name))
        .findAny()
        .orElseThrow();
  }
}
