package charon.http.api;

import charon.application.port.in.PlacedToken;
import charon.application.port.in.command.Members;
import charon.application.port.in.command.Words;
import charon.domain.disclosure.Audience;
import charon.domain.encounter.ClearTokens;
import charon.domain.encounter.EncounterCommand;
import charon.domain.encounter.GridPosition;
import charon.domain.encounter.MoveToken;
import charon.domain.encounter.RemoveToken;
import charon.domain.encounter.SetTokenStatus;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import charon.domain.encounter.TokenStatus;
import charon.domain.encounter.TokenType;
import charon.domain.payload.AudienceUpdate;
import charon.domain.view.ChangeEncounter;
import charon.http.json.EncounterJson;
import charon.http.message.Request;
import charon.http.message.Response;
import charon.http.routing.Access;
import charon.http.routing.Route;
import java.util.List;
import java.util.Map;

/** The tokens on the encounter map. Thread-safe. */
public final class TokenRoutes {

  private static final String NO_INTEGERS = "x and y must be integers";

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.post("/api/gm/encounter/place-token/", Access.GM, this::place),
        // players drag tokens on the table's display, which is not logged in
        Route.post("/api/gm/encounter/move-token/", Access.PERSONAL, this::move),
        Route.post("/api/gm/encounter/remove-token/", Access.GM, this::remove),
        Route.post("/api/gm/encounter/update-token-status/", Access.GM, this::setStatus),
        Route.post("/api/gm/encounter/clear-tokens/", Access.GM, this::clear));
  }

  private Response place(Request request) {
    Members body = request.json();
    body.require("type, name, x, and y are required", "type", "name", "x", "y");
    TokenType type = Words.lowerCase(TokenType.class, "type", body.text("type", ""));
    String name = body.text("name", "");
    GridPosition position = position(body);
    PlacedToken placed = request
        .desk()
        .control()
        .placeToken(new Token(
            type, name, position, List.of(), body.text("image_url", ""), body.text("room_id", "")));
    return changed(placed.update().gm(), placed.id());
  }

  private Response move(Request request) {
    Members body = request.json();
    body.require("token_id, x, and y are required", "token_id", "x", "y");
    TokenId id = new TokenId(body.text("token_id", ""));
    Audience mover = request.audience();
    MoveToken move = new MoveToken(id, position(body), body.text("room_id", ""));
    return changed(request.desk().control().moveToken(move, mover).seenBy(mover), id);
  }

  private Response remove(Request request) {
    String id = request.json().required("token_id", "token_id is required");
    AudienceUpdate update = execute(request, new RemoveToken(new TokenId(id)));
    return JsonResponse.success().with("tokens", tokens(update)).response();
  }

  private Response setStatus(Request request) {
    Members body = request.json();
    String missing = "token_id and status are required";
    TokenId id = new TokenId(body.required("token_id", missing));
    List<TokenStatus> status = body.texts("status", missing, "status must be an array").stream()
        .map(word -> Words.lowerCase(TokenStatus.class, "status", word))
        .toList();
    return changed(execute(request, new SetTokenStatus(id, status)), id);
  }

  private Response clear(Request request) {
    AudienceUpdate update = execute(request, new ClearTokens());
    return JsonResponse.success().with("tokens", tokens(update)).response();
  }

  private static AudienceUpdate execute(Request request, EncounterCommand command) {
    return request.desk().control().execute(new ChangeEncounter(command)).gm();
  }

  private static GridPosition position(Members body) {
    return new GridPosition(body.integer("x", NO_INTEGERS), body.integer("y", NO_INTEGERS));
  }

  private static Response changed(AudienceUpdate update, TokenId id) {
    return JsonResponse.success()
        .with("token_id", id.value())
        .with("tokens", tokens(update))
        .response();
  }

  private static Map<String, Object> tokens(AudienceUpdate update) {
    return EncounterJson.tokens(update.payload());
  }
}
