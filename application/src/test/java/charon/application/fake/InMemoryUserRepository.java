package charon.application.fake;

import charon.application.port.out.UserRepository;
import charon.domain.account.StoredUser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Users in a map. Thread-safe. */
public final class InMemoryUserRepository implements UserRepository {

  private final Map<String, StoredUser> users = new ConcurrentSkipListMap<>();

  @Override
  public boolean add(StoredUser user) {
    return users.putIfAbsent(user.user().name(), user) == null;
  }

  @Override
  public boolean changePassword(String name, String passwordHash) {
    return users.computeIfPresent(name, (key, old) -> new StoredUser(old.user(), passwordHash))
        != null;
  }

  @Override
  public void replaceHash(String name, String oldHash, String newHash) {
    users.computeIfPresent(
        name,
        (key, old) ->
            old.passwordHash().equals(oldHash) ? new StoredUser(old.user(), newHash) : old);
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
