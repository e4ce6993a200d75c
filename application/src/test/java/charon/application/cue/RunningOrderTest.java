package charon.application.cue;

import static charon.application.cue.CueTable.ANN;
import static charon.application.cue.CueTable.cue;
import static charon.application.cue.CueTable.reveal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.port.StorageException;
import charon.application.port.in.Act;
import charon.application.port.in.command.BatchDone;
import charon.application.port.in.command.BatchRefusedException;
import charon.application.port.in.steering.CueUseCase.Listed;
import charon.application.port.out.steering.CueRepository;
import charon.domain.ConflictException;
import charon.domain.NotFoundException;
import charon.domain.cue.Cue;
import charon.domain.cue.PlannedCue;
import charon.domain.journal.Actor;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** In which order cues are done, and what doing one is. */
class RunningOrderTest {

  private final CueTable table = new CueTable();
  private final CueService cues = table.cues;

  @Test
  void cuesOfTheCampaignComeFirstAndSavedOnesInTheOrderInWhichTheyWereFirstSaved() {
    cues.save(cue("z"));
    cues.save(cue("a"));
    table.plan(cue("m"), cue("b"));
    cues.save(cue("z"));

    assertThat(table.order()).containsExactly("m", "b", "z", "a");
    assertThat(cues.list().cues())
        .extracting(Listed::saved)
        .containsExactly(false, false, true, true);
  }

  @Test
  void aCueIsDoneAsOneBatchWithItsTitleByTheCueOnBehalfOfWhoeverWantedIt() {
    table.plan(cue("lock-opens", List.of(reveal("lock"), reveal("hall"))));

    BatchDone done = cues.go("lock-opens", ANN);

    assertThat(done.results()).hasSize(2);
    assertThat(done.revision()).isOne();
    assertThat(table.shown().encounter().roomVisibility())
        .containsEntry("lock", true)
        .containsEntry("hall", true);
    assertThat(table.acts).hasSize(1);
    Act act = table.acts.get(0);
    assertThat(act.by()).isEqualTo(new Actor(Actor.Kind.CUE, "lock-opens", Optional.of("ann")));
    assertThat(act.command().text("title")).isEqualTo("Title of lock-opens");
  }

  @Test
  void whoPressedATriggerIsNamedOfItsCueIfTheyAreKnown() {
    table.plan(cue("a"));

    cues.go("a", new Actor(Actor.Kind.TRIGGER, "lamp", Optional.of("bo")));
    cues.go("a", Actor.GM);

    assertThat(table.acts)
        .extracting(act -> act.by().onBehalf())
        .containsExactly(Optional.of("bo"), Optional.empty());
  }

  @Test
  void nextIsTheOneAfterTheLastOneDone() {
    table.plan(cue("a"), cue("b"), cue("c"));
    assertThat(cues.list().last()).isEmpty();
    assertThat(cues.list().next()).contains("a");

    cues.go("b", ANN);
    assertThat(cues.list().last()).contains("b");
    assertThat(cues.list().next()).contains("c");

    cues.next(ANN);
    assertThat(table.done()).containsExactly("b", "c");
    assertThat(cues.list().next()).isEmpty();
    assertThatThrownBy(() -> cues.next(ANN))
        .isInstanceOf(NotFoundException.class)
        .hasMessage("No next cue");
  }

  @Test
  void whoeverWantsTheNextOneAtTheSameTimeNoCueIsDoneTwiceOrLeftOut() {
    List<Cue> planned =
        IntStream.range(0, 40).mapToObj(number -> cue("c" + number)).toList();
    table.plan(planned.toArray(Cue[]::new));

    IntStream.range(0, 40).parallel().forEach(number -> cues.next(ANN));

    assertThat(table.done()).isEqualTo(planned.stream().map(Cue::id).toList());
  }

  @Test
  void nextPassesOverWhatCannotBePlayed() {
    table.plan(List.of(
        new PlannedCue(cue("a"), Optional.of("commands[0]: Unknown command")),
        new PlannedCue(cue("b"), Optional.empty())));

    cues.next(ANN);

    assertThat(table.done()).containsExactly("b");
    assertThatThrownBy(() -> cues.go("a", ANN))
        .isInstanceOf(ConflictException.class)
        .hasMessage("Cue 'a' cannot be played: commands[0]: Unknown command");
    assertThatThrownBy(() -> cues.rehearse("a")).isInstanceOf(ConflictException.class);
  }

  @Test
  void aCueThatIsRefusedHasDoneNothingAndIsNotTheLastOneDone() {
    table.plan(
        cue("a"),
        cue("b", List.of(reveal("hall"), CueTable.command("remove-token", "token_id", "none"))));
    cues.go("a", ANN);

    assertThatThrownBy(() -> cues.next(ANN))
        .isInstanceOf(BatchRefusedException.class)
        .hasMessage("commands[1]: Token not found");

    assertThat(table.shown().encounter().roomVisibility()).doesNotContainKey("hall");
    assertThat(table.done()).containsExactly("a");
    assertThat(cues.list().last()).contains("a");
    assertThat(cues.list().next()).contains("b");
  }

