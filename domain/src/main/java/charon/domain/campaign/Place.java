package charon.domain.campaign;

import java.util.List;

/**
 * A location and the way to it.
 *
 * @param location the location
 * @param path slugs from the top down, the location's own last; never empty
 */
public record Place(Location location, List<String> path) {

  /** The encounter map of the location. */
  public EncounterMap map() {
    return location.map();
  }

  public Place {
    path = List.copyOf(path);
  }
}
