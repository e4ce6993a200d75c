package charon.domain.account;

import java.time.Instant;

/**
 * A key with which a script acts as the game master.
 *
 * @param id public part of the token; unique
 * @param name what the owner calls it
 * @param secretHash SHA-256 of the secret part, in hexadecimal digits
 * @param createdAt when it was made
 */
public record ApiToken(String id, String name, String secretHash, Instant createdAt) {}