  @Test
  void aCueThatThereIsNotIsNotFound() {
    table.plan(cue("a"));

    for (String id : List.of("b", "", "A")) {
      assertThatThrownBy(() -> cues.go(id, ANN))
          .isInstanceOf(NotFoundException.class)
          .hasMessage("Cue not found");
    }
    assertThatThrownBy(() -> cues.find("b")).hasMessage("Cue not found");
    assertThatThrownBy(() -> cues.rehearse("b")).hasMessage("Cue not found");
  }

  @Test
  void aRehearsalShowsWhatTheCueWouldDoAndDoesNothing() {
    cues.save(cue("a"));

    assertThat(cues.rehearse("a").shown().view().encounter().roomVisibility())
        .containsEntry("a", true);
    assertThat(table.shown().encounter().roomVisibility()).isEmpty();
    assertThat(cues.list().last()).isEmpty();
  }

  @Test
  void whichWasDoneLastIsKnownAfterARestart() {
    table.plan(cue("a"), cue("b"), cue("c"));
    cues.go("b", ANN);

    assertThat(table.after(table.repository).list().next()).contains("c");
  }

  @Test
  void anEditOfTheCampaignCountsAtOnce() {
    table.plan(cue("a"), cue("b"));
    cues.go("a", ANN);

    table.plan(cue("c"), cue("a"), cue("d"));
    assertThat(cues.list().next()).contains("d");

    table.plan(cue("c"), cue("d"));
    assertThat(cues.list().last()).as("it is not there any more").isEmpty();
    assertThat(cues.list().next()).contains("c");
  }

  @Test
  void aShowDoesNotBeginAnewWhenTheLastCueThatWasDoneIsDeleted() {
    List.of("a", "b", "c").forEach(id -> cues.save(cue(id)));
    cues.go("b", ANN);

    cues.delete("b");
    assertThat(cues.list().last()).contains("a");
    assertThat(cues.list().next()).contains("c");

    cues.delete("a");
    assertThat(cues.list().last()).isEmpty();
    assertThat(table.after(table.repository).list().last()).isEmpty();
  }

  @Test
  void theShowGoesOnWhenItCannotBeKeptWhichCueWasTheLastAndTheGameMasterIsTold() {
    table.plan(cue("a"), cue("b"));
    table.repository.setFull(true);

    cues.go("a", ANN);

    assertThat(table.done()).containsExactly("a");
    assertThat(cues.list().next()).contains("b");
    assertThat(cues.list().problem())
        .hasValueSatisfying(text -> assertThat(text).contains("kept"));

    table.repository.setFull(false);
    cues.next(ANN);
    assertThat(cues.list().problem()).isEmpty();
  }

  @Test
  void cuesOfTheCampaignAreDoneWhileSavedOnesCannotBeReadAndTheGameMasterIsTold() {
    table.repository.save(cue("s"));
    table.plan(cue("a"));
    var storage = new Unreadable(table.repository);
    CueService broken = table.after(storage);

    assertThat(broken.list().problem()).contains("The saved cues cannot be read");
    broken.go("a", ANN);
    assertThat(table.done()).containsExactly("a");
    assertThatThrownBy(() -> broken.go("s", ANN)).isInstanceOf(StorageException.class);
    assertThatThrownBy(() -> broken.save(cue("t"))).isInstanceOf(StorageException.class);
    assertThatThrownBy(() -> broken.delete("s")).isInstanceOf(StorageException.class);
    assertThatThrownBy(broken::export).isInstanceOf(StorageException.class);

    storage.broken = false;
    assertThat(broken.list().problem()).isEmpty();
    assertThat(broken.list().last()).contains("a");
    assertThat(broken.list().next()).contains("s");
  }

  /** Cues on a disk that cannot be read for a while. */
  private static final class Unreadable implements CueRepository {

    private final CueRepository disk;
    private boolean broken = true;

    Unreadable(CueRepository disk) {
      this.disk = disk;
    }

    @Override
    public List<Cue> all() {
      if (broken) {
        throw new StorageException(StorageException.Reason.DAMAGED, "unreadable on purpose");
      }
      return disk.all();
    }

    @Override
    public void save(Cue cue) {
      disk.save(cue);
    }

    @Override
    public boolean delete(String id) {
      return disk.delete(id);
    }

    @Override
    public Optional<String> last() {
      return disk.last();
    }

    @Override
    public void saveLast(String id) {
      disk.saveLast(id);
    }
  }
}
