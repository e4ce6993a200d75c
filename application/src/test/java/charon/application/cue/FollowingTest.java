package charon.application.cue;

import static charon.application.cue.CueTable.ANN;
import static charon.application.cue.CueTable.START;
import static charon.application.cue.CueTable.cue;
import static charon.application.cue.CueTable.reveal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.port.in.command.BatchRefusedException;
import charon.application.port.in.steering.CueUseCase.Due;
import charon.application.port.out.steering.CueRepository;
import charon.domain.NotFoundException;
import charon.domain.cue.Cue;
import charon.domain.cue.PlannedCue;
import charon.domain.journal.Actor;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Cues that follow another by themselves. */
class FollowingTest {

  private static final Duration EIGHT = Duration.ofSeconds(8);
  private static final Duration DAY = Duration.ofDays(1);

  private final CueTable table = new CueTable();
  private final CueService cues = table.cues;

  @Test
  void aCueFollowsAnotherWhenItsTimeHasCome() {
    table.plan(cue("lock", EIGHT, "dark"), cue("dark"));

    cues.go("lock", ANN);
    assertThat(cues.list().following()).contains(new Due("dark", START.plus(EIGHT)));
    assertThat(cues.isFollowing()).isTrue();
    table.scheduler.advance(EIGHT.minusMillis(1));
    assertThat(table.done()).containsExactly("lock");

    table.scheduler.advance(Duration.ofMillis(1));
    assertThat(table.done()).containsExactly("lock", "dark");
    assertThat(table.acts.get(1).by())
        .isEqualTo(new Actor(Actor.Kind.CUE, "dark", Optional.of("ann")));
    assertThat(cues.list().last()).contains("dark");
    assertThat(cues.list().following()).isEmpty();
    assertThat(cues.isFollowing()).isFalse();
  }

  @Test
  void whatFollowsIsTheCueThatIsThereThenEvenIfItWasSavedMeanwhile() {
    cues.save(cue("dark"));
    cues.save(cue("lock", EIGHT, "dark"));
    cues.go("lock", ANN);

    cues.save(cue("dark", List.of(reveal("another"))));
    table.scheduler.advance(EIGHT);

    assertThat(table.shown().encounter().roomVisibility())
        .containsKey("another")
        .doesNotContainKey("dark");
  }

  @Test
  void itComesInTimeHoweverLongStorageTakes() {
    table.plan(cue("lock", EIGHT, "dark"), cue("dark"));
    CueService slow = table.after(new SlowDisk());

    slow.go("lock", ANN);

    assertThat(slow.list().following()).contains(new Due("dark", START.plus(EIGHT)));
  }

  @Test
  void stopCancelsIt() {
    table.plan(cue("lock", EIGHT, "dark"), cue("dark"));
    cues.go("lock", ANN);

    cues.stop();

    assertThat(cues.list().following()).isEmpty();
    assertThat(table.scheduler.waiting()).as("nothing is kept of it").isZero();
    table.scheduler.advance(DAY);
    assertThat(table.done()).containsExactly("lock");
    cues.stop(); // nothing to stop is no fault
  }

  @Test
  void anotherCueCancelsItAndOneThatIsRefusedDoesNot() {
    table.plan(
        cue("lock", EIGHT, "dark"),
        cue("dark"),
        cue("wrong", List.of(CueTable.command("remove-token", "token_id", "none"))));
    cues.go("lock", ANN);

    assertThatThrownBy(() -> cues.go("wrong", ANN)).isInstanceOf(BatchRefusedException.class);
    assertThatThrownBy(() -> cues.go("unknown", ANN)).isInstanceOf(NotFoundException.class);
    assertThat(cues.list().following()).isPresent();

    cues.go("dark", ANN);
    assertThat(cues.list().following()).isEmpty();
    table.scheduler.advance(DAY);
    assertThat(table.done()).containsExactly("lock", "dark");
  }

  @Test
  void onlyOneFollowsAtATimeAndNothingIsKeptOfTheOthers() {
    table.plan(cue("day", DAY, "dark"), cue("dark"));

    Collections.nCopies(50, "day").forEach(id -> cues.go(id, ANN));

    assertThat(table.scheduler.waiting()).isOne();
  }

