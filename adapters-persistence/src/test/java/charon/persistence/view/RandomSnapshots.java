package charon.persistence.view;

import charon.application.port.out.ViewSnapshot;
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
import charon.domain.ship.InfoLine;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Makes views at random; the same seed makes the same. */
final class RandomSnapshots {

  /** All that has a meaning in the file, or is lost in UTF-8, or looks like nothing. */
  private static final List<String> PIECES = List.of(
      "a",
      "\t",
      "\n",
      "\r",
      "\\",
      "\\u0041",
      "-",
      "end",
      "true",
      "",
      " ",
      "\ud83d\ude80",
      "\ud83d",
      "\udc00",
      "\u0000",
      "\u007f",
      "\u2028",
      "ü",
      "text",
      "none",
      "\ufeff");

  private final Random random;

  RandomSnapshots(long seed) {
    random = new Random(seed);
  }

  ViewSnapshot snapshot() {
    return new ViewSnapshot(
        new ActiveView(
            oneOf(ViewType.values()),
            text(),
            text(),
            new Overlay(text(), text()),
            new CharonPanel(
                oneOf(CharonMode.values()),
                text(),
                random.nextBoolean(),
                new Channel("c" + text())),
            encounter(),
            map(() -> oneOf(ShipSystem.values()), this::override),
            optional(() -> new Blackout(oneOf(Blackout.Style.values()), text(), text())),
            places(),
            things()),
        list(this::text),
        moment(),
        random.nextBoolean(),
        random.nextLong());
  }

  private Places places() {
    return random.nextInt(4) > 0 ? Places.NONE : new Places(text(), map(this::text, this::place));
  }

  private Things things() {
    return new Things(
        map(this::text, this::clock),
        optional(() -> new Alarm(oneOf(Alarm.Level.values()), text(), random.nextBoolean())),
        map(this::text, this::handout),
        optional(this::focus),
        optional(() -> new TurnOrder(
            list(() -> new TurnOrder.Entry(text(), optional(() -> new TokenId(text())))),
            random.nextInt(5))),
        map(
            this::text,
            () -> new CrewValues(
                optional(random::nextLong),
                optional(random::nextLong),
                optional(random::nextLong),
                optional(() -> list(this::text)))),
        new ShipValues(optional(random::nextLong), optional(random::nextLong)),
        optional(this::lead));
  }

  private Lead lead() {
    return new Lead(
        optional(() -> oneOf(Lead.Tab.values())),
        optional(this::text),
        optional(this::text),
        optional(this::text),
        optional(this::text),
        optional(this::text),
        optional(this::text),
        optional(random::nextDouble));
  }

  private Clock clock() {
    return new Clock(
        text(),
        oneOf(Clock.Kind.values()),
        optional(this::moment),
        Duration.ofMillis(random.nextInt(1_000_000)),
        random.nextInt(25),
        random.nextInt(25),
        oneOf(Clock.Style.values()),
        random.nextBoolean(),
        optional(this::text));
  }

  private Handout handout() {
    return new Handout(
        text(),
        text(),
        text(),
        oneOf(Handout.Layout.values()),
        list(this::text),
        optional(this::moment));
  }

  private Focus focus() {
    return new Focus(
        oneOf(Focus.On.values()),
        text(),
        optional(() -> new Focus.Area(
            random.nextInt(100), random.nextInt(100) / 4.0, random.nextInt(100), 1.5)),
        random.nextInt(5_001));
  }

  private RememberedPlace place() {
    return new RememberedPlace(moment(), list(this::text), encounter());
  }

  private Instant moment() {
    return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
  }

  private Encounter encounter() {
    return new Encounter(
        random.nextLong(),
        text(),
        map(this::text, random::nextBoolean),
        map(this::text, () -> oneOf(DoorStatus.values())),
        map(() -> new TokenId(text()), this::token),
        list(this::text));
  }

  private Token token() {
    return new Token(
        oneOf(TokenType.values()),
        "n" + text(),
        new GridPosition(random.nextLong(), random.nextLong()),
        list(() -> oneOf(TokenStatus.values())),
        text(),
        text(),
        text(),
        optional(() ->
            new Token.Look(optional(random::nextDouble), optional(random::nextDouble), text())));
  }

  private SystemOverride override() {
    return new SystemOverride(
        oneOf(SystemStatus.values()),
        random.nextBoolean() ? OptionalInt.of(random.nextInt(101)) : OptionalInt.empty(),
        optional(() -> new InfoLine(optional(this::text))));
  }

  private String text() {
    return String.join("", list(() -> PIECES.get(random.nextInt(PIECES.size()))));
  }

  private <T> Optional<T> optional(Supplier<T> value) {
    return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }

  private <T> List<T> list(Supplier<T> item) {
    return IntStream.range(0, random.nextInt(5)).mapToObj(n -> item.get()).toList();
  }

  private <K, V> Map<K, V> map(Supplier<K> key, Supplier<V> value) {
    Map<K, V> map = new LinkedHashMap<>();
    list(key).forEach(each -> map.put(each, value.get()));
    return map;
  }

  private <T> T oneOf(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
