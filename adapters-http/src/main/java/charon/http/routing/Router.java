package charon.http.routing;

import charon.http.message.Request;
import charon.http.message.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what a path means. Paths without places go before those with. Immutable. */
public final class Router {

  private final Map<String, Resource> byText;
  private final Map<List<String>, Resource> fixed;
  private final List<Resource> withPlaces;

  /** A resource that was found, and what stood in the places of its path. */
  private record Match(Resource resource, Map<String, String> parameters) {}

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
    List<Resource> whole = byPath.values().stream()
        .filter(resource -> !resource.path().hasPlaces())
        .toList();
    byText = indexed(whole, PathTemplate::text);
    fixed = indexed(whole, PathTemplate::parts);
    withPlaces =
        byPath.values().stream().filter(resource -> resource.path().hasPlaces()).toList();
  }

  /** Finds a request's way. */
  Routed find(Request request) {
    Target target = request.target();
    Resource exact = byText.get(target.path()); // most clients encode nothing that need not be
    if (exact == null) {
      exact = fixed.get(target.segments());
    }
    return exact != null
        ? new Routed(request, Optional.of(exact))
        : findWithPlaces(target)
            .map(match ->
                new Routed(request.with(match.parameters()), Optional.of(match.resource())))
            .orElseGet(() -> new Routed(request, Optional.empty()));
  }

  /** Whether there is a route for a target, by whatever method. */
  boolean knows(Target target) {
    return fixed.containsKey(target.segments()) || findWithPlaces(target).isPresent();
  }

  private Optional<Match> findWithPlaces(Target target) {
    for (Resource resource : withPlaces) {
      Optional<Map<String, String>> parameters = resource.path().match(target.segments());
      if (parameters.isPresent()) {
        return Optional.of(new Match(resource, parameters.get()));
      }
    }
    return Optional.empty();
  }

  private static <K> Map<K, Resource> indexed(
      List<Resource> resources, Function<PathTemplate, K> key) {
    return resources.stream()
        .collect(Collectors.toUnmodifiableMap(
            resource -> key.apply(resource.path()), Function.identity()));
  }
}
