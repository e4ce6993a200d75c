package charon.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class MemberTest {

  @Test
  void aMemberHasTheRoleThatTheTableGaveThemAndNoOther() {
    Member player = new Member(new User("ripley", true), Optional.of(Role.PLAYER));

    assertThat(player.name()).isEqualTo("ripley");
    assertThat(player.is(Role.PLAYER)).isTrue();
    assertThat(player.is(Role.GM))
        .as("who manages the server leads no table by that")
        .isFalse();
  }

  @Test
  void whoHasNoRoleIsNobodyAtTheTable() {
    Member stranger = new Member(new User("ripley", true), Optional.empty());

    assertThat(stranger.is(Role.PLAYER)).isFalse();
    assertThat(stranger.is(Role.GM)).isFalse();
  }
}
