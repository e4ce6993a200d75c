package charon.domain.campaign;

import charon.domain.Attributes;
import java.util.List;
import java.util.Optional;

/**
 * The list of a location's decks.
 *
 * @param members all members of {@code manifest.yaml}
 * @param decks the decks, in the order of the file
 */
public record DeckManifest(Attributes members, List<Deck> decks) {

  public DeckManifest {
    decks = List.copyOf(decks);
  }

  /** The first deck marked as default, else the first. */
  public Optional<Deck> defaultDeck() {
    return decks.stream()
        .filter(deck -> deck.entry().isSet("default"))
        .findFirst()
        .or(() -> decks.stream().findFirst());
  }

  /** The deck of that id. */
  public Optional<Deck> deck(String id) {
    return decks.stream().filter(deck -> deck.id().equals(id)).findFirst();
  }
}
