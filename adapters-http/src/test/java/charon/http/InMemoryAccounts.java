package charon.http;

import charon.application.account.Accounts;
import charon.application.port.out.ApiTokenRepository;
import charon.application.port.out.PasswordHasher;
import charon.application.port.out.SessionRepository;
import charon.application.port.out.UserRepository;
import charon.domain.account.ApiToken;
import charon.domain.account.Session;
import charon.domain.account.StoredUser;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Accounts that are forgotten with the test. */
final class InMemoryAccounts {

  private InMemoryAccounts() {}

  static Accounts empty() {
    return new Accounts(new Users(), new Sessions(), new Tokens());
  }

  /** Hashes by writing a word before the password. */
  static final class PlainHasher implements PasswordHasher {

    @Override
    public String hash(String password) {
      return "plain:" + password;
    }

    @Override
    public boolean isCurrent(String hash) {
      return true;
    }

    @Override
    public boolean matches(String password, String hash) {
      return hash.equals(hash(password));
    }
  }

  private static final class Users implements UserRepository {

    private final Map<String, StoredUser> byName = new TreeMap<>();

    @Override
    public boolean add(StoredUser user) {
      return byName.putIfAbsent(user.user().name(), user) == null;
    }

    @Override
    public boolean changePassword(String name, String passwordHash) {
      return byName.computeIfPresent(
              name, (same, user) -> new StoredUser(user.user(), passwordHash))
          != null;
    }

    @Override
    public void replaceHash(String name, String oldHash, String newHash) {
      throw new AssertionError("all hashes are current");
    }

    @Override
    public Optional<StoredUser> find(String name) {
      return Optional.ofNullable(byName.get(name));
    }

    @Override
    public List<StoredUser> all() {
      return List.copyOf(byName.values());
    }
  }

  private static final class Sessions implements SessionRepository {

    private final Map<String, Session> byHash = new TreeMap<>();

    @Override
    public void add(Session session) {
      byHash.put(session.tokenHash(), session);
    }

    @Override
    public Optional<Session> find(String tokenHash) {
      return Optional.ofNullable(byHash.get(tokenHash));
    }

    @Override
    public void touch(String tokenHash, Instant lastSeenAt) {
      byHash.computeIfPresent(
          tokenHash,
          (hash, known) -> new Session(hash, known.userName(), known.createdAt(), lastSeenAt));
    }

    @Override
    public void remove(String tokenHash) {
      byHash.remove(tokenHash);
    }

    @Override
    public void removeAllOf(String userName) {
      byHash.values().removeIf(session -> session.userName().equals(userName));
    }

    @Override
    public void removeExpired(Instant lastSeenBefore, Instant createdBefore) {
      byHash
          .values()
          .removeIf(session -> session.lastSeenAt().isBefore(lastSeenBefore)
              || session.createdAt().isBefore(createdBefore));
    }
  }

  private static final class Tokens implements ApiTokenRepository {

    private final Map<String, ApiToken> byId = new TreeMap<>();

    @Override
    public void add(ApiToken token) {
      byId.put(token.id(), token);
    }

    @Override
    public Optional<ApiToken> find(String id) {
      return Optional.ofNullable(byId.get(id));
    }

    @Override
    public List<ApiToken> all() {
      return List.copyOf(byId.values());
    }

    @Override
    public void touch(String id, Instant lastUsedAt) {
      // nobody asks when it was
    }

    @Override
    public boolean remove(String id) {
      return byId.remove(id) != null;
    }
  }
}