  @Test
  void aChainGoesOnByItself() {
    table.plan(cue("a", EIGHT, "b"), cue("b", EIGHT, "c"), cue("c"));
    cues.go("a", ANN);

    table.scheduler.advance(EIGHT.multipliedBy(2));

    assertThat(table.done()).containsExactly("a", "b", "c");
  }

  @Test
  void aCircleEndsAfterAHundredTimesUnlessSomebodyIsThere() {
    table.plan(cue("flicker", EIGHT, "flicker"));
    cues.go("flicker", ANN);

    table.scheduler.advance(EIGHT.multipliedBy(1_000));
    assertThat(table.done()).hasSize(101);
    assertThat(table.scheduler.waiting()).isZero();
    assertThat(cues.list().problem())
        .hasValueSatisfying(text -> assertThat(text).contains("'flicker'", "100"));

    cues.go("flicker", ANN);
    assertThat(cues.list().problem()).isEmpty();
    table.scheduler.advance(EIGHT.multipliedBy(1_000));
    assertThat(table.done()).hasSize(202);
  }

  @Test
  void aCueThatCannotFollowEndsTheChainAndTheGameMasterIsToldWhy() {
    table.plan(
        cue("a", EIGHT, "wrong"),
        cue("wrong", List.of(CueTable.command("remove-token", "token_id", "none"))));
    cues.go("a", ANN);

    table.scheduler.advance(EIGHT);

    assertThat(table.done()).containsExactly("a");
    assertThat(cues.list().problem())
        .contains("Cue 'wrong' did not follow: commands[0]: Token not found");
    assertThat(cues.list().following()).isEmpty();
    assertThat(cues.list().last()).contains("a");
  }

  @Test
  void aCueThatIsNotThereAnyMoreOrCannotBePlayedDoesNotFollow() {
    table.plan(cue("a", EIGHT, "b"), cue("b"));
    cues.go("a", ANN);
    table.plan(cue("a"));
    table.scheduler.advance(EIGHT);
    assertThat(cues.list().problem()).contains("Cue 'b' did not follow: Cue not found");

    Cue first = cue("a", EIGHT, "b");
    table.plan(List.of(
        new PlannedCue(first, Optional.empty()),
        new PlannedCue(cue("b"), Optional.of("id: that of another"))));
    cues.go("a", ANN);
    table.scheduler.advance(EIGHT);

    assertThat(table.done()).containsExactly("a", "a");
    assertThat(cues.list().problem())
        .hasValueSatisfying(
            text -> assertThat(text).endsWith("Cue 'b' cannot be played: id: that of another"));
    cues.stop();
    assertThat(cues.list().problem()).isEmpty();
  }

  @Test
  void nothingFollowsAtATableThatWasLetGo() {
    table.plan(cue("a", EIGHT, "b"), cue("b", EIGHT, "a"));
    cues.go("a", ANN);

    cues.close();

    assertThat(table.scheduler.waiting()).isZero();
    assertThat(cues.isFollowing()).isFalse();
    cues.go("b", ANN);
    assertThat(table.scheduler.waiting()).isZero();
  }

  @Test
  void whatFollowsIsNotKeptOverARestart() {
    table.plan(cue("a", EIGHT, "b"), cue("b"));
    cues.go("a", ANN);

    assertThat(table.after(table.repository).list().following()).isEmpty();
  }

  /** Takes five seconds to keep which cue was the last. */
  private final class SlowDisk implements CueRepository {

    @Override
    public List<Cue> all() {
      return table.repository.all();
    }

    @Override
    public void save(Cue cue) {
      table.repository.save(cue);
    }

    @Override
    public boolean delete(String id) {
      return table.repository.delete(id);
    }

    @Override
    public Optional<String> last() {
      return table.repository.last();
    }

    @Override
    public void saveLast(String id) {
      table.clock.advance(Duration.ofSeconds(5));
      table.repository.saveLast(id);
    }
  }
}
