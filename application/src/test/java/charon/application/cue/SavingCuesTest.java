package charon.application.cue;

import static charon.application.cue.CueTable.ANN;
import static charon.application.cue.CueTable.cue;
import static charon.application.cue.CueTable.reveal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.port.StorageException;
import charon.application.port.in.command.BatchRefusedException;
import charon.application.port.in.steering.CueUseCase.Listed;
import charon.domain.Attributes;
import charon.domain.ConflictException;
import charon.domain.InvalidValueException;
import charon.domain.NotFoundException;
import charon.domain.cue.Cue;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be saved as a cue, and for how long it can be played. */
class SavingCuesTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final CueTable table = new CueTable();
  private final CueService cues = table.cues;

  @Test
  void aSavedCueIsThereAfterARestart() {
    cues.save(cue("a"));

    assertThat(table.after(table.repository).find("a").cue()).isEqualTo(cue("a"));
    assertThat(cues.export()).contains("Title of a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Lock", "lock_one", "löck", "a b", "a\n", "next", "stop", "export"})
  void whatIsNoIdIsRefused(String id) {
    assertThatThrownBy(() -> cues.save(cue(id)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("id must be ");
  }

  @Test
  void anIdHasAtMost64Characters() {
    cues.save(cue("a".repeat(64)));
    assertThatThrownBy(() -> cues.save(cue("a".repeat(65)))).hasMessageContaining("id");
  }

  @Test
  void aCommandThatCannotBeUnderstoodIsNamed() {
    Attributes wrong = CueTable.command("toggle-room");
    assertThatThrownBy(() -> cues.save(cue("a", List.of(reveal("x"), reveal("y"), wrong))))
        .isInstanceOf(BatchRefusedException.class)
        .hasMessage("commands[2]: room_id required");
    assertThatThrownBy(() -> cues.save(cue("a", List.of(CueTable.command("dance")))))
        .hasMessageStartingWith("commands[0]: Unknown command");
    assertThatThrownBy(() -> cues.save(cue("a", List.of(Attributes.EMPTY))))
        .hasMessage("commands[0]: command required");
    assertThat(table.order()).isEmpty();
  }

  @Test
  void aCueHasOneToAHundredCommands() {
    cues.save(cue("a", Collections.nCopies(100, reveal("x"))));
    for (int count : new int[] {0, 101}) {
      assertThatThrownBy(() -> cues.save(cue("b", Collections.nCopies(count, reveal("x")))))
          .hasMessage("commands must have 1 to 100 commands");
    }
  }

  @Test
  void titleAndNoteAreBounded() {
    Cue longTitle = new Cue("a", "t".repeat(201), "", cue("a").commands(), Optional.empty());
    Cue longNote = new Cue("a", "", "n".repeat(10_001), cue("a").commands(), Optional.empty());

    assertThatThrownBy(() -> cues.save(longTitle)).hasMessageContaining("title");
    assertThatThrownBy(() -> cues.save(longNote)).hasMessageContaining("note");
  }

  @Test
  void aCueFollowsAfterHalfASecondToADay() {
    cues.save(cue("a", Duration.ofMillis(500), "a"));
    cues.save(cue("a", Duration.ofDays(1), "a"));
    for (Duration after : List.of(Duration.ofMillis(499), Duration.ofDays(1).plusMillis(1))) {
      assertThatThrownBy(() -> cues.save(cue("a", after, "a")))
          .isInstanceOf(InvalidValueException.class)
          .hasMessageContaining("follow.after");
    }
    assertThatThrownBy(() -> cues.save(cue("a", SECOND, "No Id")))
        .hasMessageContaining("follow.cue");
  }

  @Test
  void aCueThatNamesOneThatIsNotThereCanBePlayedWhenItIs() {
    cues.save(cue("a", SECOND, "b"));
    assertThat(cues.find("a").problem()).contains("follow.cue: there is no cue 'b'");
    assertThatThrownBy(() -> cues.go("a", ANN)).isInstanceOf(ConflictException.class);

    cues.save(cue("b"));
    assertThat(cues.find("a").problem()).isEmpty();

    cues.delete("b");
    assertThat(cues.find("a").problem()).isPresent();
    table.plan(cue("b"));
    assertThat(cues.find("a").problem()).isEmpty();
  }

  @Test
  void aCueOfTheCampaignCannotBeReplacedOrDeleted() {
    table.plan(cue("a"));

    assertThatThrownBy(() -> cues.save(cue("a"))).isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> cues.delete("a")).isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> cues.delete("b"))
        .isInstanceOf(NotFoundException.class)
        .hasMessage("Cue not found");
  }

  @Test
  void aSavedCueWhoseIdTheCampaignTakesIsPassedOverAndCanBeDeleted() {
    cues.save(cue("a"));
    table.plan(cue("a", List.of(reveal("of-the-campaign"))));

    assertThat(cues.list().cues())
        .extracting(Listed::problem)
        .satisfiesExactly(
            ofCampaign -> assertThat(ofCampaign).isEmpty(),
            saved -> assertThat(saved).contains("the campaign has a cue of this id, too"));
    cues.next(ANN);
    assertThat(table.shown().encounter().roomVisibility()).containsOnlyKeys("of-the-campaign");
    assertThat(cues.list().next()).isEmpty();

    cues.delete("a");
    assertThat(table.order()).containsExactly("a");
    assertThat(cues.list().last()).as("the campaign's was the last").contains("a");
  }

  @Test
  void aTableHasAtMostFiveHundredSavedCues() {
    IntStream.range(0, 500).forEach(number -> cues.save(cue("c" + number)));

    assertThatThrownBy(() -> cues.save(cue("one-more")))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("500");
    cues.save(cue("c7"));
    cues.delete("c7");
    cues.save(cue("one-more"));
  }

  @Test
  void savedCuesAreNoLongerTogetherThanACampaignCanTake() {
    Attributes speech = CueTable.command("broadcast", "content", "m".repeat(60_000));
    for (int number = 0; number < 8; number++) {
      cues.save(cue("c" + number, List.of(speech)));
    }

    assertThatThrownBy(() -> cues.save(cue("c8", List.of(speech))))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("bytes");
    cues.save(cue("c7", List.of(speech)));
  }

  @Test
  void whatCannotBeKeptIsNotThere() {
    cues.save(cue("a"));
    table.repository.setFull(true);

    assertThatThrownBy(() -> cues.save(cue("b"))).isInstanceOf(StorageException.class);
    assertThatThrownBy(() -> cues.delete("a")).isInstanceOf(StorageException.class);

    assertThat(table.order()).containsExactly("a");
  }

  @Test
  void aSavedCueThatCannotBeUnderstoodAnyMoreIsListedWithTheReason() {
    table.repository.save(
        cue("old", List.of(reveal("x"), CueTable.command("of-an-earlier-version"))));

    assertThat(cues.find("old").problem())
        .hasValueSatisfying(text -> assertThat(text).startsWith("commands[1]: Unknown command"));
    assertThat(cues.list().next()).isEmpty();
  }
}
