package charon.application.command;

import static charon.application.command.CommandTable.command;
import static charon.application.command.CommandTable.place;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.port.in.command.CommandSpec;
import charon.application.port.in.command.Members;
import charon.application.port.in.command.Sender;
import charon.domain.Attributes;
import charon.domain.InvalidValueException;
import charon.domain.account.TokenScope;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What commands there are, and what they say that they have done. */
class VocabularyTest {

  private final CommandTable table = new CommandTable();
  private final Set<String> told = new HashSet<>();

  @BeforeEach
  void atTheMine() {
    table.give(command("switch-view", "view_type", "ENCOUNTER", "location_slug", "mine"));
  }

  @Test
  void commandsAreTheseAndNoOthers() {
    assertThat(CommandService.vocabulary())
        .extracting(CommandSpec::name)
        .containsExactly(
            "switch-view",
            "forget-place",
            "set-blackout",
            "show-terminal",
            "hide-terminal",
            "ship-status",
            "charon-mode",
            "charon-location",
            "charon-dialog",
            "switch-level",
            "toggle-room",
            "room-visibility",
            "set-door-status",
            "toggle-portrait",
            "place-token",
            "move-token",
            "remove-token",
            "update-token-status",
            "set-token",
            "clear-tokens",
            "set-clock",
            "start-clock",
            "pause-clock",
            "remove-clock",
            "fill-clock",
            "set-alarm",
            "set-order",
            "next-turn",
            "set-crew",
            "set-ship",
            "show-handout",
            "hide-handout",
            "set-focus",
            "set-lead",
            "ping",
            "broadcast",
            "withdraw-broadcast",
            "repeat-broadcast",
            "charon-send");
  }

  @Test
  void everyCommandSaysWhatItIsAndSoDoesEveryMember() {
    assertThat(CommandService.vocabulary()).allSatisfy(command -> {
      assertThat(command.summary()).matches("[A-Z].*\\.");
      assertThat(command.scope()).isEqualTo(TokenScope.CONTROL);
      assertThat(command.members()).allSatisfy(member -> {
        assertThat(member.schema()).containsKeys("type", "description");
        assertThat(member.required() && member.schema().containsKey("default"))
            .as("%s of %s is required, and has a default", member.name(), command.name())
            .isFalse();
      });
    });
  }

  @Test
  void schemaNamesWhatHasToBeThere() {
    CommandSpec command = CommandService.vocabulary().stream()
        .filter(spec -> spec.name().equals("toggle-room"))
        .findFirst()
        .orElseThrow();

    assertThat(command.schema())
        .containsEntry("type", "object")
        .containsEntry("required", List.of("room_id"));
    assertThat((Map<?, ?>) command.schema().get("properties"))
        .hasToString("{room_id={type=string, description=The id of the room., maxLength=65536,"
            + " minLength=1}, visible={type=boolean, description=Whether it is to be seen; the"
            + " opposite of now, if missing.}}");
  }

  @Test
  void whatIsNoCommandIsRefused() {
    Members nothing = Members.of(Attributes.EMPTY);

    assertThatThrownBy(() -> table.commands.execute("batch", nothing, Sender.GM))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("Unknown command. Must be one of: switch-view, ");
  }

  @Test
  void whatWasDoneIsToldByTheNamesOfTheCampaignAndTheView() {
    tells(
        "Switched to ENCOUNTER at The Mine",
        command("switch-view", "view_type", "ENCOUNTER", "location_slug", "mine"));
    tells(
        "Showed the terminal Notice Board",
        command("show-terminal", "location_slug", "mine", "terminal_slug", "board"));
    tells("Took the terminal off the screens", command("hide-terminal"));
    tells("Forgot how The Mine was left", command("forget-place", "location_slug", "mine"));
    tells("Darkened the screens", command("set-blackout", "on", true));
    tells("Ended the blackout", command("set-blackout", "on", false));
    tells(
        "Set life support to CRITICAL",
        command("ship-status", "system", "life_support", "status", "CRITICAL"));
    tells("Let players ask the ship's computer", command("charon-mode", "mode", "QUERY"));
    tells(
        "Let the ship's computer be at The Mine",
        command("charon-location", "location_path", "mine"));
    tells("Opened the dialog of the ship's computer", command("charon-dialog"));
    tells("Changed to deck 2", command("switch-level", "level", 2L));
    tells("Revealed HALL", command("toggle-room", "room_id", "hall"));
    tells("Hid HALL", command("toggle-room", "room_id", "hall"));
    tells("Revealed shaft", command("toggle-room", "room_id", "shaft", "visible", true));
    tells(
        "Revealed 2 rooms, hid shaft",
        command(
            "room-visibility",
            "room_visibility",
            Map.of("hall", true, "vault", true, "shaft", false)));
    tells(
        "Locked the door between HALL and VAULT",
        command("set-door-status", "connection_id", "c1", "door_status", "LOCKED"));
    tells("Showed the portrait of The Keeper", command("toggle-portrait", "npc_id", "keeper"));
    everythingElseIsTold();
  }

