package charon.domain.memory;

import charon.domain.encounter.Encounter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What is played at a table. Immutable.
 *
 * @param encounter the encounter that is on, or was last
 * @param places what places remember
 */
public record Played(Encounter encounter, Places places) {

  /**
   * All places that remember something, the one that was left last first. What is on the view counts
   * for the place that was shown last.
   *
   * @param name the name of a location, by its slug
   */
  public List<KeptPlace> kept(UnaryOperator<String> name) {
    List<KeptPlace> kept = new ArrayList<>();
    places.remembered().forEach((slug, place) -> {
      RememberedPlace now = slug.equals(places.shownLast()) ? place.now(encounter) : place;
      kept.add(KeptPlace.of(slug, name.apply(slug), now));
    });
    Collections.reverse(kept);
    return List.copyOf(kept);
  }
}
