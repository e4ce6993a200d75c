package charon.domain.view;

import charon.domain.FixedMap;
import charon.domain.encounter.Encounter;
import charon.domain.encounter.TokenId;
import charon.domain.memory.Places;
import charon.domain.memory.Played;
import charon.domain.ship.ShipSystem;
import charon.domain.ship.SystemOverride;
import charon.domain.thing.Things;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a table shows on its shared display. Immutable; there is one for each table.
 *
 * @param viewType what is shown
 * @param locationSlug where; empty: nowhere in particular; need not exist in the campaign
 * @param viewSlug free for clients
 * @param overlay the comm terminal on top
 * @param charon the ship's computer
 * @param encounter deck, rooms, doors, tokens and portraits
 * @param shipOverrides what the game master says of the ship's systems
 * @param blackout what players see in place of all that; empty: they see it
 * @param places what places remember
 * @param things what lies on the screens beside all that
 */
public record ActiveView(
    ViewType viewType,
    String locationSlug,
    String viewSlug,
    Overlay overlay,
    CharonPanel charon,
    Encounter encounter,
    Map<ShipSystem, SystemOverride> shipOverrides,
    Optional<Blackout> blackout,
    Places places,
    Things things) {

  /** What a fresh table shows. */
  public static final ActiveView INITIAL = new ActiveView(
      ViewType.STANDBY, "", "", Overlay.NONE, CharonPanel.INITIAL, Encounter.INITIAL, Map.of());

  public ActiveView {
    Objects.requireNonNull(viewType, "viewType");
    shipOverrides = FixedMap.of(shipOverrides);
  }

  /** A view that players see, and of which no place remembers anything. */
  public ActiveView(
      ViewType viewType,
      String locationSlug,
      String viewSlug,
      Overlay overlay,
      CharonPanel charon,
      Encounter encounter,
      Map<ShipSystem, SystemOverride> shipOverrides) {
    this(
        viewType,
        locationSlug,
        viewSlug,
        overlay,
        charon,
        encounter,
        shipOverrides,
        Optional.empty(),
        Places.NONE,
        Things.NONE);
  }

  /** The location of the encounter that is shown; empty text if none is. */
  public String encounterLocation() {
    return viewType == ViewType.ENCOUNTER ? locationSlug : "";
  }

  /** The place whose encounter is shown, or was last; empty text: none was. */
  public String lastPlace() {
    return encounterLocation().isEmpty() ? places.shownLast() : encounterLocation();
  }

  /** What is played, with what places remember. */
  public Played played() {
    return new Played(encounter, places);
  }

  /** Whether there is a token, be it at a place that is not shown. */
  public boolean has(TokenId token) {
    return encounter.tokens().containsKey(token) || places.have(token);
  }

  ActiveView showing(ViewType newType, String newLocation, String newViewSlug) {
    return new ActiveView(
        newType,
        newLocation,
        newViewSlug,
        Overlay.NONE,
        charon,
        encounter,
        shipOverrides,
        blackout,
        places,
        things);
  }

  ActiveView withOverlay(Overlay newOverlay) {
    return new ActiveView(
        viewType,
        locationSlug,
        viewSlug,
        newOverlay,
        charon,
        encounter,
        shipOverrides,
        blackout,
        places,
        things);
  }

  ActiveView withCharon(CharonPanel newCharon) {
    return new ActiveView(
        viewType,
        locationSlug,
        viewSlug,
        overlay,
        newCharon,
        encounter,
        shipOverrides,
        blackout,
        places,
        things);
  }

  /** This view with another state of the encounter. */
  public ActiveView withEncounter(Encounter newEncounter) {
    return new ActiveView(
        viewType,
        locationSlug,
        viewSlug,
        overlay,
        charon,
        newEncounter,
        shipOverrides,
        blackout,
        places,
        things);
  }

  ActiveView withShipOverride(ShipSystem system, SystemOverride override) {
    Map<ShipSystem, SystemOverride> overrides = new LinkedHashMap<>(shipOverrides);
    overrides.put(system, override);
    return new ActiveView(
        viewType,
        locationSlug,
        viewSlug,
        overlay,
        charon,
        encounter,
        overrides,
        blackout,
        places,
        things);
  }

  /** This view behind a blackout, or without one. */
  public ActiveView withBlackout(Optional<Blackout> newBlackout) {
    return new ActiveView(
        viewType,
        locationSlug,
        viewSlug,
        overlay,
        charon,
        encounter,
        shipOverrides,
        newBlackout,
        places,
        things);
  }

  /** This view with other memories. */
  public ActiveView withPlaces(Places newPlaces) {
    return new ActiveView(
        viewType,
        locationSlug,
        viewSlug,
        overlay,
        charon,
        encounter,
        shipOverrides,
        blackout,
        newPlaces,
        things);
  }

  /** This view with other things on the screens. */
  public ActiveView withThings(Things newThings) {
    return new ActiveView(
        viewType,
        locationSlug,
        viewSlug,
        overlay,
        charon,
        encounter,
        shipOverrides,
        blackout,
        places,
        newThings);
  }
}
