package charon.application.journal;

import static charon.application.journal.JournalTable.MIRA;
import static charon.application.journal.JournalTable.PLAYER;
import static charon.application.journal.JournalTable.command;
import static charon.application.journal.JournalTable.move;
import static charon.application.journal.JournalTable.place;
import static charon.application.journal.JournalTable.room;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.port.in.Act;
import charon.application.port.in.ViewChange;
import charon.domain.Attributes;
import charon.domain.journal.EntryState;
import charon.domain.journal.EntryTitle;
import charon.domain.view.ActiveView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is left of a journal when its table has slept or its server has stopped. */
class JournalOverRestartsTest {

  private static final Map<String, Object> MINE =
      command("switch-view", "view_type", "ENCOUNTER", "location_slug", "mine");

  private final JournalTable table = new JournalTable();

  @Test
  void theRecordIsThereAndGoesOn() {
    table.give(MINE, room("hall", true));
    List<?> before = table.entries();

    table.restart();

    assertThat(table.entries()).isEqualTo(before);
    table.give(room("vault", true));
    assertThat(table.summaries())
        .containsExactly("Switched to ENCOUNTER at The Mine", "Revealed hall", "Revealed vault");
    assertThat(table.entries().get(2).id()).isEqualTo(3);
  }

  @Test
  void onceTheEarlierViewIsBackEverythingCanBeTakenBack() {
    ActiveView fresh = table.shown();
    table.give(MINE);
    ActiveView entered = table.shown();
    table.give(room("hall", true));
    table.restart();
    table.resume();

    assertThat(table.page().undo()).contains(new EntryTitle(2, "Revealed hall"));
    table.undo();
    assertThat(table.shown()).isEqualTo(entered);
    table.undo();
    assertThat(table.shown()).isEqualTo(fresh);
    assertThatThrownBy(table::undo).as("the resume").hasMessage("Nothing to undo");
    assertThatThrownBy(() -> table.undo(3)).hasMessage("Entry not found");
  }

  @Test
  void nothingOfAnEveningBeforeItsShowCanBeTakenBack() {
    table.give(MINE, room("hall", true));
    table.restart();
    table.give(MINE, room("vault", true));
    table.restart();
    table.resume();

    assertThat(table.undo().entry()).isEqualTo(new EntryTitle(4, "Revealed vault"));
    assertThat(table.undo().entry().id()).isEqualTo(3);
    assertThat(table.page().undo()).isEmpty();
    assertThatThrownBy(table::undo).hasMessage("Nothing to undo");
    assertThatThrownBy(() -> table.undo(2)).hasMessage("Entry not found");

    table.restart();
    table.resume();
    assertThat(table.page().undo()).as("once more").isEmpty();
    assertThat(table.redo().entry().id()).isEqualTo(3);
  }

  @Test
  void aShowThatWentOnOverSeveralEveningsIsTakenBackToItsBeginning() {
    table.give(MINE);
    table.restart();
    table.resume();
    table.restart(); // nothing was done in between
    table.resume();
    table.give(room("hall", true));
    table.restart();
    table.resume();

    assertThat(table.undo().entry().summary()).isEqualTo("Revealed hall");
    assertThat(table.undo().entry().id()).isEqualTo(1);
    assertThat(table.page().undo()).isEmpty();
  }

  @Test
  void untilThenNothingOfItCan() {
    table.give(MINE, room("hall", true));
    table.undo();
    table.restart();

    assertThat(table.page().undo()).isEmpty();
    assertThat(table.page().redo()).isEmpty();
    assertThatThrownBy(() -> table.undo(1)).hasMessage("Entry not found");

    table.give(room("vault", false));
    assertThat(table.undo().entry().summary()).isEqualTo("Hid vault");
    assertThatThrownBy(table::undo).hasMessage("Nothing to undo");
  }

  @Test
  void whatWasDoneToAnotherViewBeforeTheResumeIsTakenBackByIt() {
    table.give(MINE, room("hall", true));
    table.restart();
    table.give(room("hall", false));
    table.resume();

    assertThat(table.undo().entry()).isEqualTo(new EntryTitle(2, "Revealed hall"));
    assertThat(table.entries().get(2).state()).isNotEqualTo(EntryState.DONE);
    table.restart();
    table.resume();
    assertThat(table.undo().entry())
        .isEqualTo(new EntryTitle(1, "Switched to ENCOUNTER at The Mine"));
  }

  @Test
  void whatWasTakenBackCanBeDoneAgain() {
    table.give(MINE, room("hall", true), room("vault", true));
    ActiveView before = table.shown();
    table.undo(2);
    table.undo(3);
    table.restart();
    table.resume();

    assertThat(table.redo().entry().id()).as("the one undone last").isEqualTo(3);
    assertThat(table.redo().entry().id()).isEqualTo(2);
    assertThat(table.shown()).isEqualTo(before);
  }

  @Test
  void butNotIfSomethingElseWasDoneSince() {
    table.give(MINE, room("hall", true));
    table.undo();
    table.give(room("vault", true));
    table.restart();
    table.resume();

    assertThat(table.page().redo()).isEmpty();
    assertThat(table.undo().entry().summary()).isEqualTo("Revealed vault");
    assertThat(table.undo().entry().id()).isEqualTo(1);
  }

