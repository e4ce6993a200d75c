package charon.application.account;

import static charon.application.account.KnownAccounts.MOMENT;
import static charon.application.account.KnownAccounts.START;
import static charon.application.account.KnownAccounts.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import charon.application.fake.InMemoryApiTokenRepository;
import charon.application.fake.SettableClock;
import charon.application.port.in.Grant;
import charon.domain.account.TokenHolder;
import charon.domain.account.TokenScope;
import charon.domain.table.TableId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens of scripts, and how long they are good. */
final class ScriptTokensTest {

  private final KnownAccounts known = new KnownAccounts();
  private final InMemoryApiTokenRepository tokens = known.tokens;
  private final SettableClock clock = known.clock;
  private final AuthenticationService service = known.service;

  @Test
  void aKnownTokenIsValid() {
    known.addToken(Optional.empty());

    assertThat(service.tokenHolder(TOKEN))
        .contains(new TokenHolder("0a1b2c3d", "deck", TokenScope.CONTROL, TableId.DEFAULT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "charon_",
        "charon_0a1b2c3d",
        "charon_0a1b2c3d_",
        "charon_0a1b2c3d_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n",
        "charon_0a1b2c3d_BAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "charon_0a1b2c3e_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "CHARON_0a1b2c3d_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      })
  void anythingElseIsNot(String text) {
    known.addToken(Optional.empty());

    assertThat(service.tokenHolder(text)).isEmpty();
  }

  @Test
  void aRevokedTokenIsNoLongerValid() {
    known.addToken(Optional.empty());

    tokens.remove("0a1b2c3d");

    assertThat(service.tokenHolder(TOKEN)).isEmpty();
  }

  @Test
  void aTokenIsGoodUntilTheMomentItExpires() {
    known.addToken(Optional.of(START.plus(Duration.ofDays(1))));
    clock.advance(Duration.ofDays(1).minus(MOMENT));
    assertThat(service.tokenHolder(TOKEN)).isPresent();

    clock.advance(MOMENT);

    assertThat(service.tokenHolder(TOKEN)).isEmpty();
  }

  @Test
  void useOfATokenIsNotedOnceAnHour() {
    known.addToken(Optional.empty());
    service.tokenHolder(TOKEN);
    assertThat(known.lastUsed()).as("at first").contains(START);

    clock.advance(Duration.ofHours(1));
    service.tokenHolder(TOKEN);
    assertThat(known.lastUsed()).as("after an hour").contains(START);

    clock.advance(MOMENT);
    service.tokenHolder(TOKEN);
    assertThat(known.lastUsed()).as("after more than an hour").contains(clock.instant());
  }

  @Test
  void aGuessAtATokenIsNoUse() {
    known.addToken(Optional.empty());

    service.tokenHolder("charon_0a1b2c3d_" + "B".repeat(43));

    assertThat(known.lastUsed()).isEmpty();
  }

  @Test
  void aFullDiskKeepsNobodyOut() {
    tokens.failToTouch();
    known.addToken(Optional.empty());

    assertThat(service.tokenHolder(TOKEN)).isPresent();
  }

  @Test
  void aTokensGrantStandsUntilItIsRevokedOrExpires() {
    known.addToken(Optional.of(START.plusSeconds(1)));
    Grant grant = service.tokenGrant(TOKEN);
    assertThat(grant).isEqualTo(service.tokenGrant(TOKEN));
    assertThat(grant.stands()).isTrue();
    assertThat(known.lastUsed()).as("to ask is no use").isEmpty();

    clock.advance(Duration.ofSeconds(1));
    assertThat(grant.stands()).isFalse();

    tokens.remove("0a1b2c3d");
    known.addToken(Optional.empty());
    assertThat(grant.stands()).isTrue();
    tokens.remove("0a1b2c3d");
    assertThat(grant.stands()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "charon_0a1b2c3d_BAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void noGrantStandsForWhatIsNoToken(String text) {
    known.addToken(Optional.empty());

    assertThat(service.tokenGrant(text).stands()).isFalse();
  }
}
