package charon.application.command;

import static charon.application.command.CommandTable.command;
import static charon.application.command.CommandTable.place;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import charon.application.port.StorageException;
import charon.application.port.in.command.BatchDone;
import charon.application.port.in.command.BatchRefusedException;
import charon.domain.ConflictException;
import charon.domain.InvalidValueException;
import charon.domain.NotFoundException;
import charon.domain.RefusedException;
import charon.domain.conversation.Channel;
import charon.domain.encounter.TokenId;
import charon.domain.payload.ViewUpdate;
import charon.domain.view.ViewType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several commands are one change, or none. */
class BatchTest {

  private static final Map<String, Object> MINE =
      command("switch-view", "view_type", "ENCOUNTER", "location_slug", "mine");
  private static final Map<String, Object> TERMINAL =
      command("switch-view", "view_type", "CHARON_TERMINAL");

  private final CommandTable table = new CommandTable();

  @Test
  void itIsOneRevisionAndOneEventAndEachCommandAnswers() {
    ViewUpdate before = table.view.current();

    BatchDone done = table.giveAll(
        MINE,
        command("toggle-room", "room_id", "hall"),
        place("boarder", "Boarder", "vault"),
        command("move-token", "token_id", "boarder", "x", 2L, "y", 3L, "room_id", "hall"));

    ViewUpdate after = table.view.current();
    assertThat(done.revision()).isEqualTo(after.gm().revision());
    assertThat(after.gm().revision()).isEqualTo(before.gm().revision() + 1);
    assertThat(after.players().revision()).isEqualTo(before.players().revision() + 1);
    assertThat(table.publisher.updates()).containsExactly(before, after);
    assertThat(done.results()).hasSize(4);
    assertThat(done.results().get(1))
        .containsEntry("room_id", "hall")
        .containsEntry("visible", true);
    assertThat(done.results().get(2)).containsEntry("token_id", "boarder");
  }

  @Test
  void whatPlayersDoNotSeeIsNoEventForThem() {
    table.give(MINE);
    ViewUpdate before = table.view.current();

    table.giveAll(place("a", "A", "vault"), place("b", "B", "vault"));

    assertThat(table.view.current().gm().revision()).isEqualTo(before.gm().revision() + 1);
    assertThat(table.view.current().players()).isEqualTo(before.players());
  }

  @Test
  void whatWasInBetweenIsSeenByNobody() {
    table.give(MINE);
    ViewUpdate before = table.view.current();
    int events = table.publisher.updates().size();

    BatchDone done = table.giveAll(
        command("toggle-room", "room_id", "vault", "visible", true),
        command("toggle-room", "room_id", "vault", "visible", false));

    assertThat(table.view.current()).isEqualTo(before);
    assertThat(table.publisher.updates()).hasSize(events);
    assertThat(done.revision()).isEqualTo(before.gm().revision());
    assertThat(done.results().get(0)).containsEntry("visible", true);
  }

  @Test
  void membersOfAnAnswerHaveAnOrder() {
    BatchDone done = table.giveAll(
        MINE,
        command("toggle-room", "room_id", "vault"),
        command("set-door-status", "connection_id", "c1", "door_status", "OPEN"),
        place("a", "A", "hall"));

    assertThat(done.results())
        .extracting(answer -> String.join(" ", answer.keySet()))
        .containsExactly(
            "view_type location_slug",
            "room_id visible room_visibility",
            "connection_id door_status all_door_status",
            "token_id tokens");
  }

  @Test
  void oneThatIsRefusedIsNamedAndAllAreUndone() {
    table.give(MINE);
    ViewUpdate before = table.view.current();
    int events = table.publisher.updates().size();

    assertRefused(
        1,
        NotFoundException.class,
        "commands[1]: Token not found",
        place("a", "A", "hall"),
        command("move-token", "token_id", "b", "x", 0L, "y", 0L),
        command("toggle-room"));
    assertRefused(
        2,
        InvalidValueException.class,
        "commands[2]: room_id required",
        place("a", "A", "hall"),
        place("b", "B", "hall"),
        command("toggle-room"));
    assertRefused(
        1,
        ConflictException.class,
        "commands[1]: token_id: there is a token 'a' already",
        place("a", "A", "hall"),
        place("a", "A", "hall"));
    assertThat(table.view.current()).isSameAs(before);
    assertThat(table.publisher.updates()).hasSize(events);
  }

