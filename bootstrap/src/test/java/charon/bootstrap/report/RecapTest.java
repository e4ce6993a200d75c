package charon.bootstrap.report;

import static charon.bootstrap.report.PlayedEvening.said;
import static charon.bootstrap.report.PlayedEvening.switched;
import static org.assertj.core.api.Assertions.assertThat;

import charon.testing.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An evening as it is read the day after. */
class RecapTest {

  private static final Path EVENING =
      Checkout.path("bootstrap/src/test/resources/recap-of-an-evening.md");

  private final PlayedEvening evening = new PlayedEvening();

  @Test
  void anEveningIsToldSceneByScene() throws IOException {
    evening
        .at("19:02")
        .does("charon-mode", "Let players only read what the ship's computer says")
        .at("19:04")
        .switches("BRIDGE", "", "Switched to BRIDGE")
        .says("CHARON", "Good evening, crew. We are **nine days** out of Tau.\n\nEat something.")
        .at("19:20")
        .does("ship-status", "Set life support to DEGRADED")
        .says("CHARON", "CO2 is up on deck 2. Probably a filter.", "tove", "ash")
        .at("19:31:10")
        .switches("CHART", "tau", "Switched to CHART at Tau")
        .at("19:31:40")
        .switches("ENCOUNTER", "sounding-nine", "Switched to ENCOUNTER at Sounding Nine")
        .does("toggle-room", "Revealed AIRLOCK")
        .does("toggle-room", "Revealed SUIT LOCKERS")
        .does("toggle-room", "Revealed GARAGE")
        .does("place-token", "Placed Tove")
        .does("place-token", "Placed Ash")
        .at("19:33")
        .player()
        .does("move-token", "Moved Tove")
        .does("move-token", "Moved Ash")
        .at("19:34")
        .does("toggle-room", "Revealed REACTOR")
        .undone()
        .does("toggle-room", "Revealed MESS")
        .does("set-door-status", "Opened the door between GARAGE and MESS")
        .at("19:36")
        .does("move-token", "Moved Rat")
        .does("toggle-portrait", "Showed the portrait of Dr. Ilse Brandt")
        .does("toggle-portrait", "Showed the portrait of the cook")
        .at("19:38")
        .player()
        .does("move-token", "Moved Tove")
        .does("move-token", "Moved Tove")
        .at("19:50")
        .does("show-terminal", "Showed the terminal MEDBAY 2")
        .at("19:58")
        .does("hide-terminal", "Took the terminal off the screens")
        .does(
            "Had the ship's computer speak on medbay",
            Map.of(
                "command", "charon-send", "channel", "medbay", "content", "Access logged. 1 of 3."))
        .at("20:15")
        .switches("STANDBY", "", "Switched to STANDBY")
        .at("20:31")
        .switches("ENCOUNTER", "sounding-nine", "Switched to ENCOUNTER at Sounding Nine")
        .cue("lock-opens")
        .does(
            "The lock opens",
            Map.of(
                "command", "batch",
                "title", "The lock opens",
                "commands",
                    List.of(
                        Map.of("command", "toggle-room", "room_id", "lock_one"),
                        said("CHARON", "Outer door is open. I did not open it."))))
        .at("20:44")
        .does(
            "Revealed 3 rooms, hid SHAFT; Placed Boarder; and 2 more",
            Map.of("command", "batch", "commands", List.of(Map.of("command", "room-visibility"))))
        .does("update-token-status", "Ash is now wounded")
        .at("20:45")
        .player()
        .does("move-token", "Moved Ash")
        .at("23:58")
        .does("set-blackout", "Darkened the screens")
        .at("00:04")
        .does("set-blackout", "Ended the blackout");

    assertThat(Recap.of("The Tau Run", evening.entries(), PlayedEvening.ZONE))
        .isEqualTo(Files.readString(EVENING));
  }

  @Test
  void whatWasTakenBackAndTakingBackAreLeftOut() {
    evening.does("toggle-room", "Revealed REACTOR").undone().does("toggle-room", "Revealed MESS");

    assertThat(recap()).contains("Revealed MESS.").doesNotContain("REACTOR", "Took back");
  }

