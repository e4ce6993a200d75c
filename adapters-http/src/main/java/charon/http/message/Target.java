package charon.http.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for (RFC 3986, sections 3.3 and 3.4). Its parts are parsed when they are first
 * wanted, and once. For one thread at a time.
 */
public final class Target {

  private final String path;
  private final String query;
  private @Nullable List<String> segments;
  private @Nullable UrlEncoded parameters;

  private Target(String path, String query) {
    this.path = path;
    this.query = query;
  }

  /** Takes a request target in origin form apart. */
  public static Target parse(String uri) {
    int mark = uri.indexOf('?');
    return mark < 0
        ? new Target(uri, "")
        : new Target(uri.substring(0, mark), uri.substring(mark + 1));
  }

  /** The path as sent; begins with {@code /}. */
  public String path() {
    return path;
  }

  /** A parameter of the query; the last one if it occurs twice. */
  public Optional<String> parameter(String name) {
    return query.isEmpty() ? Optional.empty() : parameters().get(name);
  }

  /**
   * The segments of the path, percent-decoded as UTF-8; the last one is empty if the path ends with
   * a slash.
   */
  public List<String> segments() {
    List<String> known = segments;
    if (known == null) {
      known = segments(path);
      segments = known;
    }
    return known;
  }

  /** The same with a slash at the end of the path. */
  public Target withSlash() {
    return new Target(path + "/", query);
  }

  /** The target as a client sends it. */
  public String text() {
    return query.isEmpty() ? path : path + "?" + query;
  }

  private UrlEncoded parameters() {
    UrlEncoded known = parameters;
    if (known == null) {
      known = UrlEncoded.parse(query);
      parameters = known;
    }
    return known;
  }

  private static List<String> segments(String path) {
    List<String> segments = new ArrayList<>();
    for (String segment : path.substring(1).split("/", -1)) {
      segments.add(UrlEncoded.decode(segment.replace("+", "%2B")));
    }
    return List.copyOf(segments);
  }
}
