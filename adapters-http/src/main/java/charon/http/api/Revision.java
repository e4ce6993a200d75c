package charon.http.api;

import charon.domain.disclosure.Audience;
import charon.http.message.Request;
import charon.http.message.Response;
import charon.http.routing.Access;
import charon.http.routing.Route;

/** Tells a game master who has written which revision game masters are at; nobody else. */
public final class Revision {

  private static final String FIELD = "charon-revision";

  private Revision() {}

  /** A route of a table; if it is one by which game masters write there, it tells the revision. */
  public static Route told(Route route) {
    boolean ofGameMasters = route.path().text().startsWith("/api/gm/");
    return ofGameMasters && route.writes() && route.access() != Access.GM_OR_ADMIN
        ? route.answering(Revision::told)
        : route;
  }

  /** The answer to a write that has made a revision. */
  static Response told(Request request, long revision, Response response) {
    return request.caller().audience() == Audience.GM
        ? response.with(FIELD, String.valueOf(revision))
        : response;
  }

  /** The answer to a write that has made none. */
  static Response told(Request request, Response response) {
    return response.headers().stream().anyMatch(field -> field.name().equals(FIELD))
        ? response
        : told(request, request.desk().observe().current().gm().revision(), response);
  }
}
