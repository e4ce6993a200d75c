package charon.http.routing;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All methods of one path. */
final class Resource {

  private final PathTemplate path;
  private final Access access;
  private final Map<String, Route> routes = new TreeMap<>();

  Resource(PathTemplate path, Access access) {
    this.path = path;
    this.access = access;
  }

  void add(Route route) {
    if (route.access() != access) {
      throw new IllegalArgumentException(
          path.text() + ": " + route.access() + " (expected for every method: " + access + ")");
    }
    if (routes.putIfAbsent(route.method(), route) != null) {
      throw new IllegalArgumentException(route.method() + " " + path.text() + " is there twice");
    }
  }

  PathTemplate path() {
    return path;
  }

  Access access() {
    return access;
  }

  Optional<Route> route(String method) {
    return Optional.ofNullable(routes.get(method.equals("HEAD") ? "GET" : method));
  }

  /** The value of the {@code Allow} header field. */
  String allowed() {
    String methods = String.join(", ", routes.keySet()) + ", OPTIONS";
    return routes.containsKey("GET") ? methods.replace("GET", "GET, HEAD") : methods;
  }
}
