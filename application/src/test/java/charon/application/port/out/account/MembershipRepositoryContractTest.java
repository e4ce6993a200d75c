package charon.application.port.out.account;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.account.Membership;
import charon.domain.account.Role;
import charon.domain.table.TableId;
import org.junit.jupiter.api.Test;

/** What every {@link MembershipRepository} keeps. */
public abstract class MembershipRepositoryContractTest {

  /**
   * The repository under test; always the same. It knows the users {@code mira}, {@code Mira} and
   * {@code tove}, the default table and {@link #another}, and nobody is a member at the beginning of
   * each test.
   */
  protected abstract MembershipRepository repository();

  /** A table besides the default table. */
  protected abstract TableId another();

  @Test
  void somebodyCanBeAnotherAtEachTable() {
    assertThat(repository().put(here("mira", Role.GM))).isTrue();
    assertThat(repository().put(there("mira", Role.PLAYER))).isTrue();
    assertThat(repository().put(there("tove", Role.GM))).isTrue();

    assertThat(repository().of("mira"))
        .containsExactlyInAnyOrder(here("mira", Role.GM), there("mira", Role.PLAYER));
    assertThat(repository().of("tove")).containsExactly(there("tove", Role.GM));
    assertThat(repository().of("nobody")).isEmpty();
  }

  @Test
  void aTableHasItsOwnMembersByName() {
    repository().put(there("tove", Role.GM));
    repository().put(there("mira", Role.PLAYER));
    repository().put(here("tove", Role.PLAYER));

    assertThat(repository().at(another()))
        .containsExactly(there("mira", Role.PLAYER), there("tove", Role.GM));
    assertThat(repository().at(TableId.DEFAULT)).containsExactly(here("tove", Role.PLAYER));
  }

  @Test
  void aMemberGetsAnotherRoleAtThatTableOnly() {
    repository().put(here("mira", Role.PLAYER));
    repository().put(there("mira", Role.PLAYER));

    assertThat(repository().put(there("mira", Role.GM))).isTrue();

    assertThat(repository().at(TableId.DEFAULT)).containsExactly(here("mira", Role.PLAYER));
    assertThat(repository().at(another())).containsExactly(there("mira", Role.GM));
  }

  @Test
  void nobodyUnknownBecomesAMemberAndNobodyOfAnUnknownTable() {
    assertThat(repository().put(here("ash", Role.GM))).isFalse();
    assertThat(repository().put(new Membership(new TableId(4_711), "mira", Role.GM)))
        .isFalse();

    assertThat(repository().of("ash")).isEmpty();
    assertThat(repository().of("mira")).isEmpty();
    assertThat(repository().at(new TableId(4_711))).isEmpty();
  }

  @Test
  void aMembershipEndsAtOneTableOnly() {
    repository().put(here("mira", Role.GM));
    repository().put(there("mira", Role.GM));

    assertThat(repository().remove(another(), "mira")).isTrue();
    assertThat(repository().remove(another(), "mira")).isFalse();

    assertThat(repository().of("mira")).containsExactly(here("mira", Role.GM));
  }

  @Test
  void namesThatDifferInCaseAreDifferent() {
    repository().put(here("mira", Role.GM));

    assertThat(repository().of("Mira")).isEmpty();
    assertThat(repository().remove(TableId.DEFAULT, "Mira")).isFalse();
    assertThat(repository().of("mira")).hasSize(1);
  }

  private static Membership here(String name, Role role) {
    return new Membership(TableId.DEFAULT, name, role);
  }

  private Membership there(String name, Role role) {
    return new Membership(another(), name, role);
  }
}
