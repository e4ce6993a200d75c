package charon.application.port.out.account;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.account.StoredUser;
import charon.domain.account.User;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link UserRepository} keeps. */
public abstract class UserRepositoryContractTest {

  private static final StoredUser GM = new StoredUser(new User("gm", true), "hash 1");
  private static final StoredUser RIPLEY = new StoredUser(new User("ripley", false), "hash 2");

  /** The repository under test; empty at the beginning of each test, then always the same. */
  protected abstract UserRepository repository();

  @Test
  void findsAUserAsAdded() {
    assertThat(repository().add(GM)).isTrue();
    assertThat(repository().add(RIPLEY)).isTrue();

    assertThat(repository().find("gm")).contains(GM);
    assertThat(repository().find("ripley")).contains(RIPLEY);
    assertThat(repository().find("ash")).isEmpty();
  }

  @Test
  void keepsTheFirstUserOfAName() {
    repository().add(GM);

    assertThat(repository().add(new StoredUser(new User("gm", false), "other"))).isFalse();

    assertThat(repository().all()).containsExactly(GM);
  }

  @Test
  void namesThatDifferInCaseAreDifferent() {
    StoredUser capital = new StoredUser(new User("GM", false), "hash 3");
    repository().add(GM);

    assertThat(repository().find("Gm")).isEmpty();
    assertThat(repository().add(capital)).isTrue();
    assertThat(repository().find("GM")).contains(capital);
    assertThat(repository().find("gm")).contains(GM);
  }

  @Test
  void namesMayBeOfAnyScript() {
    StoredUser user = new StoredUser(new User("Ñandú.Ωμέγα@夜-1", false), "hash");
    repository().add(user);

    assertThat(repository().find("Ñandú.Ωμέγα@夜-1")).contains(user);
  }

  @Test
  void listsAllByName() {
    repository().add(RIPLEY);
    repository().add(GM);

    assertThat(repository().all()).containsExactly(GM, RIPLEY);
  }

  @Test
  void changesThePasswordOfOneUserOnly() {
    repository().add(GM);
    repository().add(RIPLEY);

    assertThat(repository().changePassword("gm", "new")).isTrue();

    assertThat(repository().all()).containsExactly(new StoredUser(GM.user(), "new"), RIPLEY);
  }

  @Test
  void renewsAHashUnlessThePasswordWasChanged() {
    repository().add(GM);
    repository().add(RIPLEY);

    repository().replaceHash("gm", "hash 1", "stronger");
    repository().replaceHash("ripley", "hash 1", "stronger");

    assertThat(repository().all()).containsExactly(new StoredUser(GM.user(), "stronger"), RIPLEY);
  }

  @Test
  void anAdminIsMadeAndUnmadeAndKeepsThePassword() {
    repository().add(GM);
    repository().add(RIPLEY);

    assertThat(repository().setAdmin("ripley", true)).isTrue();
    assertThat(repository().setAdmin("gm", false)).isTrue();
    assertThat(repository().setAdmin("ash", true)).isFalse();

    assertThat(repository().all())
        .containsExactly(
            new StoredUser(new User("gm", false), GM.passwordHash()),
            new StoredUser(new User("ripley", true), RIPLEY.passwordHash()));
  }

  @Test
  void changesNothingForAnUnknownName() {
    repository().add(GM);

    assertThat(repository().changePassword("GM", "new")).isFalse();

    assertThat(repository().all()).containsExactly(GM);
  }

  @Test
  void ofManyWhoTakeANameAtOnceOneGetsIt() {
    long added = IntStream.range(0, 16)
        .parallel()
        .filter(n -> repository().add(new StoredUser(new User("gm", true), "hash " + n)))
        .count();

    assertThat(added).isEqualTo(1);
    assertThat(repository().all()).hasSize(1);
  }
}
