package charon.application.fake;

import charon.application.account.Accounts;
import charon.application.port.out.account.AccountsVersion;
import charon.domain.table.TableId;
import java.util.concurrent.atomic.AtomicLong;

/** Accounts that are forgotten with the test. Thread-safe. */
public final class InMemoryAccounts implements AccountsVersion {

  private final AtomicLong version = new AtomicLong();
  private final InMemoryUserRepository users = new InMemoryUserRepository(version::incrementAndGet);
  private final InMemoryMembershipRepository memberships =
      new InMemoryMembershipRepository(users, TableId.DEFAULT::equals, version::incrementAndGet);
  private final InMemorySessionRepository sessions =
      new InMemorySessionRepository(version::incrementAndGet);
  private final InMemoryApiTokenRepository tokens =
      new InMemoryApiTokenRepository(version::incrementAndGet);

  @Override
  public long current() {
    return version.get();
  }

  /** All of them. */
  public Accounts all() {
    return new Accounts(users, memberships, sessions, tokens, this);
  }

  /** The users. */
  public InMemoryUserRepository users() {
    return users;
  }

  /** Who is what at the default table; there is no other. */
  public InMemoryMembershipRepository memberships() {
    return memberships;
  }

  /** The logins of browsers. */
  public InMemorySessionRepository sessions() {
    return sessions;
  }

  /** The API tokens. */
  public InMemoryApiTokenRepository tokens() {
    return tokens;
  }
}
