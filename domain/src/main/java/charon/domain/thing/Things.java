package charon.domain.thing;

import charon.domain.FixedMap;
import charon.domain.InvalidValueException;
import charon.domain.NotFoundException;
import charon.domain.encounter.TokenId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What lies on the screens beside the view, and what is said of crew and ship. Immutable.
 *
 * @param clocks by id, in the order in which they were set
 * @param alarm the alarm; empty: none
 * @param handouts by id, in the order in which they were shown
 * @param focus where displays look at the map; empty: each where it likes
 * @param order whose turn it is; empty: there are no turns
 * @param crew what is said of the crew, by id
 * @param ship what is said of the ship
 * @param lead what displays are led to beside the map; empty: each shows what it likes
 */
public record Things(
    Map<String, Clock> clocks,
    Optional<Alarm> alarm,
    Map<String, Handout> handouts,
    Optional<Focus> focus,
    Optional<TurnOrder> order,
    Map<String, CrewValues> crew,
    ShipValues ship,
    Optional<Lead> lead) {

  /** Nothing. */
  public static final Things NONE = new Things(
      Map.of(),
      Optional.empty(),
      Map.of(),
      Optional.empty(),
      Optional.empty(),
      Map.of(),
      ShipValues.NONE,
      Optional.empty());

  /** How many clocks there can be. */
  public static final int MAX_CLOCKS = 50;

  /** How many handouts can be shown at a time. */
  public static final int MAX_HANDOUTS = 50;

  /** Of how many of the crew something can be said. */
  public static final int MAX_CREW = 200;

  /**
   * Copies the maps.
   *
   * @throws InvalidValueException if there are more clocks, handouts or values than allowed
   */
  public Things {
    requireAtMost(MAX_CLOCKS, clocks.size(), "clocks");
    requireAtMost(MAX_HANDOUTS, handouts.size(), "handouts");
    requireAtMost(MAX_CREW, crew.size(), "people");
    Objects.requireNonNull(ship, "ship");
    clocks = FixedMap.of(clocks);
    handouts = FixedMap.of(handouts);
    crew = FixedMap.of(crew);
  }

  /** The same with other clocks. */
  public Things withClocks(Map<String, Clock> newClocks) {
    return new Things(newClocks, alarm, handouts, focus, order, crew, ship, lead);
  }

  /**
   * A clock.
   *
   * @throws NotFoundException if there is none of that id
   */
  public Clock clock(String id) {
    Clock found = clocks.get(id);
    if (found == null) {
      throw new NotFoundException("Clock not found");
    }
    return found;
  }

  /** The same with a clock in place of the one of its id, or behind all others. */
  public Things withClock(String id, Clock clock) {
    Map<String, Clock> all = new LinkedHashMap<>(clocks);
    all.put(id, clock);
    return withClocks(all);
  }

  /**
   * The same without a clock.
   *
   * @throws NotFoundException if there is none of that id
   */
  public Things withoutClock(String id) {
    clock(id);
    Map<String, Clock> all = new LinkedHashMap<>(clocks);
    all.remove(id);
    return withClocks(all);
  }

  /** The same at a moment: without the handouts that have gone by themselves. */
  public Things at(Instant now) {
    Map<String, Handout> left = new LinkedHashMap<>(handouts);
    left.values().removeIf(handout -> handout.isOver(now));
    return left.size() == handouts.size() ? this : withHandouts(left);
  }

  /** The same with an alarm, or without one. */
  public Things withAlarm(Optional<Alarm> newAlarm) {
    return new Things(clocks, newAlarm, handouts, focus, order, crew, ship, lead);
  }

  /** The same with other handouts. */
  public Things withHandouts(Map<String, Handout> newHandouts) {
    return new Things(clocks, alarm, newHandouts, focus, order, crew, ship, lead);
  }

  /** The same with one more handout, which comes last, in place of one with its id. */
  public Things handing(String id, Handout handout) {
    Map<String, Handout> all = new LinkedHashMap<>(handouts);
    all.remove(id);
    all.put(id, handout);
    return withHandouts(all);
  }

  /**
   * The same without a handout.
   *
   * @throws NotFoundException if there is none with that id
   */
  public Things takingBack(String id) {
    if (!handouts.containsKey(id)) {
      throw new NotFoundException("Handout not found");
    }
    Map<String, Handout> others = new LinkedHashMap<>(handouts);
    others.remove(id);
    return withHandouts(others);
  }

  /** The same with another focus, or none. */
  public Things withFocus(Optional<Focus> newFocus) {
    return new Things(clocks, alarm, handouts, newFocus, order, crew, ship, lead);
  }

  /** The same with another turn list, or none. */
  public Things withOrder(Optional<TurnOrder> newOrder) {
    return new Things(clocks, alarm, handouts, focus, newOrder, crew, ship, lead);
  }

  /** The same with other values of the crew. */
  public Things withCrew(Map<String, CrewValues> newCrew) {
    return new Things(clocks, alarm, handouts, focus, order, newCrew, ship, lead);
  }

  /** The same with other values of one of the crew; with none at all, the file has its say again. */
  public Things withCrew(String id, CrewValues values) {
    Map<String, CrewValues> all = new LinkedHashMap<>(crew);
    if (values.equals(CrewValues.NONE)) {
      all.remove(id);
    } else {
      all.put(id, values);
    }
    return withCrew(all);
  }

  /** The same with other values of the ship. */
  public Things withShip(ShipValues newShip) {
    return new Things(clocks, alarm, handouts, focus, order, crew, newShip, lead);
  }

  /** The same that lead elsewhere, or nowhere. */
  public Things withLead(Optional<Lead> newLead) {
    return new Things(clocks, alarm, handouts, focus, order, crew, ship, newLead);
  }

  /** The same once something else is shown to be read: it is read from its beginning. */
  public Things turned() {
    return lead.isEmpty() ? this : withLead(lead.flatMap(some -> some.turned().ifAny()));
  }

  /**
   * The things that all players know: no clock that they do not see, nor the cue of another; no handout
   * for single displays; no look at what they do not see, and no token that they do not know. What they are
   * led to beside the map is as it is, see {@link Lead#knowing}.
   *
   * @param seen whether players see something of what is looked at
   * @param knownTokens the tokens that players know
   */
  public Things ofPlayers(Predicate<Focus> seen, Predicate<TokenId> knownTokens) {
    if (equals(NONE)) { // nearly always, and asked with each move of a token
      return this;
    }
    return new Things(
        seenClocks(),
        alarm,
        handedToAll().handouts,
        focus.filter(seen),
        order.map(turns -> turns.knowing(knownTokens)),
        crew,
        ship,
        lead);
  }

  private Map<String, Clock> seenClocks() {
    Map<String, Clock> seen = new LinkedHashMap<>();
    clocks.forEach((id, clock) -> {
      if (clock.visible()) {
        seen.put(id, clock.withoutCue());
      }
    });
    return seen;
  }

  /** The same without handouts for single displays. */
  private Things handedToAll() {
    if (handouts.values().stream().allMatch(Handout::isForAll)) {
      return this;
    }
    Map<String, Handout> forAll = new LinkedHashMap<>(handouts);
    forAll.values().removeIf(handout -> !handout.isForAll());
    return withHandouts(forAll);
  }

  private static void requireAtMost(int limit, int size, String what) {
    if (size > limit) {
      throw new InvalidValueException("id: there can be at most " + limit + " " + what);
    }
  }
}
