package charon.domain.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import charon.domain.conversation.Channel;
import charon.domain.encounter.DoorStatus;
import charon.domain.encounter.Encounter;
import charon.domain.encounter.EncounterSetup;
import charon.domain.encounter.GridPosition;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import charon.domain.encounter.TokenType;
import charon.domain.ship.ShipSystem;
import charon.domain.ship.SystemOverride;
import charon.domain.ship.SystemStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The effects of switching the view, as the HTTP interface states them in 6.1. */
class SwitchViewTest {

  private static final Encounter PLAYED = new Encounter(
      2,
      "deck_2",
      Map.of("hall", true, "pumps", false),
      Map.of("gate", DoorStatus.DAMAGED),
      Map.of(
          new TokenId("1a2b3c4d"),
          new Token(TokenType.PLAYER, "Marsh", new GridPosition(3, 2), List.of(), "", "hall")),
      List.of("pale_jon", "keeper"));

  private static final Map<ShipSystem, SystemOverride> OVERRIDES = Map.of(
      ShipSystem.ENGINES,
      new SystemOverride(SystemStatus.CRITICAL, OptionalInt.of(12), Optional.empty()));

  private static final ActiveView AT_WICK = new ActiveView(
      ViewType.ENCOUNTER,
      "wick",
      "v",
      new Overlay("wick", "harbourmaster"),
      new CharonPanel(CharonMode.QUERY, "lantern/wick", false, Channel.ofEncounter("wick")),
      PLAYED,
      OVERRIDES);

  private static final Optional<EncounterSetup> MINE =
      Optional.of(new EncounterSetup(List.of("head", "gallery"), 1, "shaft"));
  private static final Optional<EncounterSetup> NO_MAP = Optional.of(EncounterSetup.NO_MAP);
  private static final Optional<EncounterSetup> UNKNOWN = Optional.empty();

  @ParameterizedTest
  @EnumSource(ViewType.class)
  void viewLocationAndViewSlugAreSetAndTheOverlayGoes(ViewType type) {
    ActiveView next = new SwitchView(type, "mine", "closeup", MINE).applyTo(AT_WICK);

    assertThat(next.viewType()).isEqualTo(type);
    assertThat(next.locationSlug()).isEqualTo("mine");
    assertThat(next.viewSlug()).isEqualTo("closeup");
    assertThat(next.overlay()).isEqualTo(Overlay.NONE);
  }

  static Stream<Arguments> channels() {
    return Stream.of(
        arguments(ViewType.CHARON_TERMINAL, "", "story", Optional.of("story")),
        arguments(ViewType.CHARON_TERMINAL, "mine", "story", Optional.of("story")),
        arguments(ViewType.BRIDGE, "", "bridge", Optional.of("bridge")),
        arguments(ViewType.BRIDGE, "mine", "bridge", Optional.of("bridge")),
        arguments(ViewType.ENCOUNTER, "mine", "encounter-mine", Optional.empty()),
        arguments(ViewType.ENCOUNTER, "wick", "encounter-wick", Optional.empty()),
        arguments(ViewType.ENCOUNTER, "", "encounter-wick", Optional.empty()),
        arguments(ViewType.STANDBY, "mine", "encounter-wick", Optional.empty()),
        arguments(ViewType.COMM_TERMINAL, "mine", "encounter-wick", Optional.empty()),
        arguments(ViewType.MESSAGES, "mine", "encounter-wick", Optional.empty()),
        arguments(ViewType.SHIP_DASHBOARD, "mine", "encounter-wick", Optional.empty()));
  }

  @ParameterizedTest(name = "{0} at \"{1}\": channel {2}, cleared {3}")
  @MethodSource("channels")
  void channelFollowsTheViewAndStoryAndBridgeBeginAnew(
      ViewType type, String location, String channel, Optional<String> cleared) {
    var command = new SwitchView(type, location, "", NO_MAP);

    assertThat(command.applyTo(AT_WICK).charon().activeChannel().name()).isEqualTo(channel);
    assertThat(command.clearedChannel().map(Channel::name)).isEqualTo(cleared);
  }

  @Test
  void modeAndLocationOfCharonStay() {
    CharonPanel next = switched(AT_WICK, ViewType.BRIDGE, "", UNKNOWN).charon();

    assertThat(next.mode()).isEqualTo(CharonMode.QUERY);
    assertThat(next.locationPath()).isEqualTo("lantern/wick");
  }

