package charon.http.routing;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All methods of one path. */
final class Resource {

  private final PathTemplate path;
  private final Access access;
  private final Map<String, AsyncHandler> handlers = new TreeMap<>();

  Resource(PathTemplate path, Access access) {
    this.path = path;
    this.access = access;
  }

  void add(Route route) {
    if (route.access() != access) {
      throw new IllegalArgumentException(
          path.text() + ": " + route.access() + " (expected for every method: " + access + ")");
    }
    if (handlers.putIfAbsent(route.method(), route.handler()) != null) {
      throw new IllegalArgumentException(route.method() + " " + path.text() + " is there twice");
    }
  }

  PathTemplate path() {
    return path;
  }

  Access access() {
    return access;
  }

  Optional<AsyncHandler> handler(String method) {
    return Optional.ofNullable(handlers.get(method.equals("HEAD") ? "GET" : method));
  }

  /** The value of the {@code Allow} header field. */
  String allowed() {
    String methods = String.join(", ", handlers.keySet());
    return handlers.containsKey("GET") ? methods.replace("GET", "GET, HEAD") : methods;
  }
}
