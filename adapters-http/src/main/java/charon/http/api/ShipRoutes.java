package charon.http.api;

import charon.application.port.in.command.Members;
import charon.application.port.in.command.Words;
import charon.domain.InvalidValueException;
import charon.domain.NotFoundException;
import charon.domain.ship.InfoLine;
import charon.domain.ship.ShipSystem;
import charon.domain.ship.SystemOverride;
import charon.domain.ship.SystemStatus;
import charon.domain.view.OverrideShipSystem;
import charon.http.json.ShipJson;
import charon.http.message.Request;
import charon.http.message.Response;
import charon.http.routing.Access;
import charon.http.routing.Route;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The crew's ship. Thread-safe. */
public final class ShipRoutes {

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.get("/api/ship-status/", Access.PERSONAL, this::status),
        Route.post("/api/gm/ship-status/toggle/", Access.GM, this::override));
  }

  private Response status(Request request) {
    return request
        .desk()
        .ship()
        .shipStatus(request.audience())
        .map(status -> Response.json(status.members()))
        .orElseThrow(() -> new NotFoundException("Ship data not found"));
  }

  private Response override(Request request) {
    Members body = request.json();
    ShipSystem system = Words.lowerCase(ShipSystem.class, "system", body.trimmed("system"));
    SystemStatus status = Words.upperCase(SystemStatus.class, "status", body.trimmed("status"));
    SystemOverride override = new SystemOverride(status, condition(body), info(body));
    request.desk().control().execute(new OverrideShipSystem(system, override));
    return JsonResponse.success()
        .with("system", system.key())
        .with("override", ShipJson.override(override))
        .response();
  }

  private static OptionalInt condition(Members body) {
    OptionalLong percent = body.integer("condition");
    if (percent.isEmpty()) {
      return OptionalInt.empty();
    }
    long value = percent.getAsLong();
    if (value != (int) value) {
      throw new InvalidValueException("condition must be between 0 and 100");
    }
    return OptionalInt.of((int) value);
  }

  private static Optional<InfoLine> info(Members body) {
    return body.has("info")
        ? Optional.of(new InfoLine(body.nullableText("info")))
        : Optional.empty();
  }
}
