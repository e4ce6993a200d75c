package charon.persistence.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.Attributes;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.CampaignProblem;
import charon.domain.cue.Cue;
import charon.domain.cue.PlannedCue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code campaign/cues.yaml}: what is read of it, and how each mistake in it is told. */
class CuesTest {

  private static final String FILE = "campaign/cues.yaml";
  private static final String GO = "commands: [{command: clear-tokens}]";

  private final CampaignOnDisk disk;

  CuesTest(@TempDir Path folder) {
    disk = new CampaignOnDisk(folder);
    disk.write("galaxy/sol/m/location.yaml", "name: M", "type: base");
    disk.write(
        "galaxy/sol/m/map/d.yaml",
        "rooms: [{id: lock_one, x: 0, y: 0, width: 1, height: 1}]",
        "connections: [{id: c_lock, from: lock_one, to: lock_one}]");
    disk.write("galaxy/sol/m/comms/desk/terminal.yaml", "owner: Sool");
    disk.write("campaign/handouts/map.png", "a picture");
    disk.write("campaign/crew.yaml", "crew: [{id: marsh, name: Ines Marsh}]");
    disk.write("campaign/npcs.yaml", "npcs: [{id: keeper, name: K}]");
  }

  @Test
  void cuesAreReadInTheOrderOfTheFile() {
    disk.write(
        FILE,
        "cues:",
        "  - id: lock-opens            # comments are for you",
        "    title: \"The lock opens\"",
        "    note: \"Only if they knocked.\"",
        "    commands:",
        "      - {command: toggle-room, room_id: lock_one, visible: yes}",
        "      - {command: broadcast, content: \"PRESSURE LOSS\", priority: CRITICAL}",
        "    follow: {after: 8.5, cue: lights-out}",
        "  - {id: lights-out, " + GO + "}");

    assertThat(disk.read().problems()).isEmpty();
    assertThat(disk.read().cues())
        .containsExactly(
            playable(new Cue(
                "lock-opens",
                "The lock opens",
                "Only if they knocked.",
                List.of(
                    new Attributes(
                        Map.of("command", "toggle-room", "room_id", "lock_one", "visible", true)),
                    new Attributes(Map.of(
                        "command",
                        "broadcast",
                        "content",
                        "PRESSURE LOSS",
                        "priority",
                        "CRITICAL"))),
                Optional.of(new Cue.Follow(Duration.ofMillis(8_500), "lights-out")))),
            playable(new Cue(
                "lights-out",
                "lights-out",
                "",
                List.of(new Attributes(Map.of("command", "clear-tokens"))),
                Optional.empty())));
  }

  @Test
  void aCampaignWithoutTheFileHasNoCues() {
    assertThat(disk.read().cues()).isEmpty();
    disk.write(FILE, "cues: []");
    assertThat(disk.read().cues()).isEmpty();
    assertThat(disk.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "commands: [{command: clear-tokens}] | a cue without 'id' | an id",
        "id: , commands: [{command: clear-tokens}] | a cue without 'id' | an id",
        "id: 7, commands: [{command: clear-tokens}] | 'id' that is a number | a text",
        "id: [a], commands: [{command: clear-tokens}] | 'id' that is a list | a text",
        "id: Lock Opens, commands: [{command: clear-tokens}] | the id 'Lock Opens' | small letters",
        "id: next, commands: [{command: clear-tokens}] | the id 'next' | any other word",
        "id: a, title: 7, commands: [{command: clear-tokens}] | 'title' that is a number | a text",
        "id: a, title: yes, commands: [{command: clear-tokens}] | 'title' that is a flag | a text",
        "id: a, title: \"x\\ty\", commands: [{command: clear-tokens}] | 'title' with control | without",
        "id: a, note: {}, commands: [{command: clear-tokens}] | 'note' that is a mapping | a text",
        "id: a | a cue without 'commands' | a list of 1 to 100 commands",
        "id: a, commands: clear-tokens | 'commands' that is a text | a list of 1 to 100 commands",
        "id: a, commands: [] | 0 commands | a list of 1 to 100 commands",
        "id: a, commands: [clear-tokens] | commands[0] that is a text | a mapping with 'command'",
        "id: a, commands: [] | 0 commands | a list",
        "id: a, commands: [{room_id: x}] | commands[0]: command required | understood",
        "id: a, commands: [{command: toggle-rom}] | commands[0]: Unknown command 'toggle-rom'"
            + " | did you mean 'toggle-room'",
        "id: a, commands: [{command: toggle-room}] | commands[0]: room_id required | understood",
        "id: a, commands: [{command: toggle-room, room_id: 7}] | commands[0]: room_id must be text"
            + " | understood",
        "id: a, commands: [{command: ship-status, system: engines, status: STRESED}]"
            + " | commands[0]: Invalid status 'STRESED' | did you mean 'STRESSED'",
        "id: a, commands: [{command: clear-tokens}], follow: 8 | 'follow' that is a number | a mapping",
        "id: a, commands: [{command: clear-tokens}], follow: {cue: a}"
            + " | 'follow' without 'after' | from 0.5",
        "id: a, commands: [{command: clear-tokens}], follow: {after: soon, cue: a}"
            + " | 'after' that is a text | from 0.5",
        "id: a, commands: [{command: clear-tokens}], follow: {after: 0.4, cue: a}"
            + " | 'after' is 0.4 | from 0.5 to 86400",
        "id: a, commands: [{command: clear-tokens}], follow: {after: 86401, cue: a}"
            + " | 'after' is 86401 | from 0.5 to 86400",
        "id: a, commands: [{command: clear-tokens}], follow: {after: 8} | without 'cue' | the id",
        "id: a, commands: [{command: clear-tokens}], follow: {after: 8, cue: 7}"
            + " | 'cue' that is a number | a text",
        "id: abcd, commands: [{command: clear-tokens}], follow: {after: 8, cue: abce}"
            + " | names the cue 'abce', which is not there | did you mean 'abcd'"
      })
  void aMistakeIsToldWithItsLineAndTheCueCannotBePlayed(
      String members, String what, String expected) {
    disk.write(FILE, "cues:", "", "  - {" + members + "}", "  - {id: other, " + GO + "}");

    Campaign campaign = disk.read();

    assertThat(campaign.problems()).anySatisfy(problem -> {
      assertThat(problem.file()).isEqualTo(FILE);
      assertThat(problem.line()).hasValue(3);
      assertThat(problem.what()).contains(what);
      assertThat(problem.expected()).contains(expected);
      assertThat(problem.isHint()).isFalse();
    });
    assertThat(campaign.cues()).hasSize(2);
    assertThat(campaign.cues().get(0).problem())
        .hasValueSatisfying(text -> assertThat(text).startsWith("line 3: "));
    assertThat(campaign.cues().get(1).problem()).as("the other one works").isEmpty();
  }

