package charon.application.port.out.imports;

import java.util.List;

/**
 * A map of another program as Charon has it. Immutable.
 *
 * @param title what it is called
 * @param decks its decks, at least one
 * @param report what was made of it
 */
public record ImportedMap(String title, List<ImportedDeck> decks, ImportReport report) {

  public ImportedMap {
    decks = List.copyOf(decks);
  }
}
