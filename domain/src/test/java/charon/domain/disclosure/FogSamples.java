package charon.domain.disclosure;

import static charon.domain.CampaignSamples.attributes;

import charon.domain.Attributes;
import charon.domain.encounter.Encounter;
import charon.domain.encounter.GridPosition;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import charon.domain.encounter.TokenStatus;
import charon.domain.encounter.TokenType;
import charon.domain.view.ActiveView;
import charon.domain.view.ViewType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Two rooms beside each other: {@code hall} from column 0 to 4, {@code vault} from 4 to 8, both
 * from row 0 to 4.
 */
final class FogSamples {

  static final Attributes HALL = room("hall", 0, 0, 4, 4);
  static final Attributes VAULT = room("vault", 4, 0, 4, 4);

  private FogSamples() {}

  static Attributes room(String id, int x, int y, int width, int height) {
    return attributes("id", id, "x", x, "y", y, "width", width, "height", height);
  }

  /** An encounter that hides these rooms. */
  static Encounter hiding(String... rooms) {
    return showing(Map.of(), rooms);
  }

  /** An encounter with tokens that hides these rooms. */
  static Encounter showing(Map<TokenId, Token> tokens, String... hiddenRooms) {
    return onDeck("", tokens, hiddenRooms);
  }

  /** An encounter on a deck of level 7 that hides these rooms. */
  static Encounter onDeck(String deckId, Map<TokenId, Token> tokens, String... hiddenRooms) {
    Map<String, Boolean> visibility = new LinkedHashMap<>();
    Stream.of(hiddenRooms).forEach(room -> visibility.put(room, false));
    return new Encounter(7, deckId, visibility, Map.of(), tokens, List.of());
  }

  static Token token(String room, int x, int y, TokenStatus... status) {
    return new Token(TokenType.CREATURE, "Rat", new GridPosition(x, y), List.of(status), "", room);
  }

  /** The view of an encounter. */
  static ActiveView encounterAt(String location, Encounter encounter) {
    ActiveView initial = ActiveView.INITIAL;
    return new ActiveView(
        ViewType.ENCOUNTER,
        location,
        "",
        initial.overlay(),
        initial.charon(),
        encounter,
        initial.shipOverrides());
  }

  /** The ids of the things in a list of a file. */
  static List<String> ids(Attributes file, String list) {
    return file.objects(list).stream().map(thing -> thing.text("id")).toList();
  }
}
