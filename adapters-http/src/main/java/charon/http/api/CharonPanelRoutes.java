package charon.http.api;

import charon.domain.InvalidValueException;
import charon.domain.view.CharonMode;
import charon.domain.view.CharonPanel;
import charon.domain.view.SetCharonLocation;
import charon.domain.view.SetCharonMode;
import charon.domain.view.ToggleDialog;
import charon.domain.view.ViewCommand;
import charon.http.message.Request;
import charon.http.message.Response;
import charon.http.routing.Access;
import charon.http.routing.Route;
import java.util.Arrays;
import java.util.List;

/** What the view says of the ship's computer: mode, location, dialog. Thread-safe. */
public final class CharonPanelRoutes {

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.post("/api/gm/charon/mode/", Access.GM, this::setMode),
        Route.post("/api/gm/charon/location/", Access.GM, this::setLocation),
        // the table's display opens its dialog itself, and is not logged in
        Route.post("/api/gm/charon/toggle-dialog/", Access.PUBLIC, this::toggleDialog));
  }

  private Response setMode(Request request) {
    String word = request.json().text("mode", CharonMode.DISPLAY.name());
    CharonMode mode = Arrays.stream(CharonMode.values())
        .filter(value -> value.name().equals(word))
        .findFirst()
        .orElseThrow(() -> new InvalidValueException("Invalid mode. Must be DISPLAY or QUERY"));
    return JsonResponse.success()
        .with("mode", execute(request, new SetCharonMode(mode)).mode().name())
        .response();
  }

  private Response setLocation(Request request) {
    String path = request.json().text("location_path", "");
    return JsonResponse.success()
        .with("location_path", execute(request, new SetCharonLocation(path)).locationPath())
        .response();
  }

  private Response toggleDialog(Request request) {
    ToggleDialog command = new ToggleDialog(request.jsonIfAny().flag("open"));
    return JsonResponse.success()
        .with("charon_dialog_open", execute(request, command).dialogOpen())
        .response();
  }

  private static CharonPanel execute(Request request, ViewCommand command) {
    return request.desk().control().execute(command).gm().payload().view().charon();
  }
}
