package charon.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.account.Role;
import charon.domain.account.User;
import org.junit.jupiter.api.Test;

class UserCommandsTest {

  private final CommandLineRun run = new CommandLineRun();
  private final InMemoryAccounts accounts = run.operations.accounts;

  @Test
  void addAsksForThePasswordTwice() {
    run.passwords.type("correct horse", "correct horse");

    assertThat(run.execute("user", "add", "mira", "--role", "gm")).isZero();

    assertThat(accounts.users()).containsExactly(new User("mira", Role.GM));
    assertThat(accounts.passwords).containsEntry("mira", "correct horse");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void newUsersArePlayersUnlessToldOtherwise() {
    run.execute("user", "add", "@tove", "--generate");

    assertThat(accounts.users()).containsExactly(new User("@tove", Role.PLAYER));
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
}
