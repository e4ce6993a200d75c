package charon.http.api;

import charon.domain.disclosure.Audience;
import charon.domain.table.TableId;
import charon.http.message.AcceptEncoding;
import charon.http.message.EntityTags;
import charon.http.message.Request;
import charon.http.message.Response;
import charon.http.routing.Access;
import charon.http.routing.Route;
import charon.http.state.EncodedState;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The view as a whole. Thread-safe. */
public final class ActiveViewRoutes {

  private final LatestState latest;

  /** The views as they were last published. */
  @FunctionalInterface
  public interface LatestState {

    /**
     * The state of a table that is awake, for an audience. Never waits.
     *
     * @param compressed whether its compressed bytes are to be there, too
     */
    CompletionStage<EncodedState> of(TableId table, Audience audience, boolean compressed);
  }

  /** Reads the view as it was last published. */
  public ActiveViewRoutes(LatestState latest) {
    this.latest = latest;
  }

  /** The routes. */
  public List<Route> routes() {
    return List.of(Route.getImmediateAsync("/api/active-view/", Access.PERSONAL, this::current));
  }

  private CompletionStage<Response> current(Request request) {
    boolean gzip = AcceptEncoding.gzip(request);
    return latest
        .of(request.desk().table().id(), request.audience(), gzip)
        .thenApply(state -> EntityTags.isKnown(request, state.etag(gzip))
            ? state.notModified(gzip)
            : state.answer(gzip));
  }
}
