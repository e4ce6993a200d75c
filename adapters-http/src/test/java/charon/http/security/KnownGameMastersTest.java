package charon.http.security;

import static org.assertj.core.api.Assertions.assertThat;

import charon.http.message.Credentials;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who need not wait behind strangers. */
class KnownGameMastersTest {

  private final KnownGameMasters known = new KnownGameMasters();

  @Test
  void whoWasLetInIsKnownUntilTheyAreNot() {
    known.remember(token("a"));
    assertThat(known.contains(token("a"))).isTrue();
    assertThat(known.contains(token("b"))).isFalse();
    assertThat(known.contains(session("a"))).isFalse();

    known.forget(token("a"));
    assertThat(known.contains(token("a"))).isFalse();
  }

  @Test
  void theLastFewAreRemembered() {
    for (int i = 0; i < 1_000; i++) {
      known.remember(session("s" + i));
    }
    assertThat(known.contains(session("s0"))).isFalse();
    assertThat(known.contains(session("s999"))).isTrue();
  }

  private static Credentials token(String secret) {
    return new Credentials(Optional.of(secret), List.of(), Optional.empty(), false);
  }

  private static Credentials session(String secret) {
    return new Credentials(Optional.empty(), List.of(secret), Optional.empty(), false);
  }
}
