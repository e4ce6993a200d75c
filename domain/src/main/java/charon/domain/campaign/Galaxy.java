package charon.domain.campaign;

import charon.domain.Attributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * All locations.
 *
 * @param starMap all members of {@code star_map.yaml}
 * @param systems the locations at the top, by slug
 * @param places by slug, every location that a slug alone means
 */
public record Galaxy(
    Optional<Attributes> starMap, List<Location> systems, Map<String, Place> places) {

  /** No locations. */
  public static final Galaxy EMPTY = of(Optional.empty(), List.of());

  public Galaxy {
    systems = List.copyOf(systems);
    places = Map.copyOf(places);
  }

  /**
   * Finds out what each slug means: where it occurs more than once, the first location in a
   * depth-first walk that visits a location before its children.
   */
  public static Galaxy of(Optional<Attributes> starMap, List<Location> systems) {
    Map<String, Place> places = new LinkedHashMap<>();
    collect(systems, List.of(), places);
    return new Galaxy(starMap, systems, places);
  }

  /** The location that a slug means. */
  public Optional<Place> place(String slug) {
    return Optional.ofNullable(places.get(slug));
  }

  /** The location at the top that has the slug. */
  public Optional<Location> system(String slug) {
    return systems.stream().filter(system -> system.slug().equals(slug)).findFirst();
  }

  /**
   * The locations on a way, from the system down, as far as it leads somewhere.
   *
   * @param path slugs joined with {@code /}; may be empty
   */
  public List<Location> way(String path) {
    List<Location> way = new ArrayList<>();
    Function<String, Optional<Location>> next = this::system;
    for (String slug : path.split("/", -1)) {
      Optional<Location> location = next.apply(slug);
      if (location.isEmpty()) {
        return way;
      }
      way.add(location.get());
      next = location.get()::child;
    }
    return way;
  }

  private static void collect(
      List<Location> locations, List<String> above, Map<String, Place> places) {
    for (Location location : locations) {
      List<String> path = new ArrayList<>(above);
      path.add(location.slug());
      places.putIfAbsent(location.slug(), new Place(location, path));
      collect(location.children(), path, places);
    }
  }
}