  @Test
  void aPauseOfANightMakesAnotherEvening() {
    evening
        .at("23:50")
        .does("toggle-room", "Revealed MESS")
        .at("00:20")
        .does("toggle-room", "Revealed DORM")
        .at("19:00")
        .switches("BRIDGE", "", "Switched to BRIDGE");

    assertThat(recap()).isEqualTo("""
        # Tau, 6 May 2031

        *Tuesday, 23:50 to 00:20*

        **23:50** Revealed MESS.

        **00:20** Revealed DORM.

        # Tau, 7 May 2031

        *Wednesday, 19:00*

        ## 19:00 · Bridge
        """);
  }

  @Test
  void whereNothingHappenedThatIsSaid() {
    assertThat(recap()).isEqualTo("# Tau\n\nNothing has happened.\n");
  }

  @Test
  void aSceneThatWasOnlyPassedIsLeftOutAndTheSameOneGoesOn() {
    evening
        .at("19:00:00")
        .switches("ENCOUNTER", "nine", "Switched to ENCOUNTER at Nine")
        .does("toggle-room", "Revealed MESS")
        .at("19:01:00")
        .switches("CHART", "tau", "Switched to CHART at Tau")
        .at("19:01:20")
        .switches("ENCOUNTER", "nine", "Switched to ENCOUNTER at Nine")
        .does("toggle-room", "Revealed DORM");

    assertThat(recap())
        .endsWith("## 19:00 · Nine\n\nRevealed MESS and DORM.\n")
        .doesNotContain("Tau (chart)");
  }

  @Test
  void aBatchThatSwitchesBeginsAScene() {
    evening.does(
        "Switched to ENCOUNTER at Sounding Nine; Revealed MESS; Sent a message to everybody",
        Map.of(
            "command",
            "batch",
            "commands",
            List.of(
                switched("ENCOUNTER", "sounding-nine"),
                Map.of("command", "toggle-room"),
                said("CHARON", "Hold."))));

    assertThat(recap()).endsWith("""
        ## 19:00 · Sounding Nine

        Revealed MESS.

        > **CHARON** (19:00): Hold.
        """);
  }

  @Test
  void aCueThatSwitchesIsTheSceneThatItIsCalled() {
    evening
        .cue("lock-one")
        .does(
            "Docked: Lock One",
            Map.of(
                "command",
                "batch",
                "title",
                "Docked: Lock One",
                "commands",
                List.of(
                    switched("ENCOUNTER", "lowtide-station"), said("Dalloway", "Mind the step."))));

    assertThat(recap()).endsWith("""
        ## 19:00 · Docked: Lock One

        > **Dalloway** (19:00): Mind the step.
        """);
  }

  @Test
  void aPlaceWhoseNameWasNotSaidIsCalledAsItsFolder() {
    evening.does(
        "Revealed A; Revealed B; Revealed C; and 1 more",
        Map.of("command", "batch", "commands", List.of(switched("ENCOUNTER", "sounding-nine"))));

    assertThat(recap())
        .endsWith("## 19:00 · Sounding nine\n\nRevealed A, B and C. Did 1 more thing.\n");
  }

  @Test
  void sentencesOfOneKindAreOneAndDoorsStayApart() {
    evening
        .does("set-door-status", "Locked the door between A and B")
        .does("set-door-status", "Locked the door between B and C")
        .does("charon-mode", "Let players ask the ship's computer")
        .does("charon-mode", "Let players ask the ship's computer");

    assertThat(recap())
        .endsWith("Locked the door between A and B, and the door between B and C."
            + " Let players ask the ship's computer.\n");
  }

  @Test
  void namesMeanNothingToMarkdown() {
    evening
        .does("toggle-room", "Revealed *core* [x](y) <b> lock_one\n# no")
        .says("_C_", "# one\n- two\n1. three");

    assertThat(recap())
        .contains("Revealed \\*core\\* \\[x\\](y) \\<b\\> lock_one # no.")
        .contains("> **\\_C\\_** (19:00): \\# one  \n> \\- two  \n> \\1. three");
  }

  private String recap() {
    return Recap.of("Tau", evening.entries(), PlayedEvening.ZONE);
  }
}
