package charon.http.security;

import charon.http.message.Request;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells people why a form of another site's is refused: nearly always it is their own, and a proxy
 * hands on another name than the browser asked for. The log gets each such pair once, and not many.
 * Thread-safe.
 */
public final class RefusedOrigins {

  private static final Logger LOG = LoggerFactory.getLogger(RefusedOrigins.class);
  private static final int MOST_LOGGED = 20;

  private final Set<String> logged = ConcurrentHashMap.newKeySet();

  /** Says what is wrong with a request, and what to do. */
  public String tellOf(Request request) {
    String host =
        request.peer().forwardedHost().or(() -> request.header("host")).orElse("no name");
    String page = Origin.of(request).orElse("another site");
    String cause =
        "the browser says the form is from " + page + ", but this server was asked for as " + host;
    if (logged.size() < MOST_LOGGED && logged.add(page + ' ' + host)) {
      LOG.warn(
          "Login refused, CSRF check: {}. A proxy has to hand on the Host field as it came, or"
              + " X-Forwarded-Host with --trusted-proxies naming it",
          cause);
    }
    return "CSRF check failed: " + cause + ". If there is a proxy between, it has to hand on the"
        + " Host field as it came, or X-Forwarded-Host with --trusted-proxies naming the proxy.";
  }
}
