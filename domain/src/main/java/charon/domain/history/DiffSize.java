package charon.domain.history;

import charon.domain.encounter.Encounter;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import charon.domain.memory.RememberedPlace;
import charon.domain.view.ActiveView;
import java.util.Collection;

/**
 * How much memory a change holds on to, in bytes: reckoned from the lengths of its texts and the numbers
 * of its things, as if it shared nothing.
 */
final class DiffSize {

  /** A change without anything in it. */
  private static final int EMPTY = 128;

  /** A key beside its text: its places in lists and what stands around the text. */
  private static final int KEY = 64;

  /** A token without its texts. */
  private static final int TOKEN = 128;

  /** What is said of one of the ship's systems, without its line. */
  private static final int SYSTEM = 128;

  /** All single values, without the texts of their names, twice. */
  private static final long PLAIN = 512;

  private DiffSize() {}

  static long of(ViewDiff diff) {
    return EMPTY
        + diff.plain().map(plain -> of(plain.before()) + of(plain.after())).orElse(0L)
        + names(diff.rooms())
        + names(diff.doors())
        + names(diff.portraits())
        + ids(diff.tokens())
        + tokens(diff.tokens().values())
        + systems(diff)
        + names(diff.places())
        + diff.places().values().stream().mapToLong(DiffSize::of).sum();
  }

  private static long of(ActiveView plain) {
    return PLAIN
        + plain.locationSlug().length()
        + plain.viewSlug().length()
        + plain.overlay().locationSlug().length()
        + plain.overlay().terminalSlug().length()
        + plain.charon().locationPath().length()
        + plain.charon().activeChannel().name().length()
        + plain.encounter().deckId().length()
        + plain.blackout().map(b -> b.text().length() + b.image().length()).orElse(0);
  }

  private static long names(MapDiff<String, ?> map) {
    return texts(map.keys()) + texts(map.added()) + texts(map.order());
  }

  private static long texts(Collection<String> texts) {
    return texts.stream().mapToLong(text -> KEY + text.length()).sum();
  }

  private static long ids(MapDiff<TokenId, ?> map) {
    return texts(map.keys().stream().map(TokenId::value).toList())
        + texts(map.added().stream().map(TokenId::value).toList())
        + texts(map.order().stream().map(TokenId::value).toList());
  }

  private static long tokens(Collection<Token> tokens) {
    return tokens.stream()
        .mapToLong(token -> TOKEN
            + token.name().length()
            + token.imageUrl().length()
            + token.roomId().length()
            + token.deckId().length())
        .sum();
  }

  private static long systems(ViewDiff diff) {
    return diff.ship().values().stream()
        .mapToLong(override -> SYSTEM
            + override.info().flatMap(line -> line.text()).map(String::length).orElse(0))
        .sum();
  }

  private static long of(RememberedPlace place) {
    Encounter encounter = place.encounter();
    return texts(place.rooms())
        + texts(encounter.roomVisibility().keySet())
        + texts(encounter.doors().keySet())
        + texts(encounter.portraits())
        + texts(encounter.tokens().keySet().stream().map(TokenId::value).toList())
        + tokens(encounter.tokens().values());
  }
}
