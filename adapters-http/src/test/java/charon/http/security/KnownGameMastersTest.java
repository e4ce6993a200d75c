package charon.http.security;

import static org.assertj.core.api.Assertions.assertThat;

import charon.http.Doors;
import charon.http.message.Peer;
import charon.http.message.Request;
import charon.http.message.RequestHeaders;
import charon.http.message.Target;
import java.util.Map;
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

  @Test
  void whoLeadsOneTableIsNobodyAtAnother() {
    known.remember(token("a"));

    assertThat(known.contains(at(2, "authorization", "Bearer a"))).isFalse();
    known.forget(at(2, "authorization", "Bearer a"));
    assertThat(known.contains(token("a"))).isTrue();
  }

  private static Request token(String secret) {
    return at(1, "authorization", "Bearer " + secret);
  }

  private static Request session(String secret) {
    return at(1, "cookie", "sessionid=" + secret);
  }

  private static Request at(long table, String name, String value) {
    return new Request(
            "GET",
            Target.parse("/"),
            RequestHeaders.of(Map.of(name, value)),
            new byte[0],
            Peer.LOCAL)
        .at(new Doors().with(Doors.table(table, "default"), null).theDefault());
  }
}
