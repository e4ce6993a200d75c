package charon.domain.account;

import charon.domain.table.TableId;
import java.time.Instant;
import java.util.Optional;

/**
 * A key with which a script acts as the game master.
 *
 * @param id public part of the token; unique
 * @param name what the owner calls it
 * @param secretHash SHA-256 of the secret part, in hexadecimal digits
 * @param scope how far it reaches
 * @param table the one table at which it reads and controls; whatever its scope, it has no other
 *     table's secrets
 * @param createdAt when it was made
 * @param expiresAt from when on it is refused; empty: never
 * @param lastUsedAt when it was last used, to the hour; empty: not yet
 */
public record ApiToken(
    String id,
    String name,
    String secretHash,
    TokenScope scope,
    TableId table,
    Instant createdAt,
    Optional<Instant> expiresAt,
    Optional<Instant> lastUsedAt) {

  /** Whether it is past its time. */
  public boolean isExpired(Instant now) {
    return expiresAt.filter(end -> !now.isBefore(end)).isPresent();
  }

  /** Who shows it. */
  public TokenHolder holder() {
    return new TokenHolder(id, name, scope, table);
  }
}
