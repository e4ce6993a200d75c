package charon.http.routing;

/**
 * One method of one path.
 *
 * @param method {@code GET} (which serves {@code HEAD} too) or {@code POST}
 * @param path the path
 * @param access who may call it; the same for all methods of a path
 * @param handler what answers
 */
public record Route(String method, PathTemplate path, Access access, Handler handler) {

  /** A route that reads. */
  public static Route get(String path, Access access, Handler handler) {
    return new Route("GET", new PathTemplate(path), access, handler);
  }

  /** A route that writes. */
  public static Route post(String path, Access access, Handler handler) {
    return new Route("POST", new PathTemplate(path), access, handler);
  }
}
