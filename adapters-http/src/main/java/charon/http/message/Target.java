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

  private final String base;
  private final String path;
  private final String query;
  private @Nullable List<String> segments;
  private @Nullable UrlEncoded parameters;

  private Target(String base, String path, String query) {
    this.base = base;
    this.path = path;
    this.query = query;
  }

  /** Takes a request target in origin form apart. */
  public static Target parse(String uri) {
    int mark = uri.indexOf('?');
    return mark < 0
        ? new Target("", uri, "")
        : new Target("", uri.substring(0, mark), uri.substring(mark + 1));
  }

  /**
   * The rest of this target, for whom the beginning says only whose table is meant.
   *
   * @param table the beginning of the path, without a slash at its end
   */
  public Target below(String table) {
    return new Target(table, path.substring(table.length()), query);
  }

  /** One that no route leads to, with the same path for people to read. */
  Target toNowhere() {
    return new Target("", "/t" + path, query);
  }

  /** What stands before the path of everything at the table that is meant; empty: nothing. */
  public String base() {
    return base;
  }

  /** The path as sent, but for its base; begins with {@code /} unless it is empty. */
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
    return new Target(base, path + "/", query);
  }

  /** The target as a client sends it. */
  public String text() {
    return query.isEmpty() ? base + path : base + path + "?" + query;
  }

  /**
   * The path as a log may have it: where it holds somebody's secret, that is left out, as is the query,
   * which may hold one.
   */
  @Override
  public String toString() {
    String[] raw = path.split("/", -1);
    List<String> read = segments();
    for (int i = 0; i < read.size(); i++) {
      if (isSecret(read, i) && !read.get(i).isEmpty()) {
        raw[i + 1] = "[…]"; // before the first slash there is nothing
      }
    }
    return base + String.join("/", raw);
  }

  /** What a display calls itself. */
  private static boolean isSecret(List<String> segments, int at) {
    return at >= 2
        && segments.get(at - 1).equals("displays")
        && segments.get(at - 2).equals("api");
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
    if (path.isEmpty()) {
      return List.of();
    }
    List<String> segments = new ArrayList<>();
    for (String segment : path.substring(1).split("/", -1)) {
      segments.add(UrlEncoded.decode(segment.replace("+", "%2B")));
    }
    return List.copyOf(segments);
  }
}
