package charon.domain.disclosure;

import charon.domain.Attributes;
import charon.domain.encounter.Encounter;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * The state of an encounter without what is hidden.
 *
 * @param encounter the state
 * @param shownRooms the rooms of the deck that is shown; empty if none is
 * @param roomsOfScene ids of the rooms on all decks of the place that is shown
 * @param index what ids mean on any map
 */
record EncounterFog(
    Encounter encounter,
    Optional<List<Attributes>> shownRooms,
    Set<String> roomsOfScene,
    MapIndex index) {

  Encounter forPlayers() {
    boolean deckHidden = index.isHiddenDeck(encounter.deckId(), encounter, roomsOfScene);
    return new Encounter(
        deckHidden ? Encounter.INITIAL.level() : encounter.level(),
        deckHidden ? Encounter.INITIAL.deckId() : encounter.deckId(),
        kept(encounter.roomVisibility(), (room, visible) -> visible),
        kept(
            encounter.doors(),
            (id, door) -> !index.isHiddenConnection(id, encounter, roomsOfScene)),
        kept(encounter.tokens(), (id, token) -> !isHidden(token)),
        encounter.portraits());
  }

  private boolean isHidden(Token token) {
    List<Attributes> rooms = shownRooms.orElseGet(() -> index.hiddenRooms(encounter));
    double x = token.position().x();
    double y = token.position().y();
    return token.status().contains(TokenStatus.HIDDEN)
        || index.isHidden(token.roomId(), encounter, roomsOfScene)
        || new Rooms(rooms, encounter).hide(token.roomId(), Optional.of(x), Optional.of(y));
  }

  private static <K, V> Map<K, V> kept(Map<K, V> all, BiPredicate<K, V> test) {
    Map<K, V> kept = new LinkedHashMap<>(all);
    kept.entrySet().removeIf(entry -> !test.test(entry.getKey(), entry.getValue()));
    return kept;
  }
}
