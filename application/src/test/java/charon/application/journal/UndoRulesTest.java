package charon.application.journal;

import static charon.application.journal.JournalTable.MIRA;
import static charon.application.journal.JournalTable.PLAYER;
import static charon.application.journal.JournalTable.SERVER;
import static charon.application.journal.JournalTable.command;
import static charon.application.journal.JournalTable.move;
import static charon.application.journal.JournalTable.place;
import static charon.application.journal.JournalTable.room;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.port.in.steering.ChangedSinceException;
import charon.domain.InvalidValueException;
import charon.domain.NotFoundException;
import charon.domain.encounter.TokenId;
import charon.domain.journal.Actor;
import charon.domain.journal.EntryState;
import charon.domain.journal.EntryTitle;
import charon.domain.journal.JournalEntry;
import charon.domain.view.ActiveView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which entry is taken back or done again, and when it is not. */
class UndoRulesTest {

  private final JournalTable table = new JournalTable();

  @Test
  void theNewestIsTakenBackFirst() {
    table.give(room("hall", false), room("vault", false));

    assertThat(table.undo().entry()).isEqualTo(new EntryTitle(2, "Hid vault"));
    assertThat(table.undo().entry()).isEqualTo(new EntryTitle(1, "Hid hall"));
    assertThatThrownBy(table::undo)
        .isInstanceOf(NotFoundException.class)
        .hasMessage("Nothing to undo");
  }

  @Test
  void anUndoIsAnnouncedAndTellsItsRevision() {
    table.give(room("hall", false));

    long before = table.view.current().gm().revision();

    assertThat(table.undo().revision()).isEqualTo(before + 1);
    assertThat(table.view.current().gm().revision()).isEqualTo(before + 1);
  }

  @Test
  void whatPlayersAndTheServerDidIsTakenBackByItsIdOnly() {
    table.give(place("rook"));
    table.give(PLAYER, move("rook", 3));
    table.give(SERVER, room("hall", false));

    assertThat(table.page().undo()).contains(new EntryTitle(1, "Placed rook"));
    assertThat(table.undo(3).entry().summary()).isEqualTo("Hid hall");
    assertThat(table.undo(2).entry().summary()).isEqualTo("Moved rook");
    assertThat(table.undo().entry().summary()).isEqualTo("Placed rook");
  }

  @Test
  void anEntryThatIsNotThereOrUndoneIsNotFound() {
    table.give(room("hall", false), room("vault", false));
    table.undo();

    for (long id : new long[] {0, 2, 3, 99}) {
      assertThatThrownBy(() -> table.undo(id))
          .as("%s", id)
          .isInstanceOf(NotFoundException.class)
          .hasMessage("Entry not found");
    }
    assertThatThrownBy(() -> table.redo(1)).hasMessage("Entry not found");
  }

  @Test
  void whatWasSaidIsNeverTakenBack() {
    table.give(room("hall", false), command("broadcast", "content", "Mayday"));

    assertThatThrownBy(() -> table.undo(2)).hasMessage("Entry not found");
    assertThat(table.page().undo()).contains(new EntryTitle(1, "Hid hall"));
  }

  @Test
  void anOlderEntryChangesOnlyWhatItChanged() {
    table.give(room("hall", false), place("rook"), room("vault", false));
    ActiveView before = table.shown();

    table.undo(1);

    Map<String, Boolean> rooms = table.shown().encounter().roomVisibility();
    assertThat(rooms).containsExactly(Map.entry("vault", false));
    assertThat(table.shown().encounter().tokens()).isEqualTo(before.encounter().tokens());
  }

  @Test
  void whatWasChangedSinceIsNotTakenBack() {
    table.give(room("hall", false), room("hall", true), room("hall", false));
    ActiveView before = table.shown();

    assertThatThrownBy(() -> table.undo(1))
        .isInstanceOfSatisfying(
            ChangedSinceException.class,
            refusal ->
                assertThat(refusal.by()).as("the newest").isEqualTo(new EntryTitle(3, "Hid hall")));
    assertThat(table.shown()).isEqualTo(before);
    assertThat(table.entries()).hasSize(3);
  }

  @Test
  void aPlayersMoveCountsAsAChangeSince() {
    table.give(place("rook"));
    table.give(PLAYER, move("rook", 3));

    assertThatThrownBy(table::undo).isInstanceOf(ChangedSinceException.class);
  }

  @Test
  void whatWasChangedSinceAndTakenBackIsNoChange() {
    table.give(room("hall", false), room("hall", true));
    table.undo();

    assertThat(table.undo(1).entry().summary()).isEqualTo("Hid hall");
    assertThat(table.shown().encounter().roomVisibility()).isEmpty();
  }

