package charon.http.api;

import charon.application.port.in.ControlActiveViewUseCase;
import charon.domain.disclosure.Audience;
import charon.domain.payload.ViewUpdate;
import charon.domain.view.ActiveView;
import charon.domain.view.HideOverlay;
import charon.domain.view.Overlay;
import charon.domain.view.ShowOverlay;
import charon.domain.view.ViewType;
import charon.http.json.JsonBody;
import charon.http.routing.AcceptEncoding;
import charon.http.routing.Access;
import charon.http.routing.EntityTags;
import charon.http.routing.Request;
import charon.http.routing.Response;
import charon.http.routing.Route;
import charon.http.state.EncodedState;
import java.util.List;
import java.util.function.Function;

/** The view as a whole: what it is, switching it, and the comm terminal on top. */
public final class ActiveViewRoutes {

  private final ControlActiveViewUseCase control;
  private final Function<Audience, EncodedState> latest;

  /** Changes the view by the use case, and reads it as it was last published. */
  public ActiveViewRoutes(
      ControlActiveViewUseCase control, Function<Audience, EncodedState> latest) {
    this.control = control;
    this.latest = latest;
  }

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.getImmediate("/api/active-view/", Access.PERSONAL, this::current),
        Route.post("/api/gm/switch-view/", Access.GM, this::switchView),
        Route.post("/api/gm/show-terminal/", Access.GM, this::showTerminal),
        Route.post("/api/terminal/hide/", Access.PUBLIC, this::hideTerminal));
  }

  private Response current(Request request) {
    EncodedState state = latest.apply(request.audience());
    boolean gzip = AcceptEncoding.gzip(request);
    return EntityTags.isKnown(request, state.etag(gzip))
        ? state.notModified(gzip)
        : state.answer(gzip);
  }

  private Response switchView(Request request) {
    JsonBody body = request.json();
    ViewType viewType =
        Words.upperCase(ViewType.class, "view_type", body.text("view_type", "STANDBY"));
    ActiveView view = view(
        control.switchView(viewType, body.text("location_slug", ""), body.text("view_slug", "")));
    return Answer.success()
        .with("view_type", view.viewType().name())
        .with("location_slug", view.locationSlug())
        .response();
  }

  private Response showTerminal(Request request) {
    JsonBody body = request.json();
    Overlay overlay = new Overlay(body.text("location_slug", ""), body.text("terminal_slug", ""));
    control.execute(new ShowOverlay(overlay));
    return Answer.success()
        .with("overlay_terminal_slug", overlay.terminalSlug())
        .response();
  }

  private Response hideTerminal(Request request) {
    control.execute(new HideOverlay());
    return Answer.success().response();
  }

  private static ActiveView view(ViewUpdate update) {
    return update.gm().payload().view();
  }
}
