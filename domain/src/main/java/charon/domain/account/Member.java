package charon.domain.account;

import java.util.Optional;

/**
 * Somebody who has logged in, as a table knows them.
 *
 * @param user who it is
 * @param role what they may do at the table; empty: no more than anybody
 */
public record Member(User user, Optional<Role> role) {

  /** Their name. */
  public String name() {
    return user.name();
  }

  /** Whether they have that role at the table. */
  public boolean is(Role wanted) {
    return role.filter(wanted::equals).isPresent();
  }
}
