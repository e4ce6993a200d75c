package charon.http.api;

import charon.application.port.in.command.Members;
import charon.application.port.in.command.Words;
import charon.domain.encounter.DoorStatus;
import charon.domain.encounter.Encounter;
import charon.domain.encounter.EncounterCommand;
import charon.domain.encounter.ReplaceRoomVisibility;
import charon.domain.encounter.SelectDeck;
import charon.domain.encounter.SetDoorStatus;
import charon.domain.encounter.TogglePortrait;
import charon.domain.encounter.ToggleRoom;
import charon.domain.view.ChangeEncounter;
import charon.http.json.EncounterJson;
import charon.http.message.Request;
import charon.http.message.Response;
import charon.http.routing.Access;
import charon.http.routing.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The encounter map: decks, rooms, doors and portraits. Thread-safe. */
public final class EncounterRoutes {

  /** The routes. */
  public List<Route> routes() {
    String rooms = "/api/gm/encounter/room-visibility/";
    return List.of(
        Route.post("/api/gm/encounter/switch-level/", Access.GM, this::switchLevel),
        Route.post("/api/gm/encounter/toggle-room/", Access.GM, this::toggleRoom),
        Route.get(rooms, Access.GM, this::rooms),
        Route.post(rooms, Access.GM, this::setRooms),
        Route.post("/api/gm/encounter/set-door-status/", Access.GM, this::setDoor),
        Route.post("/api/gm/encounter/toggle-portrait/", Access.GM, this::togglePortrait));
  }

  private Response switchLevel(Request request) {
    Members body = request.json();
    SelectDeck command = new SelectDeck(body.integer("level").orElse(1), body.text("deck_id", ""));
    execute(request, command);
    return JsonResponse.success()
        .with("level", command.level())
        .with("deck_id", command.deckId())
        .response();
  }

  private Response toggleRoom(Request request) {
    Members body = request.json();
    String room = body.required("room_id", "room_id required");
    Optional<Boolean> visible = body.flag("visible");
    Encounter encounter = execute(request, new ToggleRoom(room, visible));
    return JsonResponse.success()
        .with("room_id", room)
        .with("visible", encounter.isVisible(room))
        .with("room_visibility", encounter.roomVisibility())
        .response();
  }

  private Response rooms(Request request) {
    Encounter encounter =
        request.desk().observe().current().gm().payload().view().encounter();
    return JsonResponse.empty()
        .with("room_visibility", encounter.roomVisibility())
        .response();
  }

  private Response setRooms(Request request) {
    Map<String, Boolean> rooms = request.json().flags("room_visibility");
    Encounter encounter = execute(request, new ReplaceRoomVisibility(rooms));
    return JsonResponse.success()
        .with("room_visibility", encounter.roomVisibility())
        .response();
  }

  private Response setDoor(Request request) {
    Members body = request.json();
    body.require("connection_id and door_status required", "connection_id", "door_status");
    String connection = body.text("connection_id", "");
    DoorStatus status =
        Words.upperCase(DoorStatus.class, "door_status", body.text("door_status", ""));
    Encounter encounter = execute(request, new SetDoorStatus(connection, status));
    return JsonResponse.success()
        .with("connection_id", connection)
        .with("door_status", status.name())
        .with("all_door_status", EncounterJson.doors(encounter.doors()))
        .response();
  }

  private Response togglePortrait(Request request) {
    Members body = request.json();
    String npc = body.requiredTrimmed("npc_id", "npc_id required");
    Encounter encounter = execute(request, new TogglePortrait(npc, body.flag("visible")));
    return JsonResponse.success()
        .with("active_portraits", encounter.portraits())
        .response();
  }

  private static Encounter execute(Request request, EncounterCommand command) {
    return request
        .desk()
        .control()
        .execute(new ChangeEncounter(command))
        .gm()
        .payload()
        .view()
        .encounter();
  }
}
