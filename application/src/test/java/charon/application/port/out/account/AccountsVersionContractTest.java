package charon.application.port.out.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import charon.domain.account.ApiToken;
import charon.domain.account.Membership;
import charon.domain.account.Role;
import charon.domain.account.Session;
import charon.domain.account.StoredUser;
import charon.domain.account.TokenScope;
import charon.domain.account.User;
import charon.domain.table.TableId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every {@link AccountsVersion} keeps. */
public abstract class AccountsVersionContractTest {

  private static final Instant NOW = Instant.parse("2183-06-12T10:15:30Z");

  /**
   * One way to the accounts.
   *
   * @param users the users
   * @param memberships what they are at which table
   * @param sessions the logins of browsers
   * @param tokens the API tokens
   */
  public record Way(
      UserRepository users,
      MembershipRepository memberships,
      SessionRepository sessions,
      ApiTokenRepository tokens) {}

  /** The version under test; always the same. */
  protected abstract AccountsVersion version();

  /** The accounts that it is the version of; empty at the beginning of each test. */
  protected abstract Way here();

  /** The same accounts on the way that another process takes, if there is another. */
  protected abstract Way elsewhere();

  @Test
  void staysWhileNothingIsWritten() {
    here().users().add(user("gm"));
    long before = version().current();

    here().users().find("gm");
    here().sessions().find("hash");
    elsewhere().tokens().all();

    assertThat(version().current()).isEqualTo(before);
    assertThat(version().current()).isEqualTo(before);
  }

  @TestFactory
  Stream<DynamicTest> isAnotherAfterEveryWriteHereAndElsewhere() {
    return Stream.of("here", "elsewhere")
        .map(where -> dynamicTest(where, () -> {
          Way way = where.equals("here") ? here() : elsewhere();
          writesTo(way, where).forEach((what, write) -> {
            long before = version().current();
            write.run();
            assertThat(version().current()).as(what).isNotEqualTo(before);
          });
        }));
  }

  private static Map<String, Runnable> writesTo(Way way, String name) {
    Map<String, Runnable> writes = new LinkedHashMap<>();
    writes.put("user added", () -> way.users().add(user(name)));
    writes.put("password changed", () -> way.users().changePassword(name, "hash 2"));
    writes.put("hash renewed", () -> way.users().replaceHash(name, "hash 2", "hash 3"));
    writes.put("made an admin", () -> way.users().setAdmin(name, true));
    writes.put("made a player", () -> way.memberships().put(member(name, Role.PLAYER)));
    writes.put("made a game master", () -> way.memberships().put(member(name, Role.GM)));
    writes.put("membership ended", () -> way.memberships().remove(TableId.DEFAULT, name));
    writes.put("login", () -> way.sessions().add(new Session(name, name, NOW, NOW)));
    writes.put("login used", () -> way.sessions().touch(name, NOW.plusSeconds(1)));
    writes.put("logout", () -> way.sessions().remove(name));
    writes.put("second login", () -> way.sessions().add(new Session(name, name, NOW, NOW)));
    writes.put("logout everywhere", () -> way.sessions().removeAllOf(name));
    writes.put("third login", () -> way.sessions().add(new Session(name, name, NOW, NOW)));
    writes.put(
        "old logins removed",
        () -> way.sessions().removeExpired(NOW.plusSeconds(1), NOW.plusSeconds(1), 0));
    writes.put("token added", () -> way.tokens().add(token(name)));
    writes.put("token used", () -> way.tokens().touch(name, NOW));
    writes.put("token revoked", () -> way.tokens().remove(name));
    return writes;
  }

  private static StoredUser user(String name) {
    return new StoredUser(new User(name, false), "hash 1");
  }

  private static Membership member(String name, Role role) {
    return new Membership(TableId.DEFAULT, name, role);
  }

  private static ApiToken token(String id) {
    return new ApiToken(
        id,
        "script",
        "hash",
        TokenScope.READ,
        TableId.DEFAULT,
        NOW,
        Optional.empty(),
        Optional.empty());
  }
}
