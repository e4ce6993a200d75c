package charon.http.routing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what a path means. Paths without places go before those with. */
public final class Router {

  private final Map<List<String>, Resource> fixed;
  private final List<Resource> withPlaces;

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
    fixed = byPath.values().stream()
        .filter(resource -> !resource.path().hasPlaces())
        .collect(
            Collectors.toUnmodifiableMap(resource -> resource.path().parts(), Function.identity()));
    withPlaces =
        byPath.values().stream().filter(resource -> resource.path().hasPlaces()).toList();
  }

  Optional<Match> find(Target target) {
    List<String> segments = target.segments();
    Resource exact = fixed.get(segments);
    if (exact != null) {
      return Optional.of(new Match(exact, Map.of()));
    }
    for (Resource resource : withPlaces) {
      Optional<Map<String, String>> parameters = resource.path().match(segments);
      if (parameters.isPresent()) {
        return Optional.of(new Match(resource, parameters.get()));
      }
    }
    return Optional.empty();
  }
}
