package charon.http.api;

import charon.application.port.in.command.Members;
import charon.application.port.in.command.Words;
import charon.domain.disclosure.Audience;
import charon.domain.payload.ViewUpdate;
import charon.domain.table.TableId;
import charon.domain.view.ActiveView;
import charon.domain.view.HideOverlay;
import charon.domain.view.Overlay;
import charon.domain.view.ShowOverlay;
import charon.domain.view.ViewType;
import charon.http.message.AcceptEncoding;
import charon.http.message.EntityTags;
import charon.http.message.Request;
import charon.http.message.Response;
import charon.http.routing.Access;
import charon.http.routing.Route;
import charon.http.state.EncodedState;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The view as a whole: what it is, switching it, and the comm terminal on top. Thread-safe. */
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
    return List.of(
        Route.getImmediateAsync("/api/active-view/", Access.PERSONAL, this::current),
        Route.post("/api/gm/switch-view/", Access.GM, this::switchView),
        Route.post("/api/gm/show-terminal/", Access.GM, this::showTerminal),
        Route.post("/api/terminal/hide/", Access.PUBLIC, this::hideTerminal));
  }

  private CompletionStage<Response> current(Request request) {
    boolean gzip = AcceptEncoding.gzip(request);
    return latest
        .of(request.desk().table().id(), request.audience(), gzip)
        .thenApply(state -> EntityTags.isKnown(request, state.etag(gzip))
            ? state.notModified(gzip)
            : state.answer(gzip));
  }

  private Response switchView(Request request) {
    Members body = request.json();
    ViewType viewType =
        Words.upperCase(ViewType.class, "view_type", body.text("view_type", "STANDBY"));
    ActiveView view = view(request
        .desk()
        .control()
        .switchView(viewType, body.text("location_slug", ""), body.text("view_slug", "")));
    return JsonResponse.success()
        .with("view_type", view.viewType().name())
        .with("location_slug", view.locationSlug())
        .response();
  }

  private Response showTerminal(Request request) {
    Members body = request.json();
    Overlay overlay = new Overlay(body.text("location_slug", ""), body.text("terminal_slug", ""));
    request.desk().control().execute(new ShowOverlay(overlay));
    return JsonResponse.success()
        .with("overlay_terminal_slug", overlay.terminalSlug())
        .response();
  }

  private Response hideTerminal(Request request) {
    request.desk().control().execute(new HideOverlay());
    return JsonResponse.success().response();
  }

  private static ActiveView view(ViewUpdate update) {
    return update.gm().payload().view();
  }
}
