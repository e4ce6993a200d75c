package charon.application.draft;

import static charon.application.command.CommandTable.command;
import static charon.application.command.CommandTable.place;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.command.CommandTable;
import charon.application.fake.InMemoryDraftRepository;
import charon.application.fake.SettableClock;
import charon.application.fake.TestSteering;
import charon.application.journal.JournalService;
import charon.application.port.StorageException;
import charon.application.port.in.command.BatchDone;
import charon.application.port.in.command.BatchRefusedException;
import charon.application.port.in.command.Members;
import charon.application.port.in.command.Sender;
import charon.application.port.in.steering.CueUseCase;
import charon.application.port.in.steering.DraftUseCase.Draft;
import charon.domain.Attributes;
import charon.domain.ConflictException;
import charon.domain.InvalidValueException;
import charon.domain.NotFoundException;
import charon.domain.campaign.Campaign;
import charon.domain.conversation.Channel;
import charon.domain.disclosure.Audience;
import charon.domain.encounter.TokenId;
import charon.domain.payload.ViewUpdate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is prepared is seen by nobody until it is carried out, as one. */
class DraftServiceTest {

  private static final Map<String, Object> MINE =
      command("switch-view", "view_type", "ENCOUNTER", "location_slug", "mine");

  private final CommandTable table = new CommandTable();
  private final InMemoryDraftRepository disk = new InMemoryDraftRepository();
  private final AtomicInteger changes = new AtomicInteger();
  private final DraftService draft = awake();

  @BeforeEach
  void enterTheMine() {
    table.give(MINE);
  }

  @Test
  void itIsSeenByNobodyUntilItIsCarriedOut() {
    ViewUpdate before = table.view.current();
    int events = table.publisher.updates().size();

    Map<String, ?> answer = add(command("toggle-room", "room_id", "hall"));
    add(place("guard", "Guard", "hall"));

    assertThat(answer.get("visible")).isEqualTo(true);
    assertThat(table.view.current()).isSameAs(before);
    assertThat(table.publisher.updates()).hasSize(events);

    BatchDone done = draft.go(Sender.GM);

    assertThat(done.results()).hasSize(2);
    assertThat(done.revision()).isEqualTo(before.gm().revision() + 1);
    assertThat(table.publisher.updates()).hasSize(events + 1);
    assertThat(draft.commands()).isEmpty();
    assertThat(disk.load()).isEmpty();
  }

  @Test
  void eachCommandIsCheckedWithThoseBeforeIt() {
    assertThatThrownBy(() -> add(command("move-token", "token_id", "guard", "x", 1L, "y", 2L)))
        .isInstanceOf(NotFoundException.class)
        .hasMessage("Token not found");
    add(place("guard", "Guard", "hall"));
    add(command("move-token", "token_id", "guard", "x", 1L, "y", 2L));
    assertThatThrownBy(() -> add(place("guard", "Guard", "hall")))
        .isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> add(command("toggle-room")))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("room_id required");

