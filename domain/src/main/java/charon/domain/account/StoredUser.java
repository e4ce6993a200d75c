package charon.domain.account;

/**
 * A user as kept: never with a password, only with what can check one.
 *
 * @param user the user
 * @param passwordHash the hash with its parameters, in the form of the hashing function
 */
public record StoredUser(User user, String passwordHash) {}
