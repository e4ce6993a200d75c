package charon.application.journal;

import charon.domain.encounter.TokenId;
import charon.domain.history.ViewDiff;
import charon.domain.journal.Actor;
import charon.domain.journal.EntryState;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tokens that are being moved. Whoever drags one makes many moves, and means one: moves of a token by one
 * caller go on with the entry of the first as long as they follow each other fast, and nothing else was
 * done with the token since. Not thread-safe.
 */
final class Drags {

  /** How long after a move the next one may come. */
  static final Duration PAUSE = Duration.ofSeconds(2);

  private final Map<TokenId, Drag> going = new HashMap<>();

  /** The step of a token's moves, and when the last one was made. */
  private record Drag(Step step, Instant last) {}

  /** The step that a move goes on with; empty: it is none, or begins one. */
  Optional<Step> goingOn(Deed deed, Actor by, ViewDiff change, Instant now) {
    return deed.moved()
        .filter(token -> movesOnly(token, change))
        .flatMap(token -> Optional.ofNullable(going.get(token)))
        .filter(drag -> drag.step().is(EntryState.DONE)
            && drag.step().by().equals(by)
            && !now.isAfter(drag.last().plus(PAUSE)))
        .map(Drag::step);
  }

  private static boolean movesOnly(TokenId token, ViewDiff change) {
    return change.tokens().keys().equals(List.of(token));
  }

  /** A step was made, or went on. */
  void made(Deed deed, Step step, ViewDiff change, Instant now) {
    change.tokens().keys().forEach(going::remove);
    change.tokens().added().forEach(going::remove);
    deed.moved()
        .filter(token -> movesOnly(token, change))
        .ifPresent(token -> going.put(token, new Drag(step, now)));
  }

  /** Nothing goes on: what comes next is a move of its own. */
  void end() {
    going.clear();
  }
}
