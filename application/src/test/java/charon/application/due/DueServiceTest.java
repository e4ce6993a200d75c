package charon.application.due;

import static charon.application.due.DueTable.MIRA;
import static charon.application.due.DueTable.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.port.in.steering.ChangedSinceException;
import charon.application.port.in.steering.JournalUseCase.Wish;
import charon.domain.Attributes;
import charon.domain.cue.Cue;
import charon.domain.journal.Actor;
import charon.domain.journal.JournalEntry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What falls due at a table by itself. */
class DueServiceTest {

  private static final Duration DAY = Duration.ofDays(1);

  private final DueTable table = new DueTable();

  @Test
  void theCueOfACountdownIsDoneAtZeroByTheServerAndOnce() {
    table.plan("bang");
    table.countDown("bomb", 90, "bang");
    assertThat(table.due.isWaiting()).isTrue();

    table.pass(89);
    assertThat(table.alarm()).isEmpty();
    table.pass(1);
    assertThat(table.alarm()).isEqualTo("bang");

    JournalEntry entry = table.journal.newest(1, OptionalLong.empty()).entries().get(0);
    assertThat(entry.by()).isEqualTo(Actor.of(Actor.Kind.SERVER, ""));
    assertThat(entry.summary()).isEqualTo("Title of bang");
    assertThat(entry.at()).isEqualTo(START.plusSeconds(90));
    assertThat(table.due.isWaiting()).isFalse();
    table.give("set-alarm", "level", "none");
    table.pass(1_000);
    table.give("set-clock", "id", "other", "kind", "countup");
    table.pass(1_000);
    assertThat(table.doneByTheServer()).hasSize(1);
  }

  @Test
  void aClockThatIsPausedTakenAwayOrSetAnewIsNotDue() {
    table.plan("bang");
    for (String id : new String[] {"a", "b", "c"}) {
      table.countDown(id, 10, "bang");
    }

    table.pass(5);
    table.give("pause-clock", "id", "a");
    table.give("remove-clock", "id", "b");
    table.give("set-clock", "id", "c", "kind", "countdown", "seconds", 10L, "cue", "bang");

    assertThat(table.due.isWaiting()).isFalse();
    assertThat(table.scheduler.waiting()).as("nothing is kept of it").isZero();
    table.pass(100);
    assertThat(table.doneByTheServer()).isEmpty();
    table.give("start-clock", "id", "a");
    table.pass(4);
    assertThat(table.alarm()).isEmpty();
    table.pass(1);
    assertThat(table.alarm()).isEqualTo("bang");
  }

  @Test
  void thereIsOneAppointmentForWhatIsNext() {
    table.plan("one");
    table.plan("two");
    table.countDown("late", 100, "two");
    table.countDown("soon", 10, "one");
    table.hand("letter", 50);
    assertThat(table.scheduler.waiting()).isOne();

    table.pass(10);
    assertThat(table.alarm()).isEqualTo("one");
    table.pass(40);
    assertThat(table.things().handouts()).isEmpty();
    assertThat(table.scheduler.waiting()).isOne();
    table.pass(50);

    assertThat(table.doneByTheServer())
        .containsExactly(
            "Title of two", "Took back Letter letter, as its time was over", "Title of one");
    assertThat(table.scheduler.waiting()).isZero();
  }

  @Test
  void aCueThatStartsItsOwnClockAgainStopsWhenNobodyDoesAnythingElse() {
    table.cues.save(new Cue(
        "again",
        "Again",
        "",
        List.of(
            new Attributes(Map.of(
                "command",
                "set-clock",
                "id",
                "t",
                "kind",
                "countdown",
                "seconds",
                10,
                "cue",
                "again")),
            new Attributes(Map.of("command", "start-clock", "id", "t"))),
        Optional.empty()));
    table.countDown("t", 10, "again");

    table.pass(60 * 10);
    table.give("set-alarm", "level", "none"); // somebody is there
    table.pass(200 * 10);

    assertThat(table.doneByTheServer()).hasSize(60 + 100);
    assertThat(table.cues.list().problem().orElseThrow()).contains("cue 'again' waits");
    assertThat(table.due.isWaiting()).isFalse();

    table.countDown("t", 10, "again");
    table.pass(10);

    assertThat(table.doneByTheServer()).hasSize(60 + 100 + 1);
  }

  @Test
  void whatIsNotDueHasNoAppointment() {
    table.give("set-clock", "id", "plain", "kind", "countdown", "seconds", 5L);
    table.give("start-clock", "id", "plain");
    table.give("set-clock", "id", "up", "kind", "countup");
    table.give("start-clock", "id", "up");
    table.give("show-handout", "id", "stays", "markdown", "Read.");

    assertThat(table.due.isWaiting())
        .as("a clock without a cue counts by itself")
        .isFalse();
    assertThat(table.scheduler.waiting()).isZero();
  }

  @Test
  void aHandoutGoesByItselfAndTellsTheDisplaysOnce() {
    table.hand("letter", 20);
    table.give("show-handout", "id", "stays", "markdown", "Read.");
    long told = table.view.current().players().revision();

    table.pass(20);

    assertThat(table.things().handouts()).containsOnlyKeys("stays");
    assertThat(table.view.current().players().revision()).isEqualTo(told + 1);
    JournalEntry entry = table.journal.newest(1, OptionalLong.empty()).entries().get(0);
    assertThat(entry.command())
        .isEqualTo(new Attributes(Map.of("command", "hide-handout", "id", "letter")));
  }

  @Test
  void aHandoutThatIsShownAgainStaysAsLongAsWasSaidLast() {
    table.hand("letter", 20);
    table.pass(15);
    table.hand("letter", 20);

    table.pass(15);
    assertThat(table.things().handouts()).isNotEmpty();
    table.pass(5);
    assertThat(table.things().handouts()).isEmpty();
  }