  @Test
  void theLineOfAMistakeIsThatOfTheCommand() {
    disk.write(
        FILE,
        "cues:",
        "  - id: a",
        "    commands:",
        "      - {command: clear-tokens}",
        "      - command: toggle-room",
        "        visible: yes",
        "      - command: charon-mode",
        "        mode: LOUD",
        "    follow:",
        "      after: 0",
        "      cue: nowhere");

    assertThat(disk.problems())
        .containsExactly(FILE + ":5", FILE + ":8", FILE + ":10", FILE + ":11");
    assertThat(disk.read().cues().get(0).problem())
        .contains("line 5: commands[1]: room_id required");
  }

  @Test
  void anIdThatIsThereTwiceIsThatOfTheFirst() {
    disk.write(FILE, "cues:", "  - {id: a, " + GO + "}", "  - {id: a, title: Again, " + GO + "}");

    assertThat(disk.problems()).containsExactly(FILE + ":3");
    assertThat(disk.read().cues())
        .extracting(PlannedCue::problem)
        .containsExactly(Optional.empty(), Optional.of("line 3: the id 'a' a second time"));
  }

  @Test
  void onIsTheNameOfAMemberWithoutQuotesToo() {
    disk.write(
        FILE,
        "cues:",
        "  - {id: a, commands: [{command: set-blackout, on: yes, style: card}]}",
        "  - {id: b, commands: [{command: set-blackout, \"on\": off}]}");

    assertThat(disk.problems()).isEmpty();
    assertThat(disk.read().cues())
        .flatExtracting(planned -> planned.cue().commands())
        .extracting(command -> command.members().get("on"))
        .containsExactly(true, false);
  }

  @Test
  void aCueMayFollowItself() {
    disk.write(FILE, "cues: [{id: flicker, " + GO + ", follow: {after: 30, cue: flicker}}]");

    assertThat(disk.problems()).isEmpty();
    assertThat(disk.read().cues().get(0).problem()).isEmpty();
  }

  @Test
  void whatIsNoCueAtAllIsLeftOut() {
    disk.write(FILE, "cues:", "  - lock-opens", "  - {id: a, " + GO + "}");

    assertThat(disk.problems()).containsExactly(FILE + ":2");
    assertThat(disk.read().cues()).extracting(planned -> planned.cue().id()).containsExactly("a");
  }

  @Test
  void aFileWithoutAListOfCuesHasNone() {
    disk.write(FILE, "cue: []");
    assertThat(disk.problems()).containsExactly(FILE + ":1");
    disk.write(FILE, "cues: {id: a}");
    assertThat(disk.problems()).containsExactly(FILE + ":1");
    disk.write(FILE, "- {id: a}");
    assertThat(disk.problems()).containsExactly(FILE + ":1");
    assertThat(disk.read().cues()).isEmpty();
  }