  @Test
  void byForceItIsTakenBackAndWhatItDidNotChangeStays() {
    table.give(room("hall", false));
    table.giveAll(MIRA, List.of(room("hall", true), room("vault", false)));

    table.undoByForce(1);

    assertThat(table.shown().encounter().roomVisibility())
        .containsExactly(Map.entry("vault", false));
    table.redo();
    assertThat(table.shown().encounter().roomVisibility())
        .as("as it was before the undo")
        .containsOnly(Map.entry("vault", false), Map.entry("hall", true));
  }

  @Test
  void anUndoThatChangesNothingIsOneAllTheSame() {
    table.give(place("rook"), command("move-token", "token_id", "rook", "x", 5L, "y", 0L));
    table.give(PLAYER, move("rook", 0));

    table.undoByForce(2);

    assertThat(table.entries().get(1).state()).isEqualTo(EntryState.UNDONE);
    assertThat(table.page().redo()).contains(new EntryTitle(2, "Moved rook"));
  }

  @Test
  void anUndoIsTakenBackByRedoOnly() {
    table.give(room("hall", false));
    table.undo();

    assertThatThrownBy(() -> table.undo(2)).hasMessage("Entry not found");
    assertThat(table.page().undo()).isEmpty();
  }

  @Test
  void whatWasUndoneLastIsDoneAgainFirst() {
    table.give(room("hall", false), room("vault", false), room("shaft", false));
    table.undo(1);
    table.undo(3);
    table.undo(2);

    assertThat(Stream.of(table.redo(), table.redo(), table.redo())
            .map(redone -> redone.entry().id()))
        .containsExactly(2L, 3L, 1L);
    assertThatThrownBy(table::redo)
        .isInstanceOf(NotFoundException.class)
        .hasMessage("Nothing to redo");
  }

  @ParameterizedTest
  @EnumSource(
      value = Actor.Kind.class,
      names = {"GM", "TOKEN", "CUE", "TRIGGER"})
  void aNewChangeForgetsWhatCouldBeDoneAgain(Actor.Kind kind) {
    table.give(room("hall", false));
    table.undo();

    table.give(Actor.of(kind, "x"), room("vault", false));

    assertThat(table.page().redo()).isEmpty();
    assertThatThrownBy(table::redo).hasMessage("Nothing to redo");
    assertThatThrownBy(() -> table.redo(1)).hasMessage("Entry not found");
    assertThat(table.entries().get(0).state()).as("stays undone").isNotEqualTo(EntryState.DONE);
  }

  @Test
  void playersAndMessagesForgetNothing() {
    table.give(place("rook"), room("hall", false));
    table.undo();

    table.give(PLAYER, move("rook", 2));
    table.give(SERVER, room("vault", false));
    table.give(command("broadcast", "content", "Mayday"));

    assertThat(table.redo().entry()).isEqualTo(new EntryTitle(2, "Hid hall"));
  }

  @Test
  void whatWasChangedSinceTheUndoIsNotDoneAgain() {
    table.give(place("rook"), move("rook", 5));
    table.undo();
    table.give(PLAYER, move("rook", 2));

    assertThatThrownBy(table::redo)
        .isInstanceOfSatisfying(
            ChangedSinceException.class,
            refusal -> assertThat(refusal.by().id()).isEqualTo(4));
  }

  @Test
  void whatOnlyStandsAgainSinceTheUndoIsAChangeSinceToo() {
    table.give(room("hall", false), room("hall", true));
    table.undo();
    table.undo();
    table.redo(2);

    assertThatThrownBy(() -> table.redo(1))
        .isInstanceOfSatisfying(
            ChangedSinceException.class,
            refusal -> assertThat(refusal.by().id()).isEqualTo(2));
  }

  @Test
  void whatWasDoneAgainCanBeTakenBackAgain() {
    table.give(room("hall", false), room("vault", false));
    List<Map<String, Boolean>> seen = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      table.undo();
      table.redo();
      seen.add(table.shown().encounter().roomVisibility());
    }

