package charon.application.port.out.account;

import charon.domain.account.ApiToken;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps API tokens. Thread-safe. */
public interface ApiTokenRepository {

  /** Adds a token with an id that is not taken. */
  void add(ApiToken token);

  /** The token of that id. */
  Optional<ApiToken> find(String id);

  /** All tokens, oldest first. */
  List<ApiToken> all();

  /** Notes that a token was used. */
  void touch(String id, Instant lastUsedAt);

  /** Removes a token; false if there is none with that id. */
  boolean remove(String id);
}
