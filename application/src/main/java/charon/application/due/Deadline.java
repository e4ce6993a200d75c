package charon.application.due;

import charon.domain.thing.Things;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Something that is to happen by itself. Immutable.
 *
 * @param id the clock that will be at zero, or the handout that will go
 * @param at when
 * @param cue what is done then; empty: the handout goes
 */
record Deadline(String id, Instant at, Optional<String> cue) {

  /** All that is to happen while things are as they are; not what has happened already. */
  static Set<Deadline> of(Things things) {
    Set<Deadline> all = new LinkedHashSet<>();
    things
        .clocks()
        .forEach((id, clock) -> clock
            .end()
            .filter(end -> clock.cue().isPresent())
            .ifPresent(end -> all.add(new Deadline(id, end, clock.cue()))));
    things
        .handouts()
        .forEach((id, handout) ->
            handout.until().ifPresent(until -> all.add(new Deadline(id, until, Optional.empty()))));
    return all;
  }

  /** Whether it is missed for ever if nobody was there: a cue is not done late, but a handout goes. */
  boolean isMissed(Instant now) {
    return cue.isPresent() && !at.isAfter(now);
  }
}