    assertThat(draft.commands()).hasSize(2);
  }

  @Test
  void whatPlayersWouldGetIsKnownBefore() {
    add(place("guard", "Guard", "hall"));
    add(command("toggle-room", "room_id", "hall", "visible", true));

    Draft prepared = draft.look();

    assertThat(prepared
            .rehearsal()
            .shown()
            .payload(Audience.PLAYERS)
            .view()
            .encounter()
            .tokens())
        .containsOnlyKeys(new TokenId("guard"));
    assertThat(table.view.current().players().payload().view().encounter().tokens())
        .isEmpty();
  }

  @Test
  void tokenHasTheIdThatItWasGivenWhenItWasPrepared() {
    Map<String, Object> place =
        command("place-token", "type", "npc", "name", "Guard", "x", 1L, "y", 1L);
    String id = String.valueOf(add(place).get("token_id"));
    add(command("move-token", "token_id", id, "x", 2L, "y", 2L));

    draft.go(Sender.GM);

    assertThat(table.view.current().gm().payload().view().encounter().tokens())
        .containsOnlyKeys(new TokenId(id));
  }

  @Test
  void whatHappensAtTheTableMeanwhileStays() {
    add(command("toggle-room", "room_id", "hall", "visible", true));
    table.give(place("thief", "Thief", "vault"));
    table.give(command("toggle-room", "room_id", "vault", "visible", true));

    draft.go(Sender.GM);

    var encounter = table.view.current().gm().payload().view().encounter();
    assertThat(encounter.tokens()).containsOnlyKeys(new TokenId("thief"));
    assertThat(encounter.isVisible("vault")).isTrue();
    assertThat(encounter.isVisible("hall")).isTrue();
  }

  @Test
  void whatTheTableHasOvertakenIsAProblemAndLeftOut() {
    table.give(place("guard", "Guard", "hall"));
    add(command("move-token", "token_id", "guard", "x", 9L, "y", 9L));
    add(command("toggle-room", "room_id", "hall", "visible", true));
    table.give(command("remove-token", "token_id", "guard"));

    Draft prepared = draft.look();

    assertThat(prepared.rehearsal().refusals().get(0))
        .hasValueSatisfying(refusal -> assertThat(refusal).hasMessage("Token not found"));
    assertThat(prepared.rehearsal().refusals().get(1)).isEmpty();
    assertThat(prepared.rehearsal().shown().view().encounter().isVisible("hall"))
        .isTrue();
    add(command("toggle-room", "room_id", "vault", "visible", true));
    assertThat(draft.commands()).as("one more can be prepared").hasSize(3);
  }

  @Test
  void refusalLeavesAllOfItAsItIs() {
    table.give(place("guard", "Guard", "hall"));
    add(command("toggle-room", "room_id", "hall", "visible", true));
    add(command("remove-token", "token_id", "guard"));
    table.give(command("remove-token", "token_id", "guard"));
    ViewUpdate before = table.view.current();

    assertThatThrownBy(() -> draft.go(Sender.GM))
        .isInstanceOf(BatchRefusedException.class)
        .hasMessage("commands[1]: Token not found");

    assertThat(table.view.current()).isSameAs(before);
    assertThat(draft.commands()).hasSize(2);
  }

  @Test
  void nothingPreparedIsNothingToDo() {
    assertThatThrownBy(() -> draft.go(Sender.GM))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("The draft is empty");
    assertThatThrownBy(() -> draft.save("a", "A")).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void severalAreAddedTogetherOrNotAtAll() {
    add(place("guard", "Guard", "hall"));

    assertThatThrownBy(() -> draft.addAll(
            batch(List.of(command("toggle-room", "room_id", "hall"), command("toggle-room")))))
        .hasMessage("commands[1]: room_id required");
    assertThatThrownBy(() -> draft.addAll(batch(List.of(
            command("remove-token", "token_id", "guard"),
            command("remove-token", "token_id", "guard")))))
        .hasMessage("commands[1]: Token not found");
    assertThatThrownBy(() -> draft.addAll(batch(List.of())))
        .hasMessage("commands must have 1 to 100 commands");
    assertThat(draft.commands()).hasSize(1);

    BatchDone done = draft.addAll(batch(List.of(
        command("toggle-room", "room_id", "hall"), command("remove-token", "token_id", "guard"))));

    assertThat(done.results()).hasSize(2);
    assertThat(done.revision()).isEqualTo(table.view.current().gm().revision());
    assertThat(draft.commands()).hasSize(3);
  }

  @Test
  void itCanBeReplacedByWhatTheTableDoesNotAllow() {
    draft.replace(batch(List.of(command("remove-token", "token_id", "nobody"))));

    assertThat(draft.look().rehearsal().refusals().get(0)).isPresent();
    assertThatThrownBy(() -> draft.replace(batch(List.of(MINE, command("dance")))))
        .isInstanceOf(BatchRefusedException.class)
        .hasMessageStartingWith("commands[1]: Unknown command");
    assertThat(draft.commands()).hasSize(1);

    draft.replace(batch(List.of()));
    assertThat(draft.commands()).isEmpty();
  }

  @Test
  void itHasALimit() {
    for (int i = 0; i < 100; i++) {
      add(command("toggle-room", "room_id", "hall"));
    }

    assertThatThrownBy(() -> add(command("toggle-room", "room_id", "hall")))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("at most 100");
    assertThatThrownBy(() -> draft.replace(batch(Collections.nCopies(101, MINE))))
        .hasMessageContaining("at most 100");
    assertThat(draft.commands()).hasSize(100);

    draft.discard();
    Map<String, Object> speech = command("broadcast", "content", "A".repeat(65_000));
    assertThatThrownBy(() -> draft.replace(batch(Collections.nCopies(17, speech))))
        .hasMessageContaining("1048576 bytes");
    draft.replace(batch(Collections.nCopies(16, speech)));
  }

  @Test
  void whatMeansNothingIsNotKept() {
    add(command("toggle-room", "room_id", "hall", "comment", "A".repeat(1_000)));

    assertThat(draft.commands())
        .containsExactly(new Attributes(command("toggle-room", "room_id", "hall")));
  }

  @Test
  void bodyDoesNotSayWhichCommandItIs() {
    draft.add(
        "toggle-room",
        Members.of(new Attributes(Map.of("command", "clear-tokens", "room_id", "hall"))));

    assertThat(draft.commands())
        .containsExactly(new Attributes(command("toggle-room", "room_id", "hall")));
  }

  @Test
  void whatIsSaidIsSaidWhenItIsCarriedOut() {
    add(command("charon-send", "channel", "story", "content", "SLEEP WELL."));
    assertThatThrownBy(() -> add(command("broadcast", "content", "X", "recipients", List.of("no"))))
        .hasMessage("recipients[0]: there is no user 'no'");
    assertThat(table.said(Channel.STORY)).isEmpty();

    draft.go(Sender.GM);

    assertThat(table.said(Channel.STORY)).containsExactly("SLEEP WELL.");
  }

  @Test
  void itSurvivesARestart() {
    Object id = add(command("place-token", "type", "npc", "name", "G", "x", 1L, "y", 1L))
        .get("token_id");

    DraftService later = awake();

    assertThat(later.commands()).isEqualTo(draft.commands());
    later.go(Sender.GM);
    assertThat(table.view.current().gm().payload().view().encounter().tokens())
        .containsOnlyKeys(new TokenId(String.valueOf(id)));
    assertThat(awake().commands()).isEmpty();
  }

  @Test
  void itGoesOnFromMemoryWhileItCannotBeKept() {
    disk.setFull(true);
    add(command("toggle-room", "room_id", "hall"));
    add(command("toggle-room", "room_id", "vault"));

    assertThat(draft.look().problem()).isPresent();
    assertThat(draft.commands()).hasSize(2);
    assertThat(disk.load()).isEmpty();

    disk.setFull(false);
    assertThat(draft.look().problem()).as("made good by itself").isEmpty();
    assertThat(disk.load()).hasSize(2);
  }

  @Test
  void whatWasKeptIsNotLostWhileItCannotBeRead() {
    add(command("toggle-room", "room_id", "hall"));
    disk.setUnreadable(true);
    DraftService later = awake();

    Members more = batch(List.of(command("toggle-room", "room_id", "vault")));
    assertThat(later.look().problem()).hasValue("The draft cannot be read at the moment");
    assertThatThrownBy(() -> later.addAll(more)).isInstanceOf(StorageException.class);
    assertThatThrownBy(() -> later.go(Sender.GM)).isInstanceOf(StorageException.class);
    assertThatThrownBy(() -> later.save("later", "Later")).isInstanceOf(StorageException.class);

    disk.setUnreadable(false);
    later.addAll(more);
    assertThat(later.look().problem()).isEmpty();
    assertThat(disk.load()).hasSize(2);
  }

  @Test
  void whoLooksAtItIsToldOfEachChange() {
    add(command("toggle-room", "room_id", "hall"));
    draft.replace(batch(List.of(command("toggle-room", "room_id", "vault"))));
    draft.go(Sender.GM);
    draft.discard();
    assertThatThrownBy(() -> add(command("toggle-room")));

    assertThat(changes).hasValue(4);
  }

  private DraftService awake() {
    SettableClock clock = new SettableClock(Instant.EPOCH);
    CueUseCase cues = TestSteering.of(
            () -> Campaign.EMPTY,
            table.commands,
            clock,
            new JournalService(TestSteering.journal(clock), table.view))
        .cues();
    return new DraftService(table.commands, cues, disk, changes::incrementAndGet);
  }

  private Map<String, ?> add(Map<String, Object> data) {
    return draft.add(String.valueOf(data.get("command")), Members.of(new Attributes(data)));
  }

  private static Members batch(List<Map<String, Object>> commands) {
    return Members.of(new Attributes(Map.of("commands", new ArrayList<>(commands))));
  }
}
