package charon.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.account.ApiToken;
import charon.domain.table.TableId;
import java.time.Duration;
import java.time.Instant;
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
    run.execute("token", "create", "lights", "--scope", "read", "--expires", "2199-01-01");

    run.execute("token", "list");

    assertThat(run.out().lines())
        .containsExactly(
            "ID        SCOPE    CREATED               EXPIRES               LAST USED  NAME",
            "00000001  control  2031-05-06 07:08 UTC  never                 never      stream deck",
            "00000002  read     2031-05-06 07:08 UTC  2199-01-01 00:00 UTC  never      lights");
  }

  @Test
  void expiryMayBeAPeriodFromNow() {
    Instant before = Instant.now();

    run.execute("token", "create", "lights", "--expires", "90d");

    assertThat(run.operations.accounts.tokens())
        .singleElement()
        .satisfies(token -> assertThat(token.expiresAt().orElseThrow())
            .isBetween(before.plus(Duration.ofDays(90)), Instant.now().plus(Duration.ofDays(90))));
  }

  @Test
  void scopesAndTimesThatThereAreNotAreUsageErrors() {
    assertThat(run.execute("token", "create", "lights", "--scope", "write")).isEqualTo(2);
    assertThat(run.err()).contains("write");

    assertThat(run.execute("token", "create", "lights", "--expires", "soon")).isEqualTo(2);
    assertThat(run.err()).contains("--expires: 'soon'").hasLineCount(1);
    assertThat(run.operations.accounts.tokens()).isEmpty();
  }

  @Test
  void revokeRemovesAToken() {
    run.execute("token", "create", "deck");

    assertThat(run.execute("token", "revoke", "00000001")).isZero();
    assertThat(run.operations.accounts.tokens()).isEmpty();

    assertThat(run.execute("token", "revoke", "00000001")).isEqualTo(1);
    assertThat(run.err()).contains("no token '00000001'").hasLineCount(1);
  }

  @Test
  void aTokenBelongsToTheDefaultTableUnlessToldOtherwise() {
    TableId keynote = run.operations.tables.add("keynote").id();

    run.execute("token", "create", "deck");
    run.execute("token", "create", "lights", "--table", "keynote");

    assertThat(run.operations.accounts.tokens())
        .extracting(ApiToken::table)
        .containsExactly(TableId.DEFAULT, keynote);
  }

  @Test
  void listNamesTheTablesIfThereAreSeveral() {
    run.operations.tables.add("keynote");
    run.execute("token", "create", "lights", "--table", "keynote");

    run.execute("token", "list");

    assertThat(run.out().lines())
        .containsExactly(
            "ID        SCOPE    CREATED               EXPIRES  LAST USED  TABLE    NAME",
            "00000001  control  2031-05-06 07:08 UTC  never    never      keynote  lights");
  }

  @Test
  void aTableThatThereIsNotGetsNoToken() {
    assertThat(run.execute("token", "create", "lights", "--table", "keynote")).isEqualTo(1);

    assertThat(run.err()).startsWith("charon: There is no table 'keynote'.").hasLineCount(1);
    assertThat(run.operations.accounts.tokens()).isEmpty();
  }
}
