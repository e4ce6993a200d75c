package charon.domain.history;

import charon.domain.thing.Clock;
import charon.domain.thing.CrewValues;
import charon.domain.thing.Handout;
import charon.domain.thing.Things;

/**
 * What a change changed of the things on the screens that have ids: each by itself. Immutable.
 *
 * @param clocks clocks, each as a whole
 * @param handouts handouts, each as a whole
 * @param crew what is said of the crew, of each as a whole
 */
public record ThingsDiff(
    MapDiff<String, Clock> clocks,
    MapDiff<String, Handout> handouts,
    MapDiff<String, CrewValues> crew) {

  static final ThingsDiff NONE = new ThingsDiff(MapDiff.none(), MapDiff.none(), MapDiff.none());

  @SuppressWarnings("ReferenceEquality") // a shortcut only
  static ThingsDiff between(Things before, Things after) {
    return before == after
        ? NONE
        : new ThingsDiff(
            MapDiff.between(before.clocks(), after.clocks()),
            MapDiff.between(before.handouts(), after.handouts()),
            MapDiff.between(before.crew(), after.crew()));
  }

  boolean changesNothing() {
    return clocks.changesNothing() && handouts.changesNothing() && crew.changesNothing();
  }

  boolean touches(ThingsDiff other) {
    return clocks.touches(other.clocks)
        || handouts.touches(other.handouts)
        || crew.touches(other.crew);
  }

  Things back(Things now) {
    return changesNothing()
        ? now
        : now.withClocks(clocks.back(now.clocks()))
            .withHandouts(handouts.back(now.handouts()))
            .withCrew(crew.back(now.crew()));
  }

  ThingsDiff then(ThingsDiff later) {
    return new ThingsDiff(
        clocks.then(later.clocks), handouts.then(later.handouts), crew.then(later.crew));
  }
}
