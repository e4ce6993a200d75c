package charon.http.security;

import charon.http.message.Credentials;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the game masters have shown that were let in last: who shows it again need not wait behind
 * strangers to be asked who they are. It lets nobody in by itself. Thread-safe.
 */
final class KnownGameMasters {

  private static final int MOST = 256;

  private final Map<String, Boolean> shown = new LinkedHashMap<>(16, 0.75f, true);

  /** Remembers who was let in. */
  synchronized void remember(Credentials credentials) {
    secret(credentials).ifPresent(secret -> shown.put(secret, true));
    if (shown.size() > MOST) {
      shown.remove(shown.keySet().iterator().next());
    }
  }

  /** Forgets who was not. */
  synchronized void forget(Credentials credentials) {
    secret(credentials).ifPresent(shown::remove);
  }

  synchronized boolean contains(Credentials credentials) {
    return secret(credentials).filter(shown::containsKey).isPresent();
  }

  private static Optional<String> secret(Credentials credentials) {
    return credentials
        .bearerToken()
        .map(token -> "token " + token)
        .or(() -> credentials.session().map(session -> "session " + session));
  }
}