  private void everythingElseIsTold() {
    tells("Placed Boarder", place("b", "Boarder", "hall"));
    tells("Moved Boarder", command("move-token", "token_id", "b", "x", 2L, "y", 2L));
    tells(
        "Boarder is now wounded, panicked",
        command("update-token-status", "token_id", "b", "status", List.of("wounded", "panicked")));
    tells("Changed Boarder", command("set-token", "token_id", "b", "size", 2L));
    thingsAreTold();
    tells("Took Boarder off the map", command("remove-token", "token_id", "b"));
    tells("Took all 0 tokens off the map", command("clear-tokens"));
    tells("Sent a message to everybody", command("broadcast", "content", "AIR."));
    tells("Withdrew message 1", command("withdraw-broadcast", "message_id", 1L));
    tells("Sent message 1 again", command("repeat-broadcast", "message_id", 1L));
    tells("Had the ship's computer speak on story", command("charon-send", "content", "AYE."));

    assertThat(told)
        .as("commands that are tried here")
        .containsExactlyInAnyOrderElementsOf(
            CommandService.vocabulary().stream().map(CommandSpec::name).toList());
  }

  private void thingsAreTold() {
    Map<String, Object> pie =
        command("set-clock", "id", "pie", "kind", "segments", "segments", 6L, "filled", 1L);
    tells("Set the clock pie", pie);
    tells("Set the clock pie to 3 of 6", command("fill-clock", "id", "pie", "by", 2L));
    tells(
        "Set the clock Air",
        command("set-clock", "id", "air", "label", "Air", "kind", "countdown", "seconds", 90L));
    tells("Started the clock Air", command("start-clock", "id", "air"));
    tells("Paused the clock Air", command("pause-clock", "id", "air"));
    tells("Took the clock Air off the screens", command("remove-clock", "id", "air"));
    tells("Called for caution", command("set-alarm", "level", "caution"));
    tells("Raised a red alarm: LEAK", command("set-alarm", "level", "red", "text", "LEAK"));
    tells("Ended the alarm", command("set-alarm", "level", "none"));
    tells(
        "Set the order of turns",
        command("set-order", "entries", List.of(Map.of("name", "Kim"), Map.of("name", "Lund"))));
    tells("Gave the turn to Lund", command("next-turn"));
    tells("Ended the turns", command("set-order", "entries", List.of()));
    tells("Handed out Map", command("show-handout", "id", "m", "title", "Map", "markdown", "M"));
    tells("Took back Map", command("hide-handout", "id", "m"));
    tells("Led the map to HALL", command("set-focus", "room_id", "hall"));
    tells("Led displays to the tab LOGS", command("set-lead", "tab", "LOGS", "scroll", 0.5));
    tells("Led displays to a message", command("set-lead", "message", "m-007"));
    tells("Pointed at the map", command("ping", "x", 1L, "y", 1L));
    tells(
        "Set stress to 4 and conditions to Bleeding for Ines Marsh",
        command("set-crew", "id", "marsh", "stress", 4L, "conditions", List.of("Bleeding")));
    tells("Set the ship's hull to 22", command("set-ship", "hull", 22L));
  }

  @Test
  void whatHasNoNameIsToldByWhatItIs() {
    table.give(
        command("place-token", "token_id", "b", "type", "creature", "name", "?", "x", 1L, "y", 1L));
    assertThat(table.told()).isEqualTo("Placed a creature");
    table.give(command("remove-token", "token_id", "b"));
    assertThat(table.told()).isEqualTo("Took a creature off the map");
    table.give(command("switch-view", "view_type", "CHARON_TERMINAL"));
    assertThat(table.told()).isEqualTo("Switched to CHARON TERMINAL");
  }

  @Test
  void namesThatGoOnForEverAreCut() {
    table.give(place("b", "é".repeat(60_000), "hall"));
    assertThat(table.told()).isEqualTo("Placed " + "é".repeat(80) + "…");
  }

  private void tells(String summary, Map<String, Object> command) {
    told.add(String.valueOf(command.get("command")));
    table.give(command);
    assertThat(table.told()).isEqualTo(summary);
  }
}