  @Test
  void aCueHasAtMostAHundredCommands() {
    List<String> lines = new ArrayList<>(List.of("cues:", "  - id: a", "    commands:"));
    IntStream.range(0, 101).forEach(number -> lines.add("      - {command: clear-tokens}"));
    disk.write(FILE, lines.toArray(String[]::new));

    assertThat(disk.problems()).containsExactly(FILE + ":4");
    assertThat(disk.read().cues().get(0).problem()).contains("line 4: 101 commands");
    assertThat(disk.read().cues().get(0).cue().commands()).hasSize(100);
  }

  @Test
  void aCampaignHasAtMostAThousandCues() {
    List<String> lines = new ArrayList<>(List.of("cues:"));
    IntStream.range(0, 1_002).forEach(number -> lines.add("  - {id: c" + number + ", " + GO + "}"));
    disk.write(FILE, lines.toArray(String[]::new));

    assertThat(disk.problems()).containsExactly(FILE + ":1002");
    assertThat(disk.read().cues()).hasSize(1_000);
  }

  @Test
  void titlesAndNotesAreBounded() {
    disk.write(
        FILE,
        "cues:",
        "  - {id: a, title: " + "t".repeat(201) + ", " + GO + "}",
        "  - {id: b, note: " + "n".repeat(10_001) + ", " + GO + "}");

    assertThat(disk.problems()).containsExactly(FILE + ":2", FILE + ":3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "command: toggle-room, room_id: lock_on | 'lock_on' is no room | mean 'lock_one'",
        "command: room-visibility, room_visibility: {lock_on: yes} | is no room | mean 'lock_one'",
        "command: set-door-status, connection_id: c_lok, door_status: OPEN | is no door | mean 'c_lock'",
        "command: switch-view, view_type: ENCOUNTER, location_slug: mm | is no location | mean 'm'",
        "command: set-crew, id: mrsh, stress: 1 | is no member of the crew | mean 'marsh'",
        "command: show-handout, image: campaign/handouts/mapp.png | is no handout | mean 'map.png'",
        "command: charon-location, location_path: sol/n | is no location | mean 'sol/m'",
        "command: toggle-portrait, npc_id: kepeer | is no person | mean 'keeper'",
        "command: show-terminal, location_slug: m, terminal_slug: dask | is no terminal | mean 'desk'",
        "command: switch-level, level: 1, deck_id: none | is no deck | a deck of the campaign",
        "command: set-clock, id: c, kind: countdown, seconds: 9, cue: z | is no cue | a cue of"
      })
  void whatTheCampaignHasNotIsAHintAndTheCueCanBePlayed(
      String command, String what, String expected) {
    disk.write(FILE, "cues:", "  - {id: a, commands: [{" + command + "}]}");

    Campaign campaign = disk.read();

    assertThat(campaign.problems()).satisfiesExactly(hint -> {
      assertThat(hint.file()).isEqualTo(FILE);
      assertThat(hint.line()).hasValue(2);
      assertThat(hint.kind()).isEqualTo(CampaignProblem.Kind.HINT);
      assertThat(hint.what()).contains(what);
      assertThat(hint.expected()).contains(expected);
    });
    assertThat(campaign.cues().get(0).problem()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"notes: x | mean 'note'", "folow: {after: 8} | 'follow'", "comands: [] | 'commands'"
      })
  void aMemberThatIsNearlyCalledAsAnotherIsAHint(String member, String expected) {
    disk.write(FILE, "cues:", "  - {id: a, " + GO + ", " + member + "}");

    assertThat(disk.read().problems()).satisfiesExactly(hint -> {
      assertThat(hint.isHint()).isTrue();
      assertThat(hint.line()).hasValue(2);
      assertThat(hint.expected()).contains(expected);
    });
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 450})
  void veryManyLongIdsThatAreNotThereAreSoonRead(int length) {
    String alike = "x".repeat(length - 4);
    disk.write(
        FILE,
        Stream.concat(
                Stream.of("cues:"),
                IntStream.range(1_000, 2_000)
                    .mapToObj(i -> "  - {id: " + i + alike + ", " + GO
                        + ", follow: {after: 1, cue: " + alike + i + "}}"))
            .toArray(String[]::new));

    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> disk.read());
  }

  @Test
  void veryManyRoomsThatAreNotThereAreSoonFound() {
    disk.write(
        "galaxy/sol/m/map/d.yaml",
        Stream.concat(
                Stream.of("rooms:"),
                IntStream.range(10_000, 35_000).mapToObj(i -> " - {id: lock_" + i + "}"))
            .toArray(String[]::new));
    disk.write(
        FILE,
        Stream.concat(
                Stream.of("cues:"),
                IntStream.range(0, 150)
                    .mapToObj(i -> " - {id: c" + i + ", commands: ["
                        + ("{command: toggle-room, room_id: xlck_" + i + "}, ").repeat(100) + "]}"))
            .toArray(String[]::new));

    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> disk.read());
  }

  @Test
  void theFileHasOneName() {
    disk.write("campaign/cues.yml", "cues: []");

    assertThat(disk.problems()).containsExactly("campaign/cues.yml");
  }

  private static PlannedCue playable(Cue cue) {
    return new PlannedCue(cue, Optional.empty());
  }
}
