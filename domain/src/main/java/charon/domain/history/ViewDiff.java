package charon.domain.history;

import charon.domain.encounter.DoorStatus;
import charon.domain.encounter.Encounter;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import charon.domain.memory.Places;
import charon.domain.memory.RememberedPlace;
import charon.domain.ship.ShipSystem;
import charon.domain.ship.SystemOverride;
import charon.domain.view.ActiveView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a change changed of a view, so that it can be taken back by itself: each room, door, token,
 * portrait, override, remembered place and single value apart from all others. Immutable; shares with
 * the views what it holds of them.
 *
 * @param plain single values; empty: none was changed
 * @param rooms which rooms are shown, by id
 * @param doors how doors stand, by id
 * @param tokens tokens, each as a whole
 * @param portraits who is shown, by id, true
 * @param ship what is said of the ship's systems
 * @param places what places remember, each as a whole
 * @param things what lies on the screens
 * @param left ids of the rooms that the map of the encounter had that was left; empty: none was
 */
public record ViewDiff(
    Optional<PlainDiff> plain,
    MapDiff<String, Boolean> rooms,
    MapDiff<String, DoorStatus> doors,
    MapDiff<TokenId, Token> tokens,
    MapDiff<String, Boolean> portraits,
    MapDiff<ShipSystem, SystemOverride> ship,
    MapDiff<String, RememberedPlace> places,
    ThingsDiff things,
    List<String> left) {

  /** Nothing was changed. */
  public static final ViewDiff NONE = new ViewDiff(
      Optional.empty(),
      MapDiff.none(),
      MapDiff.none(),
      MapDiff.none(),
      MapDiff.none(),
      MapDiff.none(),
      MapDiff.none(),
      ThingsDiff.NONE,
      List.of());

  public ViewDiff {
    left = List.copyOf(left);
  }

  /** What is different in a view from what it was before. Quick where they share what they have. */
  public static ViewDiff between(ActiveView before, ActiveView after) {
    Encounter was = before.encounter();
    Encounter is = after.encounter();
    return new ViewDiff(
        PlainDiff.between(before, after),
        MapDiff.between(was.roomVisibility(), is.roomVisibility()),
        MapDiff.between(was.doors(), is.doors()),
        MapDiff.between(was.tokens(), is.tokens()),
        portraits(was.portraits(), is.portraits()),
        MapDiff.between(before.shipOverrides(), after.shipOverrides()),
        MapDiff.between(before.places().remembered(), after.places().remembered()),
        ThingsDiff.between(before.things(), after.things()),
        List.of());
  }

  /**
   * The same of a change by which an encounter was left.
   *
   * @param rooms ids of the rooms that its map had
   */
  public ViewDiff leaving(List<String> rooms) {
    return new ViewDiff(plain, rooms(), doors, tokens, portraits, ship, places, things, rooms);
  }

  private static MapDiff<String, Boolean> portraits(List<String> before, List<String> after) {
    return before.equals(after) ? MapDiff.none() : MapDiff.between(asMap(before), asMap(after));
  }

  private static Map<String, Boolean> asMap(List<String> shown) {
    Map<String, Boolean> all = new LinkedHashMap<>();
    shown.forEach(id -> all.put(id, true));
    return all;
  }

  /** Whether nothing was changed. */
  public boolean changesNothing() {
    return plain.isEmpty()
        && rooms.changesNothing()
        && doors.changesNothing()
        && tokens.changesNothing()
        && portraits.changesNothing()
        && ship.changesNothing()
        && places.changesNothing()
        && things.changesNothing();
  }

  /** About how much memory it holds on to, in bytes; not less, but for what it shares. */
  public long bytes() {
    return DiffSize.of(this);
  }

  /** Whether something is changed by both. */
  public boolean touches(ViewDiff other) {
    return (plain.isPresent() && other.plain.filter(plain.get()::touches).isPresent())
        || rooms.touches(other.rooms)
        || doors.touches(other.doors)
        || tokens.touches(other.tokens)
        || portraits.touches(other.portraits)
        || ship.touches(other.ship)
        || places.touches(other.places)
        || things.touches(other.things);
  }

  /**
   * A view with everything that was changed as it was before, and all else as it is.
   *
   * @throws charon.domain.InvalidValueException if there would be too much of something then
   */
  public ActiveView back(ActiveView now) {
    ActiveView then = plain.map(change -> change.back(now)).orElse(now);
    Encounter encounter = then.encounter();
    return new ActiveView(
        then.viewType(),
        then.locationSlug(),
        then.viewSlug(),
        then.overlay(),
        then.charon(),
        new Encounter(
            encounter.level(),
            encounter.deckId(),
            rooms.back(encounter.roomVisibility()),
            doors.back(encounter.doors()),
            tokens.back(encounter.tokens()),
            portraitsBack(encounter.portraits())),
        ship.back(then.shipOverrides()),
        then.blackout(),
        placesBack(then.places()),
        things.back(then.things()));
  }

  private Places placesBack(Places now) {
    return places.changesNothing()
        ? now
        : new Places(now.shownLast(), places.back(now.remembered())).bounded();
  }

  private List<String> portraitsBack(List<String> now) {
    return portraits.changesNothing()
        ? now
        : new ArrayList<>(portraits.back(asMap(now)).keySet());
  }

  /**
   * Both together, a later change after this one; between them others may have been made. Going back,
   * maps and lists may come into another order than they had.
   */
  public ViewDiff then(ViewDiff later) {
    return new ViewDiff(
        plain.isPresent() && later.plain.isPresent()
            ? Optional.of(plain.get().then(later.plain.get()))
            : plain.or(later::plain),
        rooms.then(later.rooms),
        doors.then(later.doors),
        tokens.then(later.tokens),
        portraits.then(later.portraits),
        ship.then(later.ship),
        places.then(later.places),
        things.then(later.things),
        left.isEmpty() ? later.left : left);
  }
}
