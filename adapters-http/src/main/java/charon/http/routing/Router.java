package charon.http.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what a path means. Paths without places go before those with. */
public final class Router {

  private final List<Resource> resources;

  /** A resource that was found, and what stood in the places of its path. */
  record Match(Resource resource, Map<String, String> parameters) {}

  /**
   * Groups routes by path.
   *
   * @throws IllegalArgumentException if a route is there twice, or methods of one path differ in
   *     access
   */
  public Router(List<Route> routes) {
    Map<PathTemplate, Resource> byPath = new LinkedHashMap<>();
    for (Route route : routes) {
      byPath
          .computeIfAbsent(route.path(), path -> new Resource(path, route.access()))
          .add(route);
    }
    List<Resource> sorted = new ArrayList<>(byPath.values());
    sorted.sort((a, b) -> Boolean.compare(a.path().hasPlaces(), b.path().hasPlaces()));
    resources = List.copyOf(sorted);
  }

  Optional<Match> find(Target target) {
    List<String> segments = target.segments();
    for (Resource resource : resources) {
      Optional<Map<String, String>> parameters = resource.path().match(segments);
      if (parameters.isPresent()) {
        return Optional.of(new Match(resource, parameters.get()));
      }
    }
    return Optional.empty();
  }
}