  @Test
  void enteringALocationHidesItsRoomsShowsItsFirstDeckAndNoPortraits() {
    Encounter next = switched(AT_WICK, ViewType.ENCOUNTER, "mine", MINE).encounter();

    assertThat(next).isEqualTo(started(1, "shaft", Map.of("head", false, "gallery", false)));
    assertThat(next.roomVisibility().keySet()).containsExactly("head", "gallery");
  }

  @Test
  void enteringALocationWithoutMapResetsRoomsAndDeck() {
    assertThat(switched(AT_WICK, ViewType.ENCOUNTER, "void", NO_MAP).encounter())
        .isEqualTo(started(1, "", Map.of()));
  }

  @Test
  void enteringAnUnknownLocationKeepsRoomsAndDeckAndTakesPortraitsAway() {
    assertThat(switched(AT_WICK, ViewType.ENCOUNTER, "nowhere", UNKNOWN).encounter())
        .isEqualTo(started(2, "deck_2", PLAYED.roomVisibility()));
  }

  @Test
  void repeatingTheLocationKeepsRoomsDeckAndPortraits() {
    assertThat(switched(AT_WICK, ViewType.ENCOUNTER, "wick", MINE).encounter()).isEqualTo(PLAYED);
  }

  @ParameterizedTest
  @EnumSource(value = ViewType.class, names = "ENCOUNTER", mode = EnumSource.Mode.EXCLUDE)
  void leavingKeepsTheEncounterAndReturningHidesAgain(ViewType elsewhere) {
    ActiveView away = switched(AT_WICK, elsewhere, "wick", MINE);
    ActiveView back = switched(away, ViewType.ENCOUNTER, "wick", MINE);

    assertThat(away.encounter()).isEqualTo(PLAYED);
    assertThat(back.encounter())
        .isEqualTo(started(1, "shaft", Map.of("head", false, "gallery", false)));
  }

  @Test
  void encounterWithoutLocationKeepsEverythingAndTheNextLocationIsEntered() {
    ActiveView nowhere = switched(AT_WICK, ViewType.ENCOUNTER, "", UNKNOWN);
    ActiveView back = switched(nowhere, ViewType.ENCOUNTER, "wick", MINE);

    assertThat(nowhere.encounter()).isEqualTo(PLAYED);
    assertThat(back.encounter().portraits()).isEmpty();
    assertThat(back.encounter().deckId()).isEqualTo("shaft");
  }

  @ParameterizedTest
  @EnumSource(ViewType.class)
  void tokensDoorsAndShipOverridesAreNeverTouched(ViewType type) {
    ActiveView next = switched(AT_WICK, type, "mine", MINE);

    assertThat(next.encounter().tokens()).isEqualTo(PLAYED.tokens());
    assertThat(next.encounter().doors()).isEqualTo(PLAYED.doors());
    assertThat(next.shipOverrides()).isEqualTo(OVERRIDES);
  }

  static Stream<Arguments> dialogs() {
    return Stream.of(
        arguments(ViewType.BRIDGE, false, ViewType.CHARON_TERMINAL, true),
        arguments(ViewType.BRIDGE, true, ViewType.CHARON_TERMINAL, true),
        arguments(ViewType.CHARON_TERMINAL, true, ViewType.CHARON_TERMINAL, true),
        arguments(ViewType.CHARON_TERMINAL, true, ViewType.STANDBY, false),
        arguments(ViewType.CHARON_TERMINAL, true, ViewType.ENCOUNTER, false),
        arguments(ViewType.BRIDGE, true, ViewType.ENCOUNTER, true),
        arguments(ViewType.ENCOUNTER, true, ViewType.STANDBY, true),
        arguments(ViewType.BRIDGE, false, ViewType.STANDBY, false));
  }

  @ParameterizedTest(name = "{0} with open={1}, then {2}: open={3}")
  @MethodSource("dialogs")
  void charonTerminalOpensTheDialogAndLeavingItCloses(
      ViewType before, boolean openBefore, ViewType after, boolean openAfter) {
    ActiveView given = new ActiveView(
        before,
        "",
        "",
        Overlay.NONE,
        new CharonPanel(CharonMode.DISPLAY, "", openBefore, Channel.STORY),
        Encounter.INITIAL,
        Map.of());

    assertThat(switched(given, after, "", UNKNOWN).charon().dialogOpen()).isEqualTo(openAfter);
  }

  private static ActiveView switched(
      ActiveView current, ViewType type, String location, Optional<EncounterSetup> setup) {
    return new SwitchView(type, location, "", setup).applyTo(current);
  }

  private static Encounter started(long level, String deckId, Map<String, Boolean> rooms) {
    return new Encounter(level, deckId, rooms, PLAYED.doors(), PLAYED.tokens(), List.of());
  }
}