  @Test
  void whatIsNoCommandIsNamed() {
    assertRefused(0, InvalidValueException.class, "commands[0]: command required", Map.of());
    assertThatThrownBy(() -> table.giveAll(MINE, command("batch")))
        .hasMessageStartingWith("commands[1]: Unknown command. Must be one of: ");
    assertThatThrownBy(() -> table.giveAll(MINE, command("move-token", "command", 5L)))
        .hasMessage("commands[1]: command must be text");
  }

  @Test
  void batchesHaveALimit() {
    assertThat(table.giveAll(Collections.nCopies(100, MINE), "").results()).hasSize(100);
    for (int size : List.of(0, 101)) {
      assertThatThrownBy(() -> table.giveAll(Collections.nCopies(size, MINE), ""))
          .isInstanceOf(InvalidValueException.class)
          .hasMessage("commands must have 1 to 100 commands");
    }
    assertThatThrownBy(() -> table.giveAll(List.of(MINE), "a".repeat(201)))
        .hasMessage("title must have at most 200 characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-a", "A", "a b", "a_b", "é"})
  void idsOfTokensAreLowerCaseWords(String id) {
    assertThatThrownBy(() -> table.give(place(id, "A", "hall")))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("token_id ");
  }

  @Test
  void tokensCanBePlacedWithConditions() {
    table.giveAll(
        MINE,
        command(
            "place-token",
            "token_id",
            "a",
            "type",
            "npc",
            "name",
            "A",
            "x",
            0L,
            "y",
            0L,
            "status",
            List.of("hidden")));

    assertThat(table.view.current().gm().payload().view().encounter().tokens())
        .hasEntrySatisfying(
            new TokenId("a"), token -> assertThat(token.status()).hasToString("[HIDDEN]"));
  }

  @Test
  void itIsToldByItsTitleOrByWhatItDid() {
    table.giveAll(List.of(MINE, place("a", "A", "hall")), "They are here");
    assertThat(table.told()).isEqualTo("They are here");
    table.giveAll(place("b", "B", "hall"), command("clear-tokens"));
    assertThat(table.told()).isEqualTo("Placed B; Took all 2 tokens off the map");
    table.giveAll(Collections.nCopies(5, MINE), "");
    assertThat(table.told()).endsWith("; Switched to ENCOUNTER at The Mine; and 2 more");
  }

  @Test
  void whatIsSaidIsKeptBeforeItIsShown() {
    table.talk.send(Channel.STORY, "OLD.");

    BatchDone done = table.giveAll(
        command("charon-send", "content", "NEVER HEARD."),
        TERMINAL,
        command("charon-send", "content", "FIRST."),
        command("charon-send", "content", "SECOND."),
        command("broadcast", "content", "LOOK UP."));

    assertThat(table.said(Channel.STORY)).containsExactly("FIRST.", "SECOND.");
    assertThat(table.messages.count()).isOne();
    assertThat(done.results().get(4)).containsEntry("message_id", 1L);
    assertThat(done.results().get(2)).containsEntry("channel", "story").containsKey("message_id");
  }

  @Test
  void conversationsThatBeginAnewAfterwardsAreEmpty() {
    table.giveAll(TERMINAL, command("charon-send", "content", "FIRST."), TERMINAL);

    assertThat(table.said(Channel.STORY)).isEmpty();
  }

  @Test
  void conversationThatIsAnotherNowIsADifferenceForThoseWhoMayReadIt() {
    table.give(TERMINAL);
    table.talk.send(Channel.STORY, "OLD.");
    ViewUpdate before = table.view.current();

    table.giveAll(TERMINAL);
    assertThat(table.view.current().players().revision())
        .isEqualTo(before.players().revision() + 1);
    table.giveAll(TERMINAL);
    assertThat(table.view.current().gm().revision())
        .as("there was nothing in it any more")
        .isEqualTo(before.gm().revision() + 1);

    table.giveAll(TERMINAL, command("charon-send", "content", "NEW."));
    assertThat(table.view.current().players().revision())
        .isEqualTo(before.players().revision() + 2);
  }

