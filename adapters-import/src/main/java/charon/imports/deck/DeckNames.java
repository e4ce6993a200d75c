package charon.imports.deck;

import java.util.Locale;
import java.util.Optional;

/**
 * What a deck and the things on it are called. Immutable.
 *
 * @param id of the deck, and of its files
 * @param title for people
 * @param prefix what the ids of its things begin with
 */
public record DeckNames(String id, String title, String prefix) {

  private static final int MAX_LENGTH = 60;

  /**
   * Names after a file's.
   *
   * @param fileName of the map, with its ending
   * @param deck the id that somebody chose: things then have it in their ids
   */
  public static DeckNames of(String fileName, Optional<String> deck) {
    int dot = fileName.lastIndexOf('.');
    String base = dot > 0 ? fileName.substring(0, dot) : fileName;
    String title = title(base);
    return deck.map(id -> new DeckNames(id, title, id + "_"))
        .orElseGet(() -> new DeckNames(slug(base), title, ""));
  }

  /** The names of one deck among several of a map. */
  public DeckNames floor(String floor) {
    String deck = prefix.isEmpty() ? floor : id + "-" + floor;
    return new DeckNames(deck, title, deck + "_");
  }

  /** Small letters, digits and dashes. */
  public static String slug(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String some = plain.substring(0, Math.min(plain.length(), MAX_LENGTH)).replaceAll("^-|-$", "");
    return some.isEmpty() || some.equals("manifest") ? "map" : some;
  }

  private static String title(String base) {
    String words = base.replaceAll("[\\p{Cntrl}_]+", " ")
        .replaceAll("(?<=\\p{L})-(?=\\p{L})", " ")
        .strip();
    String some = words.substring(0, Math.min(words.length(), MAX_LENGTH));
    return some.isEmpty()
        ? "Map"
        : some.substring(0, 1).toUpperCase(Locale.ROOT) + some.substring(1);
  }
}