  @Test
  void whatWasDoneAgainIsDoneAfterARestartToo() {
    table.give(MINE, room("hall", true));
    table.undo();
    table.redo();
    table.restart();
    table.resume();

    assertThat(table.page().redo()).isEmpty();
    assertThat(table.undo().entry().id()).isEqualTo(2);
  }

  @Test
  void aPlayersMoveIsStillAChangeSince() {
    table.give(MINE, place("rook"));
    table.give(PLAYER, move("rook", 3));
    table.restart();
    table.resume();

    assertThatThrownBy(table::undo).hasMessage("Changed again since: Moved rook");
  }

  @Test
  void aTableThatGoesOnNeedsNoResume() {
    JournalTable going = new JournalTable(true);
    going.give(room("hall", false));
    going.restart();

    assertThat(going.undo().entry().summary()).isEqualTo("Hid hall");
  }

  @Test
  void twoHundredCanBeTakenBackAfterARestartThoughTheyWereTakenBackAndDoneAgain() {
    table.give(MINE);
    ActiveView entered = table.shown();
    IntStream.range(0, 199).forEach(i -> table.give(MIRA, room("room-" + i, false)));
    IntStream.range(0, 199).forEach(i -> table.undo());
    IntStream.range(0, 199).forEach(i -> table.redo());
    table.restart();
    table.resume();

    IntStream.range(0, 199).forEach(i -> table.undo());

    assertThat(table.shown()).isEqualTo(entered);
  }

  @Test
  void aTableThatRestsReadsItAgain() {
    table.give(MINE, room("hall", true), room("vault", true));
    table.undo();
    table.later();
    table.journal.rest();
    table.give(PLAYER, command("hide-terminal"));

    assertThat(table.page().undo()).contains(new EntryTitle(2, "Revealed hall"));
    assertThat(table.redo().entry()).isEqualTo(new EntryTitle(3, "Revealed vault"));
  }

  @Test
  void whatIsDoneWhileItRestsForgetsWhatCouldBeDoneAgain() {
    table.give(MINE, room("hall", true));
    table.undo();
    table.later();
    table.journal.rest();
    table.give(room("vault", true));

    assertThat(table.page().redo()).isEmpty();
    assertThat(table.undo().entry().summary()).isEqualTo("Revealed vault");
    assertThat(table.undo().entry().id()).isEqualTo(1);
  }

  @Test
  void whatIsNotWrittenIsNotLetGo() {
    table.disk.broken(true);
    table.give(MINE, room("hall", true));
    table.later();

    table.journal.rest();

    assertThat(table.undo().entry().id()).isEqualTo(2);
    assertThat(table.undo().entry().id()).isEqualTo(1);
  }

  @Test
  void whileItCannotBeWrittenTheShowGoesOnAndTheGameMasterIsTold() {
    table.give(MINE);
    table.later();
    assertThat(table.page().problem()).isEmpty();
    table.disk.broken(true);
    table.give(room("hall", true), room("vault", true));
    table.later();

    assertThat(table.page().problem())
        .hasValueSatisfying(problem -> assertThat(problem).contains("cannot be written"));
    assertThat(table.page().entries()).as("what is not written").hasSize(2);
    assertThat(table.undo().entry().summary()).isEqualTo("Revealed vault");
    assertThat(table.journal.save()).isFalse();

    table.disk.broken(false);
    table.later();
    assertThat(table.page().problem()).isEmpty();
    table.restart();
    assertThat(table.summaries())
        .containsExactly(
            "Switched to ENCOUNTER at The Mine",
            "Revealed hall",
            "Revealed vault",
            "Took back: Revealed vault");
  }

  @Test
  void whatCannotBeReadIsReadLater() {
    table.give(MINE, room("hall", true));
    table.restart();
    table.resume();
    table.disk.broken(true);

    assertThat(table.page().problem()).isPresent();
    table.give(room("vault", true));
    assertThat(table.undo().entry().summary()).as("done just now").isEqualTo("Revealed vault");
    assertThatThrownBy(table::undo).hasMessage("Nothing to undo");

    table.disk.broken(false);
    assertThat(table.undo().entry().summary()).isEqualTo("Revealed hall");
  }

  @Test
  void aTableThatWasLetGoWritesNothingMore() {
    table.give(MINE);
    Journal old = table.journal;
    table.restart();

    old.changed(
        new Act(MIRA, new Attributes(room("hall", false)), change -> "Late", true),
        new ViewChange(List.of(table.view.shown(), table.view.shown()), table.view.shown()));
    old.save();

    assertThat(table.summaries()).containsExactly("Switched to ENCOUNTER at The Mine");
  }

  @Test
  void aMoveThatIsWrittenAlreadyGoesOn() {
    table.give(MINE, place("rook"));
    table.give(PLAYER, move("rook", 1));
    table.later();
    table.clock.advance(Duration.ofSeconds(1));
    table.give(PLAYER, move("rook", 2));
    table.restart();
    table.resume();

    assertThat(table.summaries()).hasSize(4);
    table.undo(3);
    assertThat(table
            .shown()
            .encounter()
            .tokens()
            .values()
            .iterator()
            .next()
            .position()
            .x())
        .isZero();
  }
}
