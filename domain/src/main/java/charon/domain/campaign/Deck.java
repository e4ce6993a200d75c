package charon.domain.campaign;

import charon.domain.Attributes;
import java.util.Optional;

/**
 * One deck that a manifest lists.
 *
 * @param id not empty
 * @param entry the manifest's entry, all members
 * @param plan its map; empty if the file is missing or broken
 */
public record Deck(String id, Attributes entry, Optional<DeckPlan> plan) {

  /** The deck's number, 1 if it has none. */
  public long level() {
    return entry.integer("level").orElse(1);
  }
}
