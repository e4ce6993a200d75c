package charon.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenCommandsTest {

  private final CommandLineRun run = new CommandLineRun();

  @Test
  void createPrintsTheTokenAloneOnStandardOutput() {
    assertThat(run.execute("token", "create", "deck")).isZero();

    assertThat(run.out()).isEqualToIgnoringNewLines("charon_00000001_secret");
    assertThat(run.err()).contains("cannot be shown again", "Authorization: Bearer");
  }

  @Test
  void listIsATable() {
    run.execute("token", "create", "stream deck");
    run.execute("token", "create", "lights");

    run.execute("token", "list");

    assertThat(run.out().lines())
        .containsExactly(
            "ID        CREATED               NAME",
            "00000001  2031-05-06 07:08 UTC  stream deck",
            "00000002  2031-05-06 07:08 UTC  lights");
  }

  @Test
  void revokeRemovesAToken() {
    run.execute("token", "create", "deck");

    assertThat(run.execute("token", "revoke", "00000001")).isZero();
    assertThat(run.operations.accounts.tokens()).isEmpty();

    assertThat(run.execute("token", "revoke", "00000001")).isEqualTo(1);
    assertThat(run.err()).contains("no token '00000001'").hasLineCount(1);
  }
}