  @Test
  void whatFallsDueIsLeftOutByUndoAndStaysWithIt() {
    table.plan("bang");
    table.give("set-clock", "id", "pie", "kind", "segments", "segments", 4L);
    table.countDown("bomb", 10, "bang");
    table.hand("letter", 5);
    table.give("fill-clock", "id", "pie", "by", 1L);
    table.pass(10);

    assertThat(table.journal.undo(last()).entry().summary())
        .isEqualTo("Set the clock pie to 1 of 4");

    assertThat(table.alarm()).isEqualTo("bang");
    assertThat(table.things().handouts()).isEmpty();
    assertThatThrownBy(() -> table.journal.undo(last()))
        .as("the handout is gone since it was shown")
        .isInstanceOf(ChangedSinceException.class);
  }

  @Test
  void aClockWhosePauseIsTakenBackIsDueAsIfItHadNotBeenPaused() {
    table.plan("bang");
    table.countDown("bomb", 10, "bang");
    table.pass(5);
    table.give("pause-clock", "id", "bomb");
    table.pass(2);

    table.journal.undo(last());
    table.pass(3);
    assertThat(table.alarm()).isEqualTo("bang");
  }

  @Test
  void aPauseThatIsTakenBackTooLateDoesNothingMore() {
    table.plan("bang");
    table.countDown("bomb", 10, "bang");
    table.pass(5);
    table.give("pause-clock", "id", "bomb");
    table.pass(10);

    table.journal.undo(last());
    table.pass(10);

    assertThat(table.things().clock("bomb").at(table.clock.instant())).isZero();
    assertThat(table.doneByTheServer()).isEmpty();
  }

  @Test
  void aCueThatCannotBeDoneIsToldTheGameMaster() {
    table.countDown("bomb", 10, "nowhere");

    table.pass(10);

    assertThat(table.cues.list().problem())
        .contains("Cue 'nowhere' was not done when its clock was at zero: Cue not found");
    assertThat(table.doneByTheServer()).isEmpty();
  }

  @Test
  void aCueThatTakesAnotherClockAwayIsAllThatIsDoneAtThatMoment() {
    table.cue("halt", Optional.empty(), Map.of("command", "remove-clock", "id", "second"));
    table.plan("bang");
    table.give("set-clock", "id", "second", "kind", "countdown", "seconds", 10L, "cue", "bang");
    table.countDown("first", 10, "halt");
    table.give("start-clock", "id", "second");

    table.pass(10);

    assertThat(table.doneByTheServer()).containsExactly("Title of halt");
  }

  @Test
  void whatFollowsACueThatWasDueIsDoneToo() {
    table.plan("echo");
    table.cue(
        "bang",
        Optional.of(new Cue.Follow(Duration.ofSeconds(8), "echo")),
        Map.of("command", "set-alarm", "level", "caution"));
    table.countDown("bomb", 10, "bang");

    table.pass(18);

    assertThat(table.alarm()).isEqualTo("echo");
    assertThat(table.doneByTheServer()).containsExactly("Title of echo", "Title of bang");
  }

  @Test
  void dueWhileTheServerWasOffCountsAsZeroAndHandoutsAreGone() {
    table.plan("bang");
    table.give("switch-view", "view_type", "BRIDGE");
    table.countDown("bomb", 10, "bang");
    table.hand("letter", 10);
    table.stop();
    table.clock.advance(DAY);

    table.restart();
    assertThat(table.due.isWaiting()).isFalse();
    table.view.resume(MIRA);

    assertThat(table.things().handouts()).isEmpty();
    assertThat(table.things().clock("bomb").at(table.clock.instant())).isZero();
    assertThat(table.due.isWaiting()).isFalse();
    table.pass(100);
    assertThat(table.alarm()).isEmpty();
  }

  @Test
  void whatIsStillToComeAfterARestartComes() {
    table.plan("bang");
    table.give("switch-view", "view_type", "BRIDGE");
    table.countDown("bomb", 60, "bang");
    table.hand("letter", 30);
    table.pass(10);

    table.restart();
    table.view.resume(MIRA);

    assertThat(table.things().handouts()).containsOnlyKeys("letter");
    table.pass(20);
    assertThat(table.things().handouts()).isEmpty();
    table.pass(30);
    assertThat(table.alarm()).isEqualTo("bang");
  }

  @Test
  void aTableThatHasSleptGoesOnLikewise() {
    table.give("switch-view", "view_type", "BRIDGE");
    table.plan("bang");
    table.countDown("over", 10, "bang");
    table.countDown("bomb", 100, "bang");
    table.hand("letter", 10);
    table.hand("long", 100);

    table.sleep(Duration.ofSeconds(50));

    assertThat(table.publisher.last().players().payload().view().things().handouts())
        .as("gone before anybody looks")
        .containsOnlyKeys("long");
    table.pass(49);
    assertThat(table.alarm()).isEmpty();
    table.pass(1);
    assertThat(table.alarm()).isEqualTo("bang");
    assertThat(table.things().handouts()).isEmpty();
    assertThat(table.doneByTheServer()).hasSize(2);
  }

  @Test
  void nothingIsDueAtATableThatWasLetGo() {
    table.plan("bang");
    table.countDown("bomb", 10, "bang");

    table.stop();

    assertThat(table.scheduler.waiting()).isZero();
    assertThat(table.due.isWaiting()).isFalse();
    table.countDown("other", 10, "bang");
    assertThat(table.scheduler.waiting()).isZero();
  }

  private static Wish last() {
    return new Wish(OptionalLong.empty(), false, MIRA);
  }
}