  @Test
  void conversationBehindABlackoutIsNone() {
    table.give(TERMINAL);
    table.give(command("set-blackout", "on", true));
    table.talk.send(Channel.STORY, "OLD.");
    ViewUpdate before = table.view.current();

    table.giveAll(TERMINAL);

    assertThat(table.view.current().gm().revision()).isEqualTo(before.gm().revision() + 1);
    assertThat(table.view.current().players()).isEqualTo(before.players());
  }

  @Test
  void nothingIsSaidByABatchThatIsRefused() {
    assertRefused(
        2,
        InvalidValueException.class,
        "commands[2]: recipients[0]: there is no user 'nobody'",
        command("broadcast", "content", "A."),
        command("charon-send", "content", "B."),
        command("broadcast", "content", "C.", "recipients", List.of("nobody")));
    assertRefused(
        1,
        NotFoundException.class,
        "commands[1]: Token not found",
        command("broadcast", "content", "A."),
        command("remove-token", "token_id", "b"));

    assertThat(table.messages.count()).isZero();
    assertThat(table.said(Channel.STORY)).isEmpty();
  }

  @Test
  void nothingIsSaidIfNotAllCanBeKept() {
    table.kept.setFull(true);

    assertThatThrownBy(() -> table.giveAll(
            command("broadcast", "content", "A."),
            command("charon-send", "content", "B."),
            command("charon-send", "channel", "bridge", "content", "C.")))
        .isInstanceOf(StorageException.class);

    assertThat(table.messages.count()).isZero();
    assertThat(table.said(Channel.STORY)).isEmpty();
    table.kept.setFull(false);
    int writes = table.kept.writes();
    table.giveAll(command("broadcast", "content", "A."), command("charon-send", "content", "B."));
    assertThat(table.kept.writes()).isEqualTo(writes + 1);
  }

  @Test
  void whoIsAtTheTableIsLookedUpOnceAndOnlyIfItMatters() {
    Map<String, Object> toKim = command("broadcast", "content", "A.", "recipients", List.of("kim"));
    table.giveAll(toKim, toKim, toKim);
    assertThat(table.membersRead()).isOne();

    table.giveAll(command("broadcast", "content", "A."));
    assertThatThrownBy(() -> table.giveAll(command("toggle-room"), toKim, toKim))
        .hasMessageStartingWith("commands[0]");
    assertThat(table.membersRead())
        .as("what comes after a refusal is not looked at")
        .isOne();
  }

  @Test
  void nothingIsShownIfWhatIsSaidCannotBeKept() {
    table.give(TERMINAL);
    table.talk.send(Channel.STORY, "OLD.");
    ViewUpdate before = table.view.current();
    table.kept.setFull(true);

    assertThatThrownBy(
            () -> table.giveAll(MINE, TERMINAL, command("charon-send", "content", "NEW."), MINE))
        .isInstanceOf(StorageException.class);

    assertThat(table.view.current()).isSameAs(before);
    assertThat(before.gm().payload().view().viewType()).isEqualTo(ViewType.CHARON_TERMINAL);
    assertThat(table.said(Channel.STORY)).containsExactly("OLD.");
  }

  @SafeVarargs
  private void assertRefused(
      int index,
      Class<? extends RefusedException> reason,
      String message,
      Map<String, Object>... commands) {
    List<Map<String, Object>> given = new ArrayList<>();
    for (Map<String, Object> command : commands) {
      given.add(command);
    }
    assertThatThrownBy(() -> table.giveAll(given, ""))
        .hasMessage(message)
        .asInstanceOf(type(BatchRefusedException.class))
        .satisfies(refusal -> {
          assertThat(refusal.index()).isEqualTo(index);
          assertThat(refusal.reason()).isInstanceOf(reason);
        });
  }
}
