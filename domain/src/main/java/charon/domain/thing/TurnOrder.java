package charon.domain.thing;

import charon.domain.encounter.TokenId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whose turn it is: a plain list without rules. Immutable.
 *
 * @param entries in the order of their turns; not empty
 * @param now the index of the one whose turn it is, from 0
 */
public record TurnOrder(List<Entry> entries, int now) {

  /**
   * Somebody who has a turn.
   *
   * @param name what they are called
   * @param token their token; empty: none, or none that may be told
   */
  public record Entry(String name, Optional<TokenId> token) {}

  public TurnOrder {
    entries = List.copyOf(entries);
  }

  /** The same without the tokens that are not known; whoever has them keeps their turns. */
  TurnOrder knowing(Predicate<TokenId> known) {
    return new TurnOrder(
        entries.stream()
            .map(entry -> new Entry(entry.name(), entry.token().filter(known)))
            .toList(),
        now);
  }

  /** Who has the turn. */
  public Entry current() {
    return entries.get(now);
  }

  /** The same when it is the turn of who comes next; after the last, of the first. */
  public TurnOrder next() {
    return new TurnOrder(entries, (now + 1) % entries.size());
  }
}
