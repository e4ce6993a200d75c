package charon.domain.history;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.encounter.ClearTokens;
import charon.domain.encounter.DoorStatus;
import charon.domain.encounter.Encounter;
import charon.domain.encounter.EncounterCommand;
import charon.domain.encounter.GridPosition;
import charon.domain.encounter.MoveToken;
import charon.domain.encounter.PlaceToken;
import charon.domain.encounter.RemoveToken;
import charon.domain.encounter.ReplaceRoomVisibility;
import charon.domain.encounter.SelectDeck;
import charon.domain.encounter.SetDoorStatus;
import charon.domain.encounter.TogglePortrait;
import charon.domain.encounter.ToggleRoom;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import charon.domain.encounter.TokenType;
import charon.domain.thing.Alarm;
import charon.domain.thing.Things;
import charon.domain.thing.TurnOrder;
import charon.domain.view.ActiveView;
import charon.domain.view.ChangeEncounter;
import charon.domain.view.CharonMode;
import charon.domain.view.SetCharonLocation;
import charon.domain.view.SetCharonMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ViewDiffTest {

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whateverChangedIsAsItWasInItsOrder(long seed) {
    var views = new RandomViews(seed);
    ActiveView before = views.next();
    ActiveView after = views.between(before, views.next());

    ActiveView back = ViewDiff.between(before, after).back(after);

    assertThat(back).isEqualTo(before);
    assertThat(back).as("its maps keep their orders").hasToString(before.toString());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void severalAreTakenBackAsOne(long seed) {
    var views = new RandomViews(seed);
    ActiveView first = views.next();
    ActiveView second = views.between(first, views.next());
    ActiveView third = views.between(second, views.next());

    ViewDiff both = ViewDiff.between(first, second).then(ViewDiff.between(second, third));

    assertThat(RandomViews.sorted(both.back(third))).isEqualTo(RandomViews.sorted(first));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatDoesNotTouchTheOtherIsTakenBackInAnyOrder(long seed) {
    var views = new RandomViews(seed);
    ActiveView first = views.next();
    ActiveView second = views.between(first, views.next());
    ActiveView third = views.between(second, views.next());
    ViewDiff one = ViewDiff.between(first, second);
    ViewDiff other = ViewDiff.between(second, third);

    if (!one.touches(other)) {
      assertThat(other.back(one.back(third))).isEqualTo(first);
      assertThat(one.back(other.back(third))).isEqualTo(first);
      assertThat(RandomViews.common(one.tokens(), other.tokens())).isEmpty();
    } else {
      assertThat(other.touches(one)).as("neither is the first").isTrue();
    }
  }

  @Test
  void theSameIsNoChange() {
    ActiveView view = new RandomViews(1).next();

    assertThat(ViewDiff.between(view, view).changesNothing()).isTrue();
    assertThat(ViewDiff.between(view, view).back(view)).isEqualTo(view);
    assertThat(ViewDiff.between(view, new RandomViews(1).next()).changesNothing())
        .isTrue();
    assertThat(ViewDiff.between(view, new RandomViews(2).next()).changesNothing())
        .isFalse();
  }

  @Test
  void whatOthersChangedSinceStays() {
    ActiveView before = after(ActiveView.INITIAL, place("rat"), place("cat"));
    ActiveView after = after(before, new MoveToken(new TokenId("rat"), at(5), ""));
    ActiveView since = after(
        after,
        new MoveToken(new TokenId("cat"), at(7), ""),
        place("dog"),
        new ToggleRoom("mess", Optional.of(false)));

    ActiveView back = ViewDiff.between(before, after).back(since);

    assertThat(back).isEqualTo(after(since, new MoveToken(new TokenId("rat"), at(0), "")));
  }

  @Test
  void whatWasRemovedIsBackInItsPlace() {
    ActiveView before = after(
        ActiveView.INITIAL,
        place("rat"),
        place("cat"),
        new TogglePortrait("mira"),
        new TogglePortrait("juno"));
    ActiveView after =
        after(before, new RemoveToken(new TokenId("rat")), new TogglePortrait("mira"));

    Encounter back = ViewDiff.between(before, after).back(after).encounter();

    assertThat(back.tokens().keySet()).containsExactly(new TokenId("rat"), new TokenId("cat"));
    assertThat(back.portraits()).containsExactly("mira", "juno");
  }

  @Test
  void anOrderIsKeptOnlyWhereItWouldBeLost() {
    ActiveView full = after(ActiveView.INITIAL, place("rat"), place("cat"));

    assertThat(tokens(full, new MoveToken(new TokenId("rat"), at(1), "")).order())
        .isEmpty();
    assertThat(tokens(full, place("dog")).order()).isEmpty();
    assertThat(tokens(full, new ClearTokens()).order()).isEmpty();
    assertThat(tokens(full, new RemoveToken(new TokenId("cat"))).order()).isEmpty();
    assertThat(tokens(full, new RemoveToken(new TokenId("rat"))).order()).hasSize(2);
  }

  private static MapDiff<TokenId, Token> tokens(ActiveView before, EncounterCommand command) {
    return ViewDiff.between(before, after(before, command)).tokens();
  }

  @Test
  void eachThingStandsByItself() {
    ActiveView view = after(ActiveView.INITIAL, place("rat"), place("cat"));
    ViewDiff rat = diff(view, new MoveToken(new TokenId("rat"), at(1), ""));

    assertThat(rat.touches(diff(view, new MoveToken(new TokenId("rat"), at(2), ""))))
        .isTrue();
    assertThat(rat.touches(diff(view, new ClearTokens()))).isTrue();
    assertThat(rat.touches(diff(view, new MoveToken(new TokenId("cat"), at(2), ""))))
        .isFalse();
    assertThat(rat.touches(diff(view, place("dog")))).isFalse();
    assertThat(diff(view, new ToggleRoom("mess", Optional.of(true)))
            .touches(diff(view, new SetDoorStatus("mess", DoorStatus.LOCKED))))
        .as("a room and a door of the same name")
        .isFalse();
  }

  @Test
  void eachSingleValueStandsByItself() {
    ActiveView before = ActiveView.INITIAL;
    ActiveView query = new SetCharonMode(CharonMode.QUERY).applyTo(before);
    ActiveView elsewhere = new SetCharonLocation("wick").applyTo(query);
    ViewDiff mode = ViewDiff.between(before, query);
    ViewDiff location = ViewDiff.between(query, elsewhere);

    assertThat(mode.touches(location)).isFalse();
    assertThat(mode.back(elsewhere)).isEqualTo(new SetCharonLocation("wick").applyTo(before));
    assertThat(mode.then(diff(query, new SelectDeck(2, "b"))).back(after(elsewhere, deck())))
        .as("what was said between the two stays")
        .isEqualTo(new SetCharonLocation("wick").applyTo(before));
  }

  private static EncounterCommand deck() {
    return new SelectDeck(2, "b");
  }

  @Test
  void manyRoomsTouchOneAnotherToo() {
    ActiveView hidden = after(ActiveView.INITIAL, rooms(0, 300, false));
    ViewDiff shown = diff(hidden, rooms(0, 300, true));

    assertThat(shown.touches(diff(hidden, new ToggleRoom("room-299", Optional.of(true)))))
        .isTrue();
    assertThat(shown.touches(diff(hidden, rooms(0, 300, true)))).isTrue();
    assertThat(shown.touches(diff(hidden, new ToggleRoom("room-300", Optional.of(true)))))
        .isFalse();
  }

  private static ReplaceRoomVisibility rooms(int from, int to, boolean visible) {
    Map<String, Boolean> rooms = new LinkedHashMap<>();
    IntStream.range(from, to).forEach(i -> rooms.put("room-" + i, visible));
    return new ReplaceRoomVisibility(rooms);
  }

  private static ViewDiff diff(ActiveView before, EncounterCommand command) {
    return ViewDiff.between(before, after(before, command));
  }

  private static ActiveView after(ActiveView view, EncounterCommand... commands) {
    return List.of(commands).stream()
        .reduce(view, (v, command) -> new ChangeEncounter(command).applyTo(v), (a, b) -> b);
  }

  private static PlaceToken place(String id) {
    return new PlaceToken(
        new TokenId(id), new Token(TokenType.CREATURE, id, at(0), List.of(), "", ""));
  }

  private static GridPosition at(int x) {
    return new GridPosition(x, 0);
  }

  @Test
  void turnsTakeAsMuchRoomAsTheyAreLongIfTheyWereChanged() {
    List<TurnOrder.Entry> entries = IntStream.range(0, 100)
        .mapToObj(n -> new TurnOrder.Entry("x".repeat(200), Optional.empty()))
        .toList();
    ActiveView led = ActiveView.INITIAL.withThings(
        Things.NONE.withOrder(Optional.of(new TurnOrder(entries, 0))));
    ActiveView alarmed = led.withThings(
        led.things().withAlarm(Optional.of(new Alarm(Alarm.Level.RED, "y".repeat(500), false))));

    assertThat(ViewDiff.between(ActiveView.INITIAL, led).bytes()).isGreaterThan(20_000);
    assertThat(ViewDiff.between(led, alarmed).bytes()).isBetween(500L, 5_000L);
  }
}
