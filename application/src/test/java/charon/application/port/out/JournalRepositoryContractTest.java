package charon.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.out.JournalRepository.Kept;
import charon.application.port.out.Journals.Minutes;
import charon.domain.Attributes;
import charon.domain.conversation.Channel;
import charon.domain.encounter.DoorStatus;
import charon.domain.encounter.Encounter;
import charon.domain.encounter.GridPosition;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import charon.domain.encounter.TokenStatus;
import charon.domain.encounter.TokenType;
import charon.domain.history.ViewDiff;
import charon.domain.journal.Actor;
import charon.domain.journal.EntryState;
import charon.domain.journal.JournalEntry;
import charon.domain.memory.Places;
import charon.domain.memory.RememberedPlace;
import charon.domain.ship.ShipSystem;
import charon.domain.ship.SystemOverride;
import charon.domain.ship.SystemStatus;
import charon.domain.table.TableId;
import charon.domain.thing.Alarm;
import charon.domain.thing.Clock;
import charon.domain.thing.CrewValues;
import charon.domain.thing.Focus;
import charon.domain.thing.Handout;
import charon.domain.thing.Lead;
import charon.domain.thing.ShipValues;
import charon.domain.thing.Things;
import charon.domain.thing.TurnOrder;
import charon.domain.view.ActiveView;
import charon.domain.view.Blackout;
import charon.domain.view.CharonMode;
import charon.domain.view.CharonPanel;
import charon.domain.view.Overlay;
import charon.domain.view.ViewType;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is read from every {@link JournalRepository}. */
public abstract class JournalRepositoryContractTest {

  static final TableId HERE = TableId.DEFAULT;
  private static final Token TOKEN = new Token(
          TokenType.NPC, "Rat", new GridPosition(1, 2), List.of(TokenStatus.DEAD), "", "mess")
      .onDeck("b")
      .looking(new Token.Look(Optional.of(1.5), Optional.empty(), "Bites."));
  static final Instant NOW = Instant.parse("2183-06-12T10:15:30.123456789Z");

  /** All journals; empty at the beginning of each test, then always the same. */
  protected abstract Journals journals();

  /** The one of a table. */
  protected abstract JournalRepository of(TableId table);

  /** A table besides the default table. */
  protected abstract TableId another();

  /** What some change changed: something of everything. */
  protected static ViewDiff change() {
    return ViewDiff.between(view(List.of("\ud83d lone", "mess")), view(List.of("mess", "dorm")));
  }

  private static ActiveView view(List<String> names) {
    String name = names.get(0);
    Encounter encounter = new Encounter(
        name.length(),
        name,
        each(names, false),
        each(names, DoorStatus.LOCKED),
        Map.of(new TokenId(name), TOKEN),
        names);
    return new ActiveView(
        name.equals("mess") ? ViewType.BRIDGE : ViewType.ENCOUNTER,
        name,
        name,
        new Overlay(name, name),
        new CharonPanel(CharonMode.QUERY, name, true, new Channel(name)),
        encounter,
        Map.of(
            name.equals("mess") ? ShipSystem.WEAPONS : ShipSystem.COMMS,
            new SystemOverride(SystemStatus.DAMAGED, OptionalInt.of(3), Optional.empty())),
        name.equals("mess")
            ? Optional.empty()
            : Optional.of(new Blackout(Blackout.Style.CARD, name, name)),
        new Places(name, each(names, new RememberedPlace(NOW, names, encounter))),
        things(names));
  }

  private static Things things(List<String> names) {
    String name = names.get(0);
    Clock clock = new Clock(
        name,
        Clock.Kind.COUNTDOWN,
        Optional.of(NOW),
        Duration.ofSeconds(90),
        0,
        0,
        Clock.Style.ALARM,
        true,
        Optional.of(name));
    return new Things(
        each(names, clock),
        Optional.of(new Alarm(Alarm.Level.RED, name, true)),
        each(
            names, new Handout("", "", name, Handout.Layout.CARD, List.of("tv"), Optional.of(NOW))),
        Optional.of(
            new Focus(Focus.On.AREA, "", Optional.of(new Focus.Area(1, 2, 3.5, 4)), name.length())),
        Optional.of(
            new TurnOrder(List.of(new TurnOrder.Entry(name, Optional.of(new TokenId(name)))), 0)),
        each(
            names,
            new CrewValues(
                Optional.of((long) name.length()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(names))),
        new ShipValues(Optional.of((long) name.length()), Optional.empty()),
        Optional.of(new Lead(
            Optional.of(Lead.Tab.LOGS),
            Optional.of(""),
            Optional.empty(),
            Optional.of(name),
            Optional.of(name),
            Optional.of(name),
            Optional.empty(),
            Optional.of(0.5))));
  }

  private static <V> Map<String, V> each(List<String> names, V value) {
    Map<String, V> all = new LinkedHashMap<>();
    names.forEach(name -> all.put(name, value));
    return all;
  }

  @Test
  void anEmptyJournalHasNothing() {
    assertThat(of(HERE).lastId()).isZero();
    assertThat(of(HERE).newest(10)).isEmpty();
    assertThat(of(HERE).before(10, 10)).isEmpty();
    assertThat(of(HERE).since(Instant.EPOCH, 10)).isEmpty();
  }

  @Test
  void theNewestComeFirstAndAreReadPageByPage() {
    save(HERE, IntStream.rangeClosed(1, 9).mapToObj(JournalRepositoryContractTest::kept));

    assertThat(of(HERE).newest(3))
        .extracting(found -> found.entry().id())
        .containsExactly(9L, 8L, 7L);
    assertThat(of(HERE).before(7, 3)).containsExactly(entry(6), entry(5), entry(4));
    assertThat(of(HERE).before(2, 3)).containsExactly(entry(1));
  }

  @Test
  void sinceAMomentTheOldestComesFirst() {
    save(HERE, IntStream.rangeClosed(1, 9).mapToObj(JournalRepositoryContractTest::kept));

    assertThat(of(HERE).since(entry(7).at(), 10)).containsExactly(entry(7), entry(8), entry(9));
    assertThat(of(HERE).since(entry(7).at().plusNanos(1), 10)).containsExactly(entry(8), entry(9));
    assertThat(of(HERE).since(Instant.EPOCH, 2)).containsExactly(entry(8), entry(9));
    assertThat(of(HERE).since(Instant.MIN, 1)).containsExactly(entry(9));
    assertThat(of(HERE).since(Instant.MAX, 1)).isEmpty();
  }

  final void save(TableId table, Kept... entries) {
    save(table, Stream.of(entries));
  }

  final void save(TableId table, Stream<Kept> entries) {
    journals().saveAll(Map.of(table, minutes(entries)));
  }

  static Minutes minutes(Stream<Kept> entries) {
    return new Minutes(entries.toList(), Map.of());
  }

  static Kept kept(long id) {
    return new Kept(entry(id), Optional.of(change()));
  }

  static JournalEntry entry(long id) {
    return new JournalEntry(
        id,
        NOW.plusSeconds(id),
        Actor.of(Actor.Kind.GM, "mira"),
        new Attributes(Map.of("command", "toggle-room")),
        "Revealed room " + id,
        id,
        EntryState.DONE);
  }
}
