package charon.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.account.Membership;
import charon.domain.account.Role;
import charon.domain.account.User;
import charon.domain.table.TableId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UserCommandsTest {

  private final CommandLineRun run = new CommandLineRun();
  private final InMemoryAccounts accounts = run.operations.accounts;

  @Test
  void addAsksForThePasswordTwice() {
    run.passwords.type("correct horse", "correct horse");

    assertThat(run.execute("user", "add", "mira", "--role", "gm")).isZero();

    assertThat(accounts.users()).containsExactly(new User("mira", true));
    assertThat(accounts.membershipsOf("mira"))
        .containsExactly(new Membership(TableId.DEFAULT, "mira", Role.GM));
    assertThat(accounts.passwords).containsEntry("mira", "correct horse");
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEqualToIgnoringNewLines("Added gm 'mira'.");
  }

  @Test
  void newUsersArePlayersUnlessToldOtherwise() {
    run.execute("user", "add", "@tove", "--generate");

    assertThat(accounts.users()).containsExactly(new User("@tove", false));
    assertThat(accounts.membershipsOf("@tove"))
        .containsExactly(new Membership(TableId.DEFAULT, "@tove", Role.PLAYER));
  }

  @Test
  void passwordsThatDifferAreRefused() {
    run.passwords.type("correct horse", "correct house");

    assertThat(run.execute("user", "add", "mira")).isEqualTo(1);

    assertThat(run.operations.dataFolders)
        .as("databases opened before it was known")
        .isEmpty();
    assertThat(accounts.users()).isEmpty();
    assertThat(run.err()).contains("differ").hasLineCount(1);
  }

  @Test
  void withoutAConsoleTheOtherWaysAreNamed() {
    assertThat(run.execute("user", "add", "mira")).isEqualTo(1);

    assertThat(run.err()).contains("--password-stdin", "--generate").hasLineCount(1);
  }

  @Test
  void passwordComesFromStandardInput() {
    run.passwords.send("from a script");

    assertThat(run.execute("user", "add", "mira", "--password-stdin")).isZero();

    assertThat(accounts.passwords).containsEntry("mira", "from a script");
  }

  @Test
  void emptyStandardInputIsAFailure() {
    assertThat(run.execute("user", "add", "mira", "--password-stdin")).isEqualTo(1);

    assertThat(run.err()).contains("no password on standard input").hasLineCount(1);
  }

  @Test
  void generatedPasswordIsAloneOnStandardOutput() {
    assertThat(run.execute("user", "add", "mira", "--generate")).isZero();

    assertThat(run.out()).isEqualToIgnoringNewLines(accounts.passwords.get("mira"));
    assertThat(run.out().strip()).hasSize(20);
  }

  @Test
  void twoWaysAtOnceAreRefused() {
    int code = run.execute("user", "add", "mira", "--generate", "--password-stdin");

    assertThat(code).isEqualTo(2);
    assertThat(run.err()).contains("exclude each other");
  }

  @Test
  void aTakenNameIsAFailureAndNoPasswordIsShown() {
    run.execute("user", "add", "mira", "--generate");

    assertThat(run.execute("user", "add", "mira", "--generate")).isEqualTo(1);

    assertThat(run.err()).contains("there is a user 'mira' already").hasLineCount(1);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void passwdChangesAPassword() {
    run.execute("user", "add", "mira", "--generate");
    run.passwords.send("a new secret");

    assertThat(run.execute("user", "passwd", "mira", "--password-stdin")).isZero();
    assertThat(accounts.passwords).containsEntry("mira", "a new secret");

    assertThat(run.execute("user", "passwd", "nobody", "--password-stdin")).isEqualTo(1);
    assertThat(run.err()).contains("no user 'nobody'").hasLineCount(1);
  }

  @Test
  void logOutEndsTheSessionsOfOne() {
    run.execute("user", "add", "mira", "--generate");

    assertThat(run.execute("user", "log-out", "mira")).isZero();
    assertThat(accounts.loggedOut).containsExactly("mira");

    assertThat(run.execute("user", "log-out", "nobody")).isEqualTo(1);
    assertThat(run.err()).contains("no user 'nobody'").hasLineCount(1);
  }

  @Test
  void listIsATable() {
    run.execute("user", "add", "zoe", "--generate");
    run.execute("user", "add", "mira", "--role", "GM", "--generate");

    run.execute("user", "list");

    assertThat(run.out().lines()).containsExactly("NAME  ROLE", "mira  gm", "zoe   player");
  }

  @Test
  void whoLeadsANamedTableDoesNotManageTheServer() {
    TableId keynote = run.operations.tables.add("keynote").id();

    assertThat(
            run.execute("user", "add", "ada", "--role", "gm", "--table", "keynote", "--generate"))
        .isZero();

    assertThat(run.err()).contains("Added gm 'ada' at the table 'keynote'.");
    assertThat(accounts.users()).containsExactly(new User("ada", false));
    assertThat(accounts.membershipsOf("ada"))
        .containsExactly(new Membership(keynote, "ada", Role.GM));
  }

  @Test
  void anybodyManagesTheServerWhoIsToldTo() {
    run.operations.tables.add("keynote");

    run.execute("user", "add", "ada", "--table", "keynote", "--admin", "--generate");
    run.execute("user", "add", "bo", "--admin", "--generate");

    assertThat(accounts.users()).containsExactly(new User("ada", true), new User("bo", true));
  }

  @Test
  void aTableThatThereIsNotIsAFailureThatNamesTheNearest() {
    run.operations.tables.add("keynote");

    int code = run.execute("user", "add", "ada", "--table", "keynot", "--generate");

    assertThat(code).isEqualTo(1);
    assertThat(run.err())
        .isEqualToIgnoringNewLines("charon: There is no table 'keynot'. Did you mean 'keynote'?");
    assertThat(run.out()).as("a password for nobody").isEmpty();
    assertThat(accounts.users()).isEmpty();
  }

  @Test
  void adminSaysWhoManagesTheServer() {
    run.execute("user", "add", "mira", "--role", "gm", "--generate");
    run.execute("user", "add", "bo", "--generate");

    assertThat(run.execute("user", "admin", "bo")).isZero();
    assertThat(run.err()).contains("'bo' manages the server now.");
    assertThat(run.execute("user", "admin", "mira", "--remove")).isZero();
    assertThat(run.err()).contains("'mira' does not manage the server any more.");
    assertThat(accounts.users()).containsExactly(new User("bo", true), new User("mira", false));

    assertThat(run.execute("user", "admin", "bo", "--remove")).isEqualTo(1);
    assertThat(run.err()).contains("nobody else can manage the server").hasLineCount(1);
    assertThat(run.execute("user", "admin", "nobody")).isEqualTo(1);
    assertThat(run.err()).contains("no user 'nobody'").hasLineCount(1);
  }

  @Test
  void listTellsWhoManagesTheServerIfThatAreOthersThanTheGameMasters() {
    run.execute("user", "add", "mira", "--role", "gm", "--generate");
    run.execute("user", "add", "zoe", "--admin", "--generate");

    run.execute("user", "list");

    assertThat(run.out().lines())
        .containsExactly("NAME  ROLE    ADMIN", "mira  gm      yes", "zoe   player  yes");
  }

  @Test
  void listTellsOfOtherTablesIfAnybodyIsAMemberThere() {
    TableId keynote = run.operations.tables.add("keynote").id();
    TableId workshop = run.operations.tables.add("workshop").id();
    run.execute("user", "add", "mira", "--role", "gm", "--generate");
    run.execute("user", "add", "zoe", "--table", "keynote", "--generate");
    accounts.seat(keynote, "mira", Optional.of(Role.PLAYER));
    accounts.seat(workshop, "zoe", Optional.of(Role.GM));

    run.execute("user", "list");

    assertThat(run.out().lines())
        .containsExactly(
            "NAME  ROLE  TABLES",
            "mira  gm    keynote player",
            "zoe   -     keynote player, workshop gm");
  }
}
