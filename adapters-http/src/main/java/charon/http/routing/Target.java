package charon.http.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a request asks for (RFC 3986, sections 3.3 and 3.4).
 *
 * @param path as sent, begins with {@code /}
 * @param query as sent, without {@code ?}; empty if there is none
 */
public record Target(String path, String query) {

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

  /** Whether this is a path, however it is percent-encoded. */
  public boolean isPath(String other) {
    return path.equals(other) || segments().equals(new Target(other, "").segments());
  }

  /**
   * The segments of the path, percent-decoded as UTF-8; the last one is empty if the path ends with
   * a slash.
   */
  List<String> segments() {
    List<String> segments = new ArrayList<>();
    for (String segment : path.substring(1).split("/", -1)) {
      segments.add(UrlEncoded.decode(segment.replace("+", "%2B")));
    }
    return segments;
  }
}
