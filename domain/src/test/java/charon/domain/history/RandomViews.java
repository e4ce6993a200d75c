package charon.domain.history;

import charon.domain.conversation.Channel;
import charon.domain.encounter.DoorStatus;
import charon.domain.encounter.Encounter;
import charon.domain.encounter.GridPosition;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import charon.domain.encounter.TokenStatus;
import charon.domain.encounter.TokenType;
import charon.domain.memory.Places;
import charon.domain.memory.RememberedPlace;
import charon.domain.ship.ShipSystem;
import charon.domain.ship.SystemOverride;
import charon.domain.ship.SystemStatus;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Views that have little in common but the few names that they use. */
final class RandomViews {

  private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "f");

  private final Random random;

  RandomViews(long seed) {
    random = new Random(seed);
  }

  ActiveView next() {
    return new ActiveView(
        anyOf(ViewType.values()),
        name(),
        name(),
        random.nextBoolean() ? Overlay.NONE : new Overlay(name(), name()),
        new CharonPanel(
            anyOf(CharonMode.values()), name(), random.nextBoolean(), new Channel(name())),
        encounter(),
        map(
            List.of(ShipSystem.values()),
            () -> new SystemOverride(
                anyOf(SystemStatus.values()), OptionalInt.of(random.nextInt(3)), Optional.empty())),
        random.nextBoolean()
            ? Optional.empty()
            : Optional.of(new Blackout(anyOf(Blackout.Style.values()), name(), "")),
        new Places(
            name(),
            map(
                NAMES,
                () -> new RememberedPlace(
                    Instant.ofEpochSecond(random.nextInt(3)), List.of(name()), encounter()))),
        things());
  }

  private Things things() {
    return new Things(
        map(NAMES, this::clock),
        maybe(() -> new Alarm(anyOf(Alarm.Level.values()), name(), random.nextBoolean())),
        map(
            NAMES,
            () -> new Handout(
                name(), "", name(), anyOf(Handout.Layout.values()), List.of(), Optional.empty())),
        maybe(() -> new Focus(Focus.On.ROOM, name(), Optional.empty(), random.nextInt(2))),
        maybe(() -> new TurnOrder(List.of(new TurnOrder.Entry(name(), Optional.empty())), 0)),
        map(
            NAMES,
            () -> new CrewValues(
                maybe(this::number), maybe(this::number), Optional.empty(), Optional.empty())),
        new ShipValues(maybe(this::number), maybe(this::number)),
        maybe(this::lead));
  }

  private Lead lead() {
    return new Lead(
        maybe(() -> anyOf(Lead.Tab.values())),
        maybe(this::name),
        maybe(this::name),
        maybe(this::name),
        maybe(this::name),
        maybe(this::name),
        maybe(this::name),
        maybe(random::nextDouble));
  }

  private Clock clock() {
    return new Clock(
        name(),
        anyOf(Clock.Kind.values()),
        maybe(() -> Instant.ofEpochSecond(number())),
        Duration.ofSeconds(number()),
        0,
        0,
        anyOf(Clock.Style.values()),
        random.nextBoolean(),
        Optional.empty());
  }

  private long number() {
    return random.nextInt(3);
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return random.nextBoolean() ? Optional.empty() : Optional.of(value.get());
  }

  private Encounter encounter() {
    return new Encounter(
        random.nextInt(3),
        name(),
        map(NAMES, random::nextBoolean),
        map(NAMES, () -> anyOf(DoorStatus.values())),
        map(NAMES.stream().map(TokenId::new).toList(), this::token),
        List.copyOf(map(NAMES, () -> true).keySet()));
  }

  private Token token() {
    return new Token(
        anyOf(TokenType.values()),
        name(),
        new GridPosition(random.nextInt(3), 0),
        List.of(anyOf(TokenStatus.values())),
        "",
        name(),
        name(),
        Optional.of(new Token.Look(Optional.of(random.nextDouble()), Optional.empty(), name())));
  }

  /** Some of the keys, in any order. */
  private <K, V> Map<K, V> map(List<K> keys, Supplier<V> values) {
    List<K> shuffled = new ArrayList<>(keys);
    Collections.shuffle(shuffled, random);
    Map<K, V> map = new LinkedHashMap<>();
    shuffled
        .subList(0, random.nextInt(shuffled.size() + 1))
        .forEach(key -> map.put(key, values.get()));
    return map;
  }

  /** A view that has each of its members from one of two. */
  ActiveView between(ActiveView one, ActiveView other) {
    return new ActiveView(
        pick(one, other).viewType(),
        pick(one, other).locationSlug(),
        pick(one, other).viewSlug(),
        pick(one, other).overlay(),
        pick(one, other).charon(),
        new Encounter(
            pick(one, other).encounter().level(),
            pick(one, other).encounter().deckId(),
            pick(one, other).encounter().roomVisibility(),
            pick(one, other).encounter().doors(),
            pick(one, other).encounter().tokens(),
            pick(one, other).encounter().portraits()),
        pick(one, other).shipOverrides(),
        pick(one, other).blackout(),
        new Places(
            pick(one, other).places().shownLast(), pick(one, other).places().remembered()),
        new Things(
            pick(one, other).things().clocks(),
            pick(one, other).things().alarm(),
            pick(one, other).things().handouts(),
            pick(one, other).things().focus(),
            pick(one, other).things().order(),
            pick(one, other).things().crew(),
            pick(one, other).things().ship(),
            pick(one, other).things().lead()));
  }

  private ActiveView pick(ActiveView one, ActiveView other) {
    return random.nextBoolean() ? one : other;
  }

  private String name() {
    return anyOf(NAMES.toArray(String[]::new));
  }

  private <T> T anyOf(T[] values) {
    return values[random.nextInt(values.length)];
  }

  /** The same view with its portraits in the order of their names. */
  static ActiveView sorted(ActiveView view) {
    Encounter encounter = view.encounter();
    return view.withEncounter(new Encounter(
        encounter.level(),
        encounter.deckId(),
        encounter.roomVisibility(),
        encounter.doors(),
        encounter.tokens(),
        encounter.portraits().stream().sorted().toList()));
  }

  /** The names that two changes of a map have in common. */
  static Set<Object> common(MapDiff<?, ?> one, MapDiff<?, ?> other) {
    Set<Object> names = new LinkedHashSet<>(one.keys());
    names.addAll(one.added());
    Set<Object> others = new LinkedHashSet<>(other.keys());
    others.addAll(other.added());
    names.retainAll(others);
    return names;
  }
}
