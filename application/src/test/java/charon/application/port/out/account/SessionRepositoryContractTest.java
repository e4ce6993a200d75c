package charon.application.port.out.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.domain.account.Session;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link SessionRepository} keeps. */
public abstract class SessionRepositoryContractTest {

  private static final Instant NOW = Instant.parse("2183-06-12T10:15:30.123456789Z");

  /**
   * The repository under test; empty at the beginning of each test, then always the same. There are
   * users {@code gm} and {@code ripley}.
   */
  protected abstract SessionRepository repository();

  @Test
  void findsASessionAsAdded() {
    Session session = new Session("hash 1", "gm", NOW, NOW.plusNanos(1));
    repository().add(session);

    assertThat(repository().find("hash 1")).contains(session);
    assertThat(repository().find("HASH 1")).isEmpty();
  }

  @Test
  void refusesAHashThatIsTaken() {
    Session first = add("hash 1", "gm");

    assertThatThrownBy(() -> add("hash 1", "ripley")).isInstanceOf(RuntimeException.class);

    assertThat(repository().find("hash 1")).contains(first);
  }

  @Test
  void aUserMayHaveSeveral() {
    Session first = add("hash 1", "gm");
    Session second = add("hash 2", "gm");

    assertThat(repository().find("hash 1")).contains(first);
    assertThat(repository().find("hash 2")).contains(second);
  }

  @Test
  void touchingMovesTheLastUseOfOneSessionOnly() {
    Session first = add("hash 1", "gm");
    Session second = add("hash 2", "gm");
    Instant later = NOW.plus(Duration.ofHours(2));

    repository().touch("hash 1", later);

    assertThat(repository().find("hash 1"))
        .contains(new Session("hash 1", "gm", first.createdAt(), later));
    assertThat(repository().find("hash 2")).contains(second);
  }

  @Test
  void touchingAnUnknownSessionMakesNone() {
    repository().touch("hash 1", NOW);

    assertThat(repository().find("hash 1")).isEmpty();
  }

  @Test
  void removesOneSession() {
    add("hash 1", "gm");
    Session second = add("hash 2", "gm");

    repository().remove("hash 1");
    repository().remove("unknown");

    assertThat(repository().find("hash 1")).isEmpty();
    assertThat(repository().find("hash 2")).contains(second);
  }

  @Test
  void removesAllSessionsOfOneUser() {
    add("hash 1", "gm");
    add("hash 2", "gm");
    Session other = add("hash 3", "ripley");

    repository().removeAllOf("gm");

    assertThat(repository().find("hash 1")).isEmpty();
    assertThat(repository().find("hash 2")).isEmpty();
    assertThat(repository().find("hash 3")).contains(other);
  }

  @Test
  void removesWhatWasNotUsedForLong() {
    repository().add(new Session("idle", "gm", NOW, NOW.minusNanos(1)));
    repository().add(new Session("used", "gm", NOW, NOW));

    repository().removeExpired(NOW, NOW, 0);

    assertThat(repository().find("idle")).isEmpty();
    assertThat(repository().find("used")).isPresent();
  }

  @Test
  void removesWhatIsOld() {
    repository().add(new Session("old", "gm", NOW.minusNanos(1), NOW));
    repository().add(new Session("young", "gm", NOW, NOW));

    repository().removeExpired(NOW, NOW, 0);

    assertThat(repository().find("old")).isEmpty();
    assertThat(repository().find("young")).isPresent();
  }

  @Test
  void sparesThoseThatWereUsedLast() {
    repository().add(new Session("older", "gm", NOW, NOW.minusSeconds(2)));
    repository().add(new Session("newer", "gm", NOW, NOW.minusSeconds(1)));

    repository().removeExpired(NOW, NOW, 1);

    assertThat(repository().find("older")).isEmpty();
    assertThat(repository().find("newer")).isPresent();
  }

  private Session add(String hash, String userName) {
    Session session = new Session(hash, userName, NOW, NOW);
    repository().add(session);
    return session;
  }
}
