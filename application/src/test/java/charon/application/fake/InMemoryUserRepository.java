package charon.application.fake;

import charon.application.port.out.account.UserRepository;
import charon.domain.account.StoredUser;
import charon.domain.account.User;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Users in a map. Thread-safe. */
public final class InMemoryUserRepository implements UserRepository {

  private final Map<String, StoredUser> users = new ConcurrentSkipListMap<>();
  private final Runnable written;

  /** Empty. */
  public InMemoryUserRepository() {
    this(() -> {});
  }

  /**
   * Empty.
   *
   * @param written is told after each write
   */
  InMemoryUserRepository(Runnable written) {
    this.written = written;
  }

  @Override
  public synchronized boolean add(StoredUser user) {
    boolean added = users.putIfAbsent(user.user().name(), user) == null;
    written.run();
    return added;
  }

  @Override
  public synchronized boolean changePassword(String name, String passwordHash) {
    Optional<StoredUser> found = find(name);
    found.ifPresent(old -> users.put(name, new StoredUser(old.user(), passwordHash)));
    written.run();
    return found.isPresent();
  }

  @Override
  public synchronized void replaceHash(String name, String oldHash, String newHash) {
    users.computeIfPresent(
        name,
        (key, old) ->
            old.passwordHash().equals(oldHash) ? new StoredUser(old.user(), newHash) : old);
    written.run();
  }

  @Override
  public synchronized boolean setAdmin(String name, boolean admin) {
    Optional<StoredUser> found = find(name);
    found.ifPresent(
        old -> users.put(name, new StoredUser(new User(name, admin), old.passwordHash())));
    written.run();
    return found.isPresent();
  }

  @Override
  public Optional<StoredUser> find(String name) {
    return Optional.ofNullable(users.get(name));
  }

  @Override
  public List<StoredUser> all() {
    return List.copyOf(users.values());
  }
}