    assertThat(seen).containsOnly(Map.of("hall", false, "vault", false));
  }

  @Test
  void anUndoThatTheTableHasNoRoomForIsRefusedAndNothingHappens() {
    table.give(place("rook"), command("remove-token", "token_id", "rook"));
    IntStream.range(0, 500).forEach(i -> table.give(SERVER, place("t" + i)));

    assertThatThrownBy(() -> table.undo(2)).isInstanceOf(InvalidValueException.class);

    assertThat(table.shown().encounter().tokens()).doesNotContainKey(new TokenId("rook"));
    assertThat(table.entries().get(1).state()).isEqualTo(EntryState.DONE);
  }

  @Test
  void theLastTwoHundredCanBeTakenBackAndDoneAgain() {
    Map<String, Boolean> before = Map.of();
    for (int i = 0; i < 250; i++) {
      if (i == 50) {
        before = table.shown().encounter().roomVisibility();
      }
      table.give(MIRA, room("room-" + i, false));
    }
    Map<String, Boolean> after = table.shown().encounter().roomVisibility();

    IntStream.range(0, 200).forEach(i -> table.undo());
    assertThat(table.shown().encounter().roomVisibility()).isEqualTo(before);
    assertThat(table.page().undo()).isEmpty();

    IntStream.range(0, 200).forEach(i -> table.redo());
    assertThat(table.shown().encounter().roomVisibility()).isEqualTo(after);
  }

  @Test
  void playersDoNotPushOutWhatTheGameMasterDid() {
    table.give(place("rook"), room("hall", false));
    IntStream.range(0, 400).forEach(i -> {
      table.give(PLAYER, move("rook", i + 1));
      table.clock.advance(Duration.ofSeconds(3));
    });

    assertThat(table.undo().entry().summary()).isEqualTo("Hid hall");
  }

  @Test
  void cuesAndTriggersAreTakenBackLikeGameMasters() {
    Actor cue = new Actor(Actor.Kind.CUE, "dark", Optional.of("mira"));
    table.giveAll(cue, List.of(room("hall", false), room("vault", false)));

    assertThat(table.entries()).extracting(JournalEntry::by).containsExactly(cue);
    table.undo();
    assertThat(table.shown().encounter().roomVisibility()).isEmpty();
  }

  @Test
  void aSwitchOfTheViewIsTakenBackWithAllThatItChanged() {
    table.give(
        command("switch-view", "view_type", "ENCOUNTER", "location_slug", "mine"),
        room("hall", true),
        command("toggle-portrait", "npc_id", "keeper"),
        place("rook"));
    ActiveView mine = table.shown();
    table.give(command(
        "switch-view", "view_type", "ENCOUNTER", "location_slug", "dock", "remember", true));
    assertThat(table.shown()).isNotEqualTo(mine);

    table.undo();

    assertThat(table.shown()).isEqualTo(mine);
  }

  @Test
  void roomsThatTheMapHasGotSinceItWasLeftAreHidden() {
    table.give(
        command("switch-view", "view_type", "ENCOUNTER", "location_slug", "mine"),
        command("room-visibility", "room_visibility", Map.of("hall", true)),
        command("switch-view", "view_type", "BRIDGE"));
    table.edit("hall", "vault", "shaft", "crypt");

    table.undo();

    assertThat(table.shown().encounter().roomVisibility())
        .as("what was not listed then was visible, and is")
        .containsOnly(Map.entry("hall", true), Map.entry("crypt", false));
  }

  @Test
  void roomsOfAPlaceThatWasForgottenSinceAreHiddenIfNobodyKnowsOfThem() {
    table.give(
        command("switch-view", "view_type", "ENCOUNTER", "location_slug", "mine"),
        command("toggle-room", "room_id", "hall"));
    table.give(command("switch-view", "view_type", "BRIDGE"));
    long left = table.page().entries().get(0).id();
    table.give(command("forget-place", "location_slug", "mine"));
    table.edit("hall", "vault", "shaft", "crypt");

    table.undoByForce(left);

    assertThat(table.shown().encounter().roomVisibility())
        .containsEntry("hall", true)
        .containsEntry("crypt", false);
  }

  @Test
  void aPlaceThatIsOnAgainByARedoHasItsRoomsAsTheyWere() {
    table.giveAll(
        MIRA,
        List.of(
            command("switch-view", "view_type", "ENCOUNTER", "location_slug", "mine"),
            command("room-visibility", "room_visibility", Map.of("hall", false))));
    ActiveView mine = table.shown();

    table.undo();
    table.redo();
    assertThat(table.shown()).isEqualTo(mine);

    table.undo();
    table.edit("hall", "vault", "shaft", "crypt");
    table.redo();
    assertThat(table.shown().encounter().roomVisibility())
        .containsOnly(Map.entry("hall", false), Map.entry("crypt", false));
  }

  @Test
  void aBlackoutAndAForgottenPlaceAreTakenBack() {
    table.give(
        command("switch-view", "view_type", "ENCOUNTER", "location_slug", "mine"),
        command("switch-view", "view_type", "BRIDGE"));
    ActiveView before = table.shown();
    table.give(
        command("forget-place", "location_slug", "mine"),
        command("set-blackout", "on", true, "text", "Break"));

    table.undo();
    table.undo();

    assertThat(table.shown()).isEqualTo(before);
  }
}
