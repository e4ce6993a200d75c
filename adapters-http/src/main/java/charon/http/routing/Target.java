package charon.http.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a request asks for (RFC 3986, sections 3.3 and 3.4).
 *
 * @param path as sent, begins with {@code /}
 * @param query as sent, without {@code ?}; empty if there is none
 * @param segments those of the path, percent-decoded as UTF-8; the last one is empty if the path
 *     ends with a slash
 */
public record Target(String path, String query, List<String> segments) {

  public Target {
    segments = List.copyOf(segments);
  }

  /** Takes the path apart. */
  public Target(String path, String query) {
    this(path, query, segments(path));
  }

  /** Takes a request target in origin form apart. */
  public static Target parse(String uri) {
    int mark = uri.indexOf('?');
    return mark < 0
        ? new Target(uri, "")
        : new Target(uri.substring(0, mark), uri.substring(mark + 1));
  }

  /** A parameter of the query; the last one if it occurs twice. */
  public Optional<String> parameter(String name) {
    return UrlEncoded.parse(query).get(name);
  }

  /** Whether this is the path of another, however it is percent-encoded. */
  public boolean isPath(Target other) {
    return segments.equals(other.segments);
  }

  private static List<String> segments(String path) {
    List<String> segments = new ArrayList<>();
    for (String segment : path.substring(1).split("/", -1)) {
      segments.add(UrlEncoded.decode(segment.replace("+", "%2B")));
    }
    return segments;
  }
}
