package charon.http.json;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.Attributes;
import charon.domain.conversation.Channel;
import charon.domain.encounter.DoorStatus;
import charon.domain.encounter.Encounter;
import charon.domain.encounter.GridPosition;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import charon.domain.encounter.TokenStatus;
import charon.domain.encounter.TokenType;
import charon.domain.payload.ActiveViewPayload;
import charon.domain.payload.NpcCard;
import charon.domain.payload.Scene;
import charon.domain.ship.InfoLine;
import charon.domain.ship.ShipSystem;
import charon.domain.ship.SystemOverride;
import charon.domain.ship.SystemStatus;
import charon.domain.view.ActiveView;
import charon.domain.view.CharonMode;
import charon.domain.view.CharonPanel;
import charon.domain.view.Overlay;
import charon.domain.view.ViewType;
import charon.http.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ActiveViewJsonTest {

  private static final Encounter ENCOUNTER = new Encounter(
      -2,
      "hold",
      Map.of("hall", true),
      Map.of("d1", DoorStatus.SEALED),
      Map.of(
          new TokenId("5e6f7a8b"),
          new Token(
              TokenType.CREATURE,
              "Rat",
              new GridPosition(10, -2),
              List.of(TokenStatus.WOUNDED, TokenStatus.PANICKED),
              "/rat.png",
              "bar")),
      List.of("keeper", "nobody"));

  private static final ActiveView VIEW = new ActiveView(
      ViewType.ENCOUNTER,
      "wick",
      "slug",
      new Overlay("there", "desk"),
      new CharonPanel(CharonMode.QUERY, "a/b", true, Channel.ofEncounter("wick")),
      ENCOUNTER,
      Map.of(
          ShipSystem.LIFE_SUPPORT,
          new SystemOverride(
              SystemStatus.OFFLINE,
              OptionalInt.of(0),
              Optional.of(new InfoLine(Optional.empty())))));

  private static final String ALWAYS = """
      "view_type": "ENCOUNTER", "location_slug": "wick", "view_slug": "slug",
      "overlay_location_slug": "there", "overlay_terminal_slug": "desk",
      "charon_mode": "QUERY", "charon_location_path": "a/b", "charon_dialog_open": true,
      "charon_active_channel": "encounter-wick",
      "encounter_level": -2, "encounter_deck_id": "hold",
      "encounter_room_visibility": {"hall": true}, "encounter_door_status": {"d1": "SEALED"},
      "encounter_tokens": {"5e6f7a8b":
          {"type": "creature", "name": "Rat", "x": 10, "y": -2,
           "status": ["wounded", "panicked"], "image_url": "/rat.png", "room_id": "bar"}},
      "encounter_active_portraits": ["keeper", "nobody"],
      "ship_system_overrides": {"life_support": {"status": "OFFLINE", "condition": 0, "info": null}},
      "encounter_npc_data": {"keeper": {"id": "keeper", "name": "The Keeper", "portrait": "/k.png"}}
      """;

  @Test
  void everyMemberOfTheViewIsThere() {
    assertThat(JsonText.parse(encoded(Optional.empty())))
        .isEqualTo(JsonText.parse("{" + ALWAYS + "}"));
  }

  @Test
  void sceneAddsTheLocationAndItsDecks() {
    Scene scene = new Scene(
        "station",
        "Wick",
        new Attributes(Map.of("slug", "wick")),
        List.of("lantern", "wick"),
        Optional.of(3L),
        Optional.of("The Hold"));

    assertThat(JsonText.parse(encoded(Optional.of(scene))))
        .isEqualTo(JsonText.parse("{" + ALWAYS + """
        , "location_type": "station", "location_name": "Wick", "location_data": {"slug": "wick"},
        "location_path": ["lantern", "wick"], "encounter_total_decks": 3,
        "encounter_deck_name": "The Hold"}"""));
  }

  @Test
  void aTokenTellsTheVersionOfItsPictureIfThatIsKnown() {
    String versioned = encoded(new ActiveViewPayload(
        VIEW, List.of(), Map.of("/rat.png", "18c-2f", "/other.png", "1"), Optional.empty()));

    assertThat(versioned).contains("\"room_id\":\"bar\",\"image_version\":\"18c-2f\"}");
  }

  @Test
  void payloadIsOneLine() {
    assertThat(encoded(Optional.empty())).doesNotContain("\n", "\r");
  }

  private static String encoded(Optional<Scene> scene) {
    NpcCard keeper = new NpcCard("keeper", "The Keeper", "/k.png", "");
    return encoded(new ActiveViewPayload(VIEW, List.of(keeper), Map.of(), scene));
  }

  private static String encoded(ActiveViewPayload payload) {
    return new String(new ActiveViewEncoder().encode(payload), StandardCharsets.UTF_8);
  }
}
