package charon.application.journal;

import static charon.application.journal.JournalTable.MIRA;
import static charon.application.journal.JournalTable.PLAYER;
import static charon.application.journal.JournalTable.place;
import static org.assertj.core.api.Assertions.assertThat;

import charon.application.command.CommandService;
import charon.application.fake.InMemoryDraftRepository;
import charon.application.port.in.command.CommandSpec;
import charon.application.port.in.steering.ChangedSinceException;
import charon.domain.NotFoundException;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import charon.domain.message.NewMessage;
import charon.domain.message.Priority;
import charon.domain.payload.ActiveViewPayload;
import charon.domain.view.ActiveView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever was done by whomever: what is taken back is as it was, and everything else as it is. */
class UndoPropertyTest {

  private static final int ACTS = 60;

  /** The view before and after an entry. */
  private record Change(ActiveView before, ActiveView after, List<ActiveViewPayload> payloads) {}

  private final JournalTable table = afterMessages();
  private final Map<Long, Change> changes = new HashMap<>();

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  @Test
  void allCommandsAreTried() {
    assertThat(RandomShow.names())
        .containsExactlyInAnyOrderElementsOf(
            CommandService.vocabulary().stream().map(CommandSpec::name).toList());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void newestToOldestBringsBackExactlyWhatWas(long seed) {
    RandomShow show = new RandomShow(seed);
    for (int i = 0; i < ACTS; i++) {
      act(() -> doAny(show));
      table.clock.advance(show.pause());
    }

    for (long undone = undo(); undone > 0; undone = undo()) {
      assertThat(table.payloads()).isEqualTo(changeOf(undone).payloads());
      assertThat(table.payloads()).hasToString(changeOf(undone).payloads().toString());
      assertThat(table.shown()).isEqualTo(changeOf(undone).before());
    }
    assertThat(table.shown()).isEqualTo(ActiveView.INITIAL);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void alsoWhenTokensAreDragged(long seed) {
    RandomShow show = new RandomShow(seed);
    for (int i = 0; i < ACTS; i++) {
      RandomShow.accepted(() -> table.give(show.leader(), show.next()));
      table.clock.advance(show.moment());
    }

    while (undo() > 0) {
      // until there is nothing left
    }

    assertThat(table.shown()).isEqualTo(ActiveView.INITIAL);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatPlayersMovedMeanwhileStays(long seed) {
    RandomShow show = new RandomShow(seed);
    RandomShow.CREW.forEach(id -> table.give(JournalTable.SERVER, place(id)));
    for (int i = 0; i < ACTS; i++) {
      act(() -> table.give(show.leader(), show.nextBesideTheCrew()));
      RandomShow.accepted(() -> table.give(PLAYER, show.crewMoves()));
      table.clock.advance(show.pause());
    }

    for (long undone = undo(); undone > 0; undone = undo()) {
      Map<TokenId, Token> crew = crew(table.shown());
      assertThat(Aspects.of(table.shown())).isEqualTo(withCrew(changeOf(undone).before(), crew));
      RandomShow.accepted(() -> table.give(PLAYER, show.crewMoves()));
      table.clock.advance(show.pause());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void soManyBackAndForthChangeNothing(long seed) {
    RandomShow show = new RandomShow(seed);
    for (int i = 0; i < ACTS; i++) {
      act(() -> doAny(show));
      table.clock.advance(show.moment());
    }
    List<ActiveViewPayload> payloads = table.payloads();
    ActiveView before = table.shown();

    for (int times = 0; times < 3; times++) {
      int most = show.below(ACTS);
      int n = 0;
      while (n < most && undo() > 0) {
        n++;
      }
      for (int i = 0; i < n; i++) {
        table.redo();
      }
      assertThat(table.shown()).isEqualTo(before);
      assertThat(table.payloads()).hasToString(payloads.toString());
      assertThat(table.page().redo()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anOlderEntryThatNobodyTouchedSinceChangesWhatItChangedAndNothingElse(long seed) {
    RandomShow show = new RandomShow(seed);
    for (int i = 0; i < ACTS; i++) {
      act(() -> doAny(show));
      table.clock.advance(show.pause());
    }

    for (Map.Entry<Long, Change> entry : List.copyOf(changes.entrySet())) {
      ActiveView now = table.shown();
      Change change = entry.getValue();
      try {
        table.undo(entry.getKey());
        assertThat(Aspects.of(table.shown()))
            .isEqualTo(Aspects.back(change.before(), change.after(), now));
        table.redo();
      } catch (ChangedSinceException | NotFoundException refusal) {
        // it was touched, or only something was said
      }
      assertThat(table.shown()).isEqualTo(now);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void severalAtOnceAreTheSameOneByOneAndTakenBackTogether(long seed) {
    RandomShow show = new RandomShow(seed);
    JournalTable single = afterMessages();
    List<Map<String, Object>> accepted = accepted(show, single);

    table.giveAll(MIRA, accepted);

    assertThat(table.payloads()).isEqualTo(single.payloads());
    assertThat(table.shown()).isEqualTo(single.shown());
    assertThat(table.entries()).hasSize(1);
    undo();
    assertThat(table.shown()).isEqualTo(ActiveView.INITIAL);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatWasPreparedIsDoneAsIfItWereGivenAtOnce(long seed) {
    RandomShow show = new RandomShow(seed);
    List<Map<String, Object>> accepted = accepted(show, afterMessages());
    JournalTable batched = afterMessages();
    batched.giveAll(MIRA, accepted);

    table.prepareAndGo(accepted, new InMemoryDraftRepository());

    assertThat(table.payloads()).isEqualTo(batched.payloads());
    assertThat(table.shown()).isEqualTo(batched.shown());
    assertThat(table.entries()).hasSize(1);
  }

  /** A table whose crew was sent messages. */
  private static JournalTable afterMessages() {
    JournalTable table = new JournalTable();
    for (int i = 0; i < RandomShow.MESSAGES; i++) {
      table.messages.add(
          new NewMessage("CHARON", "text", Priority.NORMAL, Set.of()), JournalTable.NOW);
    }
    return table;
  }

  /** Commands that can be given one after the other, which is done. */
  private static List<Map<String, Object>> accepted(RandomShow show, JournalTable single) {
    List<Map<String, Object>> accepted = new ArrayList<>();
    while (accepted.size() < 30) {
      Map<String, Object> next = show.next();
      if (RandomShow.accepted(() -> single.give(MIRA, next))) {
        accepted.add(next);
      }
    }
    return accepted;
  }

  /** One command, or several as one. */
  private void doAny(RandomShow show) {
    if (show.below(5) > 0) {
      table.give(show.leader(), show.next());
    } else {
      table.giveAll(show.leader(), List.of(show.next(), show.next(), show.next()));
    }
  }

  /** Does something, and remembers what it was before if there is an entry of it now. */
  private void act(Runnable something) {
    ActiveView before = table.shown();
    List<ActiveViewPayload> payloads = table.payloads();
    long last = lastId();
    if (RandomShow.accepted(something) && lastId() > last) {
      changes.put(lastId(), new Change(before, table.shown(), payloads));
    }
  }

  private long lastId() {
    return table.page().entries().stream().findFirst().map(entry -> entry.id()).orElse(0L);
  }

  /** Takes back what is next; 0 if there is nothing. */
  private long undo() {
    if (table.page().undo().isEmpty()) {
      return 0;
    }
    return table.undo().entry().id();
  }

  private Change changeOf(long id) {
    return Objects.requireNonNull(changes.get(id));
  }

  private static Map<TokenId, Token> crew(ActiveView view) {
    Map<TokenId, Token> crew = new HashMap<>(view.encounter().tokens());
    crew.keySet().retainAll(RandomShow.CREW.stream().map(TokenId::new).toList());
    return crew;
  }

  private static Map<String, Object> withCrew(ActiveView view, Map<TokenId, Token> crew) {
    Map<String, Object> all = Aspects.of(view);
    crew.forEach((id, token) -> all.put("token " + id.value(), token));
    return all;
  }
}
