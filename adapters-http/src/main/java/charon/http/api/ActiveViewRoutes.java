package charon.http.api;

import charon.application.port.in.command.Rehearsal;
import charon.application.port.in.table.Desk;
import charon.domain.InvalidValueException;
import charon.domain.disclosure.Audience;
import charon.domain.table.TableId;
import charon.http.json.ActiveViewEncoder;
import charon.http.message.AcceptEncoding;
import charon.http.message.EntityTags;
import charon.http.message.Prepared;
import charon.http.message.Request;
import charon.http.message.Response;
import charon.http.routing.Access;
import charon.http.routing.Route;
import charon.http.state.EncodedState;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The view as a whole, and what it would be. Thread-safe. */
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
    return List.of(Route.getImmediateAsync("/api/active-view/", Access.PERSONAL, this::current)
        .preparing());
  }

  private CompletionStage<Response> current(Request request) {
    if (Prepared.isMeant(request)) {
      return CompletableFuture.completedFuture(preview(request));
    }
    boolean gzip = AcceptEncoding.gzip(request);
    return latest
        .of(request.desk().table().id(), request.audience(), gzip)
        .thenApply(state -> EntityTags.isKnown(request, state.etag(gzip))
            ? state.notModified(gzip)
            : state.answer(gzip));
  }

  /** What would be shown; it is nobody's last event, so nobody keeps it. */
  private static Response preview(Request request) {
    boolean draft = Prepared.draft(request);
    Optional<String> cue = Prepared.cue(request);
    if (draft && cue.isPresent()) {
      throw new InvalidValueException("draft and cue cannot be asked for together");
    }
    Desk.Steering steering = request.desk().steering();
    Rehearsal rehearsal =
        cue.isPresent() ? steering.cues().rehearse(cue.get()) : steering.draft().rehearsal();
    Audience audience = request.asksAsPlayers() ? Audience.PLAYERS : Audience.GM;
    return Response.json(200, new ActiveViewEncoder().encode(rehearsal.shown().payload(audience)))
        .with("cache-control", "no-store");
  }
}
