package charon.domain.ship;

import static charon.domain.CampaignSamples.attributes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.domain.Attributes;
import charon.domain.InvalidValueException;
import charon.domain.thing.ShipValues;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShipStatusTest {

  private static final Attributes ENGINES =
      attributes("status", "ONLINE", "condition", 98, "info", "two drives", "maker", "Holt");
  private static final Attributes SNUFFBOX = ship(attributes("engines", ENGINES, "galley", "cold"));

  @Test
  void withoutOverridesTheShipIsTheFile() {
    assertThat(merged(SNUFFBOX, Map.of())).isEqualTo(SNUFFBOX);
  }

  @Test
  void overrideReplacesItsMembersAndLeavesTheOthers() {
    var override = override(SystemStatus.CRITICAL, OptionalInt.of(12), info("one seized"));

    assertThat(engines(merged(SNUFFBOX, Map.of(ShipSystem.ENGINES, override))))
        .isEqualTo(attributes(
            "status", "CRITICAL", "condition", 12, "info", "one seized", "maker", "Holt"));
  }

  @Test
  void whatTheOverrideDoesNotSayIsTheFiles() {
    var override = override(SystemStatus.STRESSED, OptionalInt.empty(), Optional.empty());

    assertThat(engines(merged(SNUFFBOX, Map.of(ShipSystem.ENGINES, override))))
        .isEqualTo(ENGINES.with("status", "STRESSED"));
  }

  @Test
  void infoWithoutTextReplacesTheFilesByNull() {
    var override = override(
        SystemStatus.ONLINE, OptionalInt.empty(), Optional.of(new InfoLine(Optional.empty())));

    assertThat(engines(merged(SNUFFBOX, Map.of(ShipSystem.ENGINES, override))))
        .isEqualTo(ENGINES.with("info", null));
  }

  @Test
  void membersThatTheFileLacksAreAdded() {
    Attributes bare = ship(attributes("comms", attributes("maker", "Holt")));
    var override = override(SystemStatus.OFFLINE, OptionalInt.of(0), info("dark"));

    assertThat(merged(bare, Map.of(ShipSystem.COMMS, override)))
        .isEqualTo(ship(attributes(
            "comms",
            attributes("maker", "Holt", "status", "OFFLINE", "condition", 0, "info", "dark"))));
  }

  @Test
  void overridesOfSystemsThatTheFileDoesNotHaveAreNotShown() {
    var override = override(SystemStatus.OFFLINE, OptionalInt.empty(), Optional.empty());

    assertThat(merged(SNUFFBOX, Map.of(ShipSystem.WEAPONS, override))).isEqualTo(SNUFFBOX);
  }

  @Test
  void shipsWithoutSystemsArePassedOn() {
    var overrides = Map.of(
        ShipSystem.ENGINES, override(SystemStatus.OFFLINE, OptionalInt.empty(), Optional.empty()));
    Attributes withoutSystems = attributes("ship", attributes("name", "Snuffbox"));
    Attributes withoutShip = attributes("notes", "sold");

    assertThat(merged(withoutSystems, overrides)).isEqualTo(withoutSystems);
    assertThat(merged(withoutShip, overrides)).isEqualTo(withoutShip);
  }

  @Test
  void membersOfTheFileKeepTheirOrder() {
    var overrides = Map.of(
        ShipSystem.ENGINES, override(SystemStatus.OFFLINE, OptionalInt.empty(), Optional.empty()));

    Attributes merged = merged(SNUFFBOX, overrides);

    assertThat(merged.object("ship").orElseThrow().members().keySet())
        .containsExactly("name", "systems", "crew_count");
    assertThat(engines(merged).members().keySet())
        .containsExactly("status", "condition", "info", "maker");
  }

  @Test
  void systemsAreCalledAsInTheFile() {
    assertThat(ShipSystem.values())
        .extracting(ShipSystem::key)
        .containsExactly("life_support", "engines", "weapons", "comms");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100})
  void conditionIsAPercentage(int percent) {
    var override = override(SystemStatus.ONLINE, OptionalInt.of(percent), Optional.empty());

    assertThat(override.condition()).hasValue(percent);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 101, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void conditionBeyondAPercentageIsRefused(int percent) {
    assertThatThrownBy(
            () -> override(SystemStatus.ONLINE, OptionalInt.of(percent), Optional.empty()))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("condition must be between 0 and 100");
  }

  @Test
  void valuesKeepTheShapeThatTheyHaveInTheFile() {
    Attributes file = attributes(
        "ship", attributes("hull", attributes("current", 30, "max", 40), "armor", 4), "by", "me");

    assertThat(ShipStatus.of(file, Map.of(), values(22, 0)).members())
        .isEqualTo(attributes(
            "ship",
            attributes("hull", attributes("current", 22, "max", 40), "armor", 0),
            "by",
            "me"));
    assertThat(ShipStatus.of(attributes("ship", attributes("name", "A")), Map.of(), values(22, 0))
            .members())
        .isEqualTo(attributes("ship", attributes("name", "A", "hull", 22, "armor", 0)));
    assertThat(ShipStatus.of(file, Map.of(), ShipValues.NONE).members()).isEqualTo(file);
  }

  private static ShipValues values(long hull, long armor) {
    return new ShipValues(Optional.of(hull), Optional.of(armor));
  }

  private static Attributes ship(Attributes systems) {
    return attributes("ship", attributes("name", "Snuffbox", "systems", systems, "crew_count", 2));
  }

  private static Attributes merged(Attributes file, Map<ShipSystem, SystemOverride> overrides) {
    return ShipStatus.of(file, overrides, ShipValues.NONE).members();
  }

  private static Attributes engines(Attributes file) {
    return file.object("ship")
        .flatMap(ship -> ship.object("systems"))
        .flatMap(systems -> systems.object("engines"))
        .orElseThrow();
  }

  private static SystemOverride override(
      SystemStatus status, OptionalInt condition, Optional<InfoLine> info) {
    return new SystemOverride(status, condition, info);
  }

  private static Optional<InfoLine> info(String text) {
    return Optional.of(new InfoLine(Optional.of(text)));
  }
}
