package charon.domain.memory;

import charon.domain.encounter.DoorStatus;
import charon.domain.encounter.Encounter;
import charon.domain.encounter.EncounterSetup;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the place that was shown last is left, and another entered. Immutable.
 *
 * @param at when
 * @param from what an encounter at the place that was shown last starts with; empty if there is no
 *     such location
 * @param remember whether the place that is entered is to be as it was left
 */
public record Passage(Instant at, Optional<EncounterSetup> from, boolean remember) {

  /**
   * Leaves one place and enters another.
   *
   * @param left the place whose encounter was on; empty: none was
   * @param entered the place whose encounter is on from now on; empty: none is
   * @param to what an encounter there starts with; empty if there is no such location
   */
  public Played between(String left, String entered, Optional<EncounterSetup> to, Played now) {
    Played gone = left.isEmpty() ? now : leave(left, now);
    Played there = entered.isEmpty() ? gone : enter(entered, to, gone);
    return new Played(there.encounter(), there.places().bounded());
  }

  /** The place remembers its rooms, doors, deck and portraits. Its tokens stay where they are. */
  private Played leave(String slug, Played now) {
    Map<TokenId, Token> standing = tokensAt(slug, now.places());
    Encounter left = ofPlace(now.encounter()).withTokens(standing);
    Places places = now.places().leaving(slug, new RememberedPlace(at, rooms(), left));
    return new Played(now.encounter(), places.showing(slug));
  }

  private Played enter(String slug, Optional<EncounterSetup> to, Played now) {
    if (!remember) {
      return new Played(started(now.encounter(), to), now.places().showing(slug));
    }
    String last = now.places().shownLast();
    boolean fromAnother = !last.isEmpty() && !last.equals(slug);
    Map<TokenId, Token> here = fromAnother ? Map.of() : now.encounter().tokens();
    Map<TokenId, Token> tokens = both(here, tokensAt(slug, now.places()));
    Encounter entered = now.places()
        .at(slug)
        .map(place -> last.equals(slug) ? place.now(now.encounter()) : place)
        .map(place -> restored(place, to, now))
        .orElseGet(() -> started(now.encounter(), to).withDoors(elsewhere(now)));
    Places places =
        fromAnother ? standingAt(last, now.encounter().tokens(), now.places()) : now.places();
    return new Played(entered.withTokens(tokens), places.with(slug, Map.of()).showing(slug));
  }

  /** The tokens of the view at the place that they belong to. */
  private Places standingAt(String slug, Map<TokenId, Token> tokens, Places places) {
    if (tokens.isEmpty()) {
      return places;
    }
    return places
        .at(slug)
        .map(place -> places.with(slug, both(place.encounter().tokens(), tokens)))
        .orElseGet(() -> places.leaving(
            slug,
            new RememberedPlace(at, rooms(), started(Encounter.INITIAL, from).withTokens(tokens))));
  }

  private Encounter restored(RememberedPlace place, Optional<EncounterSetup> to, Played now) {
    Encounter restored = to.map(place::on).orElseGet(place::encounter);
    Map<String, DoorStatus> doors = elsewhere(now);
    to.map(EncounterSetup::doorIds).ifPresent(doors.keySet()::removeAll);
    doors.putAll(restored.doors());
    return restored.withDoors(doors);
  }

  /** What is said of doors that are not those of the place that was shown last. */
  private Map<String, DoorStatus> elsewhere(Played now) {
    Map<String, DoorStatus> doors = new LinkedHashMap<>(now.encounter().doors());
    from.map(EncounterSetup::doorIds).ifPresent(doors.keySet()::removeAll);
    now.places()
        .at(now.places().shownLast())
        .map(place -> place.encounter().doors().keySet())
        .ifPresent(doors.keySet()::removeAll);
    return doors;
  }

  /** What of an encounter belongs to the place that was shown last, without tokens. */
  private Encounter ofPlace(Encounter now) {
    Map<String, Boolean> visibility = new LinkedHashMap<>(now.roomVisibility());
    Map<String, DoorStatus> doors = new LinkedHashMap<>(now.doors());
    from.ifPresent(map -> {
      visibility.keySet().retainAll(Set.copyOf(map.roomIds()));
      doors.keySet().retainAll(map.doorIds());
    });
    return new Encounter(now.level(), now.deckId(), visibility, doors, Map.of(), now.portraits());
  }

  private static Map<TokenId, Token> tokensAt(String slug, Places places) {
    return places.at(slug).map(place -> place.encounter().tokens()).orElse(Map.of());
  }

  private List<String> rooms() {
    return from.map(EncounterSetup::roomIds).orElse(List.of());
  }

  private static Encounter started(Encounter now, Optional<EncounterSetup> at) {
    return at.map(now::startedAt).orElseGet(now::startedNowhere);
  }

  private static Map<TokenId, Token> both(Map<TokenId, Token> first, Map<TokenId, Token> then) {
    Map<TokenId, Token> all = new LinkedHashMap<>(first);
    then.forEach(all::putIfAbsent);
    return all;
  }
}
