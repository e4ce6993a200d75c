package charon.http.api;

import charon.domain.disclosure.Audience;
import charon.http.message.Request;
import charon.http.message.Response;
import charon.http.routing.Access;
import charon.http.routing.AccessDeniedException;
import charon.http.routing.Route;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What is counted and measured, for Prometheus and what speaks like it. Thread-safe. */
public final class MetricsRoutes {

  private static final String FORMAT = "text/plain; version=0.0.4; charset=utf-8";
  private static final Pattern LOOPBACK = Pattern.compile("127\\..*|::1|0:0:0:0:0:0:0:1");

  private final Supplier<String> text;
  private final boolean forEverybody;

  /**
   * Serves the text.
   *
   * @param forEverybody else only this computer and game masters get it
   */
  public MetricsRoutes(Supplier<String> text, boolean forEverybody) {
    this.text = text;
    this.forEverybody = forEverybody;
  }

  /** The route, where those who collect metrics look for it. */
  public List<Route> routes() {
    return List.of(Route.get("/metrics", Access.PERSONAL, this::metrics));
  }

  private Response metrics(Request request) {
    if (!forEverybody && !isFromHere(request) && request.caller().audience() != Audience.GM) {
      throw AccessDeniedException.unauthorized("Metrics are for this computer and game masters");
    }
    return Response.of(200, FORMAT, text.get().getBytes(StandardCharsets.UTF_8))
        .with("cache-control", "no-store");
  }

  /** Not if a proxy on this computer passes somebody else's request on. */
  private static boolean isFromHere(Request request) {
    return LOOPBACK.matcher(request.peer().address()).matches()
        && request.header("x-forwarded-for").isEmpty()
        && request.header("forwarded").isEmpty();
  }
}
