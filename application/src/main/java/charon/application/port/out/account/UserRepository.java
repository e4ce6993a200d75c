package charon.application.port.out.account;

import charon.domain.account.StoredUser;
import java.util.List;
import java.util.Optional;

/** Keeps users. Names are compared exactly. Thread-safe. */
public interface UserRepository {

  /** Adds a user; false, and nothing happens, if the name is taken. */
  boolean add(StoredUser user);

  /** Replaces the password hash; false if there is no such user. */
  boolean changePassword(String name, String passwordHash);

  /** Replaces one hash of a password by another of the same; not if the password was changed. */
  void replaceHash(String name, String oldHash, String newHash);

  /** Lets a user manage the server, or not any more; false if there is no such user. */
  boolean setAdmin(String name, boolean admin);

  /** The user of that name. */
  Optional<StoredUser> find(String name);

  /** All users, by name. */
  List<StoredUser> all();
}
