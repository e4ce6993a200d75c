package charon.domain.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.domain.NotFoundException;
import charon.domain.conversation.Channel;
import charon.domain.encounter.Encounter;
import charon.domain.encounter.RemoveToken;
import charon.domain.encounter.SelectDeck;
import charon.domain.encounter.TokenId;
import charon.domain.ship.InfoLine;
import charon.domain.ship.ShipSystem;
import charon.domain.ship.SystemOverride;
import charon.domain.ship.SystemStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ViewCommandTest {

  private static final SystemOverride SEIZED = new SystemOverride(
      SystemStatus.CRITICAL,
      OptionalInt.of(12),
      Optional.of(new InfoLine(Optional.of("number two seized"))));

  private static final ActiveView BRIDGE = new ActiveView(
      ViewType.BRIDGE,
      "wick",
      "closeup",
      new Overlay("wick", "harbourmaster"),
      new CharonPanel(CharonMode.QUERY, "lantern/wick", true, Channel.BRIDGE),
      new Encounter(2, "deck_2", Map.of("hall", false), Map.of(), Map.of(), List.of("keeper")),
      Map.of(ShipSystem.ENGINES, SEIZED));

  @Test
  void freshServerShowsStandbyAndNothingElse() {
    ActiveView view = ActiveView.INITIAL;

    assertThat(view.viewType()).isEqualTo(ViewType.STANDBY);
    assertThat(view.locationSlug()).isEmpty();
    assertThat(view.viewSlug()).isEmpty();
    assertThat(view.overlay()).isEqualTo(new Overlay("", ""));
    assertThat(view.charon())
        .isEqualTo(new CharonPanel(CharonMode.DISPLAY, "", false, new Channel("story")));
    assertThat(view.encounter())
        .isEqualTo(new Encounter(1, "", Map.of(), Map.of(), Map.of(), List.of()));
    assertThat(view.shipOverrides()).isEmpty();
  }

  @Test
  void showOverlayChangesTheOverlayOnly() {
    var overlay = new Overlay("nowhere", "no-terminal");

    assertThat(new ShowOverlay(overlay).applyTo(BRIDGE)).isEqualTo(withOverlay(overlay));
  }

  @Test
  void emptyOverlayAndHideOverlayAreTheSame() {
    assertThat(new ShowOverlay(new Overlay("", "")).applyTo(BRIDGE))
        .isEqualTo(withOverlay(Overlay.NONE))
        .isEqualTo(new HideOverlay().applyTo(BRIDGE));
  }

  @ParameterizedTest
  @EnumSource(CharonMode.class)
  void setCharonModeChangesTheModeOnly(CharonMode mode) {
    assertThat(new SetCharonMode(mode).applyTo(BRIDGE))
        .isEqualTo(withCharon(new CharonPanel(mode, "lantern/wick", true, Channel.BRIDGE)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "lantern/nowhere"})
  void setCharonLocationChangesThePathOnly(String path) {
    assertThat(new SetCharonLocation(path).applyTo(BRIDGE))
        .isEqualTo(withCharon(new CharonPanel(CharonMode.QUERY, path, true, Channel.BRIDGE)));
  }

  @Test
  void toggleDialogWithoutValueTurnsItOver() {
    ActiveView closed = new ToggleDialog(Optional.empty()).applyTo(BRIDGE);

    assertThat(closed).isEqualTo(withDialog(false));
    assertThat(new ToggleDialog(Optional.empty()).applyTo(closed)).isEqualTo(BRIDGE);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void toggleDialogWithAValueSetsIt(boolean open) {
    var command = new ToggleDialog(Optional.of(open));

    assertThat(command.applyTo(withDialog(true))).isEqualTo(withDialog(open));
    assertThat(command.applyTo(withDialog(false))).isEqualTo(withDialog(open));
  }

  @Test
  void overrideReplacesAnEarlierOneOfThatSystemCompletely() {
    var online = new SystemOverride(SystemStatus.ONLINE, OptionalInt.empty(), Optional.empty());

    assertThat(new OverrideShipSystem(ShipSystem.ENGINES, online).applyTo(BRIDGE))
        .isEqualTo(withOverrides(Map.of(ShipSystem.ENGINES, online)));
  }

  @Test
  void overridesOfOtherSystemsStay() {
    assertThat(new OverrideShipSystem(ShipSystem.COMMS, SEIZED).applyTo(BRIDGE))
        .isEqualTo(withOverrides(Map.of(ShipSystem.ENGINES, SEIZED, ShipSystem.COMMS, SEIZED)));
  }

  @Test
  void encounterCommandsChangeTheEncounterOnly() {
    ActiveView next = new ChangeEncounter(new SelectDeck(3, "deck_3")).applyTo(BRIDGE);

    assertThat(next)
        .isEqualTo(new ActiveView(
            BRIDGE.viewType(),
            BRIDGE.locationSlug(),
            BRIDGE.viewSlug(),
            BRIDGE.overlay(),
            BRIDGE.charon(),
            new Encounter(
                3, "deck_3", Map.of("hall", false), Map.of(), Map.of(), List.of("keeper")),
            BRIDGE.shipOverrides()));
  }

  @Test
  void refusalsOfTheEncounterAreRefusalsOfTheView() {
    var command = new ChangeEncounter(new RemoveToken(new TokenId("ffffffff")));

    assertThatThrownBy(() -> command.applyTo(BRIDGE))
        .isInstanceOf(NotFoundException.class)
        .hasMessage("Token not found");
  }

  @ParameterizedTest
  @EnumSource(value = ViewType.class, names = "ENCOUNTER", mode = EnumSource.Mode.EXCLUDE)
  void onlyAnEncounterHasAnEncounterLocation(ViewType type) {
    assertThat(showing(type).encounterLocation()).isEmpty();
    assertThat(showing(ViewType.ENCOUNTER).encounterLocation()).isEqualTo("wick");
  }

  static Stream<ViewCommand> commandsThatRepeatWhatIs() {
    return Stream.of(
        new ShowOverlay(BRIDGE.overlay()),
        new SetCharonMode(CharonMode.QUERY),
        new SetCharonLocation("lantern/wick"),
        new ToggleDialog(Optional.of(true)),
        new OverrideShipSystem(ShipSystem.ENGINES, SEIZED),
        new ChangeEncounter(new SelectDeck(2, "deck_2")));
  }

  @ParameterizedTest
  @MethodSource("commandsThatRepeatWhatIs")
  void repeatingWhatIsChangesNothing(ViewCommand command) {
    assertThat(command.applyTo(BRIDGE)).isEqualTo(BRIDGE);
  }

  @Test
  void laterChangesOfTheSourceMapAreNotSeen() {
    Map<ShipSystem, SystemOverride> overrides = new HashMap<>(BRIDGE.shipOverrides());
    ActiveView view = withOverrides(overrides);

    overrides.clear();

    assertThat(view.shipOverrides()).containsOnlyKeys(ShipSystem.ENGINES);
  }

  private static ActiveView showing(ViewType type) {
    return new ActiveView(
        type,
        "wick",
        "",
        Overlay.NONE,
        BRIDGE.charon(),
        BRIDGE.encounter(),
        BRIDGE.shipOverrides());
  }

  private static ActiveView withOverlay(Overlay overlay) {
    return new ActiveView(
        BRIDGE.viewType(),
        BRIDGE.locationSlug(),
        BRIDGE.viewSlug(),
        overlay,
        BRIDGE.charon(),
        BRIDGE.encounter(),
        BRIDGE.shipOverrides());
  }

  private static ActiveView withDialog(boolean open) {
    return withCharon(new CharonPanel(CharonMode.QUERY, "lantern/wick", open, Channel.BRIDGE));
  }

  private static ActiveView withCharon(CharonPanel charon) {
    return new ActiveView(
        BRIDGE.viewType(),
        BRIDGE.locationSlug(),
        BRIDGE.viewSlug(),
        BRIDGE.overlay(),
        charon,
        BRIDGE.encounter(),
        BRIDGE.shipOverrides());
  }

  private static ActiveView withOverrides(Map<ShipSystem, SystemOverride> overrides) {
    return new ActiveView(
        BRIDGE.viewType(),
        BRIDGE.locationSlug(),
        BRIDGE.viewSlug(),
        BRIDGE.overlay(),
        BRIDGE.charon(),
        BRIDGE.encounter(),
        overrides);
  }
}
