package charon.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.out.JournalRepository.Kept;
import charon.application.port.out.Journals.Minutes;
import charon.domain.Attributes;
import charon.domain.encounter.Encounter;
import charon.domain.encounter.GridPosition;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import charon.domain.encounter.TokenType;
import charon.domain.history.ViewDiff;
import charon.domain.journal.Actor;
import charon.domain.journal.EntryState;
import charon.domain.journal.JournalEntry;
import charon.domain.view.ActiveView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What all {@link Journals} keep. */
public abstract class JournalsContractTest extends JournalRepositoryContractTest {

  @Test
  void anEntryIsKeptAsItIs() {
    Kept kept = new Kept(
        new JournalEntry(
            7,
            NOW,
            new Actor(Actor.Kind.CUE, "lock-opens", Optional.of("mira")),
            new Attributes(Map.of("command", "batch", "commands", List.of(Map.of("x", 1.5)))),
            "Revealed \"MESS\"\n\u0000 😀",
            4_711,
            EntryState.UNDONE),
        Optional.of(change()));

    save(HERE, kept);

    assertThat(of(HERE).newest(10)).containsExactly(kept);
    assertThat(of(HERE).lastId()).isEqualTo(7);
  }

  @Test
  void everybodyAndEveryStateCanBeKept() {
    List<Kept> all = new ArrayList<>();
    for (Actor.Kind kind : Actor.Kind.values()) {
      for (EntryState state : EntryState.values()) {
        JournalEntry entry = new JournalEntry(
            all.size() + 1, NOW, Actor.of(kind, ""), Attributes.EMPTY, "", 0, state);
        all.add(new Kept(entry, Optional.empty()));
      }
    }

    save(HERE, all.stream());

    assertThat(of(HERE).newest(100)).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void anEntryTakesThePlaceOfTheOneOfItsId() {
    save(HERE, kept(1), kept(2));
    Kept undone = new Kept(entry(1).in(EntryState.UNDONE), Optional.of(change()));

    save(HERE, undone);

    assertThat(of(HERE).newest(10)).containsExactly(kept(2), undone);
    assertThat(of(HERE).lastId()).isEqualTo(2);
  }

  @Test
  void whatHasBecomeOfAnEntryIsKeptAlone() {
    save(HERE, kept(1), kept(2));
    save(another(), kept(1));

    journals()
        .saveAll(Map.of(
            HERE,
            new Minutes(
                List.of(kept(3)),
                Map.of(1L, EntryState.UNDONE, 3L, EntryState.FORGOTTEN, 9L, EntryState.UNDONE))));

    assertThat(of(HERE).newest(10))
        .containsExactly(
            new Kept(entry(3).in(EntryState.FORGOTTEN), Optional.of(change())),
            kept(2),
            new Kept(entry(1).in(EntryState.UNDONE), Optional.of(change())));
    assertThat(of(another()).newest(10)).containsExactly(kept(1));
  }

  @Test
  void eachTableHasItsOwn() {
    journals()
        .saveAll(Map.of(
            HERE,
            minutes(Stream.of(kept(1), kept(2))),
            another(),
            minutes(Stream.of(kept(2), kept(3)))));

    assertThat(of(HERE).since(Instant.EPOCH, 10)).containsExactly(entry(1), entry(2));
    assertThat(of(another()).since(Instant.EPOCH, 10)).containsExactly(entry(2), entry(3));
    assertThat(of(another()).lastId()).isEqualTo(3);
  }

  @Test
  void nothingToKeepIsNoFault() {
    journals().saveAll(Map.of());
    save(HERE);

    assertThat(of(HERE).lastId()).isZero();
  }

  @Test
  void whatIsOlderIsDeletedAtAllTablesAndNoIdIsGivenOutAgain() {
    save(HERE, kept(1), kept(2));
    save(another(), kept(3));

    assertThat(journals().deleteBefore(entry(2).at())).isEqualTo(1);
    assertThat(of(HERE).newest(10)).containsExactly(kept(2));
    assertThat(of(another()).newest(10)).containsExactly(kept(3));

    assertThat(journals().deleteBefore(entry(9).at())).isEqualTo(2);
    assertThat(of(HERE).newest(10)).isEmpty();
    assertThat(of(HERE).lastId()).isEqualTo(2);
    assertThat(of(another()).lastId()).isEqualTo(3);
  }

  @Test
  void onlyTheNewestChangesAreKept() {
    int more = JournalRepository.MOST_CHANGES + 5;
    save(HERE, IntStream.rangeClosed(1, more).mapToObj(JournalsContractTest::kept));
    save(another(), kept(1));

    List<Kept> all = of(HERE).newest(2 * more);

    assertThat(all).hasSize(more);
    assertThat(all.stream().filter(found -> found.change().isEmpty()))
        .extracting(found -> found.entry().id())
        .containsExactly(5L, 4L, 3L, 2L, 1L);
    assertThat(of(another()).newest(1)).containsExactly(kept(1));
  }

  @Test
  void ofWhatIsDoneOneAfterTheOtherAFewMoreMayBeKeptForAWhile() {
    int most = JournalRepository.MOST_CHANGES;
    save(HERE, LongStream.rangeClosed(1, most + 8).mapToObj(JournalsContractTest::kept));

    LongStream.range(most + 9, most + 24).forEach(id -> save(HERE, kept(id)));
    assertThat(changes(2 * most)).isBetween(most, most + 15);

    save(HERE, kept(most + 24)); // 1,024: once in sixteen at least it is looked
    assertThat(changes(2 * most)).isEqualTo(most);
  }

  private int changes(int limit) {
    return (int) of(HERE).newest(limit).stream()
        .filter(found -> found.change().isPresent())
        .count();
  }

  @Test
  void ofChangesThatAreLongOnlyAsManyAreKeptAsCanBeReadAtOnce() {
    Kept longest = new Kept(entry(1), Optional.of(longChange()));
    LongStream.rangeClosed(1, 20).forEach(id -> save(HERE, new Kept(entry(id), longest.change())));
    save(another(), longest);

    List<Kept> all = of(HERE).newest(20);

    assertThat(all).hasSize(20);
    assertThat(all.subList(0, 10)).allMatch(found -> found.change().isPresent());
    assertThat(all.subList(16, 20)).allMatch(found -> found.change().isEmpty());
    assertThat(of(another()).newest(1)).allMatch(found -> found.change().isPresent());
  }

  /** Some 2 MiB. */
  private static ViewDiff longChange() {
    List<String> names =
        IntStream.range(0, 500).mapToObj(i -> "x".repeat(4_200) + i).toList();
    return ViewDiff.between(
        ActiveView.INITIAL.withEncounter(Encounter.INITIAL.withTokens(names.stream()
            .collect(Collectors.toMap(
                TokenId::new,
                name ->
                    new Token(TokenType.NPC, "Rat", new GridPosition(1, 2), List.of(), "", ""))))),
        ActiveView.INITIAL);
  }

  @Test
  void onlyTheNewestEntriesAreKept() {
    long newest = JournalRepository.MOST_ENTRIES + 2;
    save(HERE, kept(1), kept(2), kept(3));
    save(another(), kept(1));

    save(HERE, kept(newest));

    assertThat(of(HERE).since(Instant.EPOCH, 10)).containsExactly(entry(3), entry(newest));
    assertThat(of(another()).newest(10)).containsExactly(kept(1));
  }
}
