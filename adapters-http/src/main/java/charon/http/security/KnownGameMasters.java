package charon.http.security;

import charon.domain.table.TableId;
import charon.http.message.Request;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the game masters have shown that were let in last: who shows it again need not wait behind
 * strangers to be asked who they are. It lets nobody in by itself. Thread-safe.
 */
final class KnownGameMasters {

  private static final int MOST = 256;

  private final Map<Shown, Boolean> shown = new LinkedHashMap<>(16, 0.75f, true);

  /** Who leads one table is nobody at another. */
  private record Shown(TableId table, String secret) {}

  /** Remembers who was let in. */
  synchronized void remember(Request request) {
    shownBy(request).ifPresent(secret -> shown.put(secret, true));
    if (shown.size() > MOST) {
      shown.remove(shown.keySet().iterator().next());
    }
  }

  /** Forgets who was not. */
  synchronized void forget(Request request) {
    shownBy(request).ifPresent(shown::remove);
  }

  synchronized boolean contains(Request request) {
    return shownBy(request).filter(shown::containsKey).isPresent();
  }

  private static Optional<Shown> shownBy(Request request) {
    return request
        .credentials()
        .bearerToken()
        .map(token -> "token " + token)
        .or(() -> request.credentials().session().map(session -> "session " + session))
        .map(secret -> new Shown(request.table().id(), secret));
  }
}
