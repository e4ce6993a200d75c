package charon.http.json;

import charon.domain.encounter.Encounter;
import charon.domain.payload.ActiveViewPayload;
import charon.domain.payload.NpcCard;
import charon.domain.payload.Scene;
import charon.domain.view.ActiveView;
import charon.domain.view.Blackout;
import charon.domain.view.CharonPanel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the payload looks on the wire, in REST answers and events alike. */
final class ActiveViewJson {

  private ActiveViewJson() {}

  /** The members of a payload without those of its scene, which come behind them. */
  static byte[] encodeState(ActiveViewPayload payload) {
    return JsonCodec.write(state(payload));
  }

  /** The members of a scene. */
  static byte[] encodeScene(Scene scene) {
    Map<String, Object> members = new LinkedHashMap<>();
    scene(members, scene);
    return JsonCodec.write(members);
  }

  private static Map<String, Object> state(ActiveViewPayload payload) {
    Map<String, Object> members = new LinkedHashMap<>();
    view(members, payload.view());
    charon(members, payload.view().charon());
    encounter(members, payload);
    ThingJson.put(members, payload.view().things());
    ValuesJson.put(members, payload.view().things());
    members.put("ship_system_overrides", ShipJson.overrides(payload.view().shipOverrides()));
    members.put("encounter_npc_data", npcs(payload.npcs()));
    return members;
  }

  private static void view(Map<String, Object> members, ActiveView view) {
    members.put("view_type", view.viewType().name());
    members.put("location_slug", view.locationSlug());
    members.put("view_slug", view.viewSlug());
    members.put("overlay_location_slug", view.overlay().locationSlug());
    members.put("overlay_terminal_slug", view.overlay().terminalSlug());
    view.blackout().ifPresent(dark -> members.put("blackout", blackout(dark)));
  }

  private static Map<String, Object> blackout(Blackout dark) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("style", EncounterJson.lowerCase(dark.style()));
    members.put("text", dark.text());
    members.put("image", dark.image());
    return members;
  }

  private static void charon(Map<String, Object> members, CharonPanel charon) {
    members.put("charon_mode", charon.mode().name());
    members.put("charon_location_path", charon.locationPath());
    members.put("charon_dialog_open", charon.dialogOpen());
    members.put("charon_active_channel", charon.activeChannel().name());
  }

  private static void encounter(Map<String, Object> members, ActiveViewPayload payload) {
    Encounter encounter = payload.view().encounter();
    members.put("encounter_level", encounter.level());
    members.put("encounter_deck_id", encounter.deckId());
    members.put("encounter_room_visibility", encounter.roomVisibility());
    members.put("encounter_door_status", EncounterJson.doors(encounter.doors()));
    members.put("encounter_tokens", EncounterJson.tokens(payload));
    members.put("encounter_active_portraits", encounter.portraits());
  }

  private static Map<String, Object> npcs(List<NpcCard> npcs) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (NpcCard npc : npcs) {
      Map<String, Object> card = new LinkedHashMap<>();
      card.put("id", npc.id());
      card.put("name", npc.name());
      card.put("portrait", npc.portrait());
      if (!npc.portraitVersion().isEmpty()) {
        card.put("portrait_version", npc.portraitVersion());
      }
      members.put(npc.id(), card);
    }
    return members;
  }

  private static void scene(Map<String, Object> members, Scene scene) {
    members.put("location_type", scene.type());
    members.put("location_name", scene.name());
    members.put("location_data", scene.data());
    members.put("location_path", scene.path());
    scene.totalDecks().ifPresent(count -> members.put("encounter_total_decks", count));
    scene.deckName().ifPresent(name -> members.put("encounter_deck_name", name));
  }
}
