package charon.http.routing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A path with places, for example <code>/api/orbit-map/{system}/{body}/</code>. A place takes one
 * segment, which is not empty and holds no slash; <code>{path...}</code> at the end takes all the
 * rest, if it leads nowhere but down.
 *
 * @param text the template
 * @param parts its segments
 */
public record PathTemplate(String text, List<String> parts) {

  private static final String REST = "...}";

  public PathTemplate {
    parts = List.copyOf(parts);
  }

  /** The template of that text. */
  public static PathTemplate of(String text) {
    return new PathTemplate(text, List.of(text.substring(1).split("/", -1)));
  }

  /** What stands in the places, if the path has this form. */
  Optional<Map<String, String>> match(List<String> segments) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).endsWith(REST)) {
        return rest(parts.get(i), segments, i, values);
      }
      if (i >= segments.size() || !matches(parts.get(i), segments.get(i), values)) {
        return Optional.empty();
      }
    }
    return parts.size() == segments.size() ? Optional.of(values) : Optional.empty();
  }

  boolean hasPlaces() {
    return text.indexOf('{') >= 0;
  }

  private static Optional<Map<String, String>> rest(
      String part, List<String> segments, int from, Map<String, String> values) {
    List<String> rest = segments.subList(Math.min(from, segments.size()), segments.size());
    if (rest.isEmpty() || !rest.stream().allMatch(PathTemplate::leadsDown)) {
      return Optional.empty();
    }
    values.put(part.substring(1, part.length() - REST.length()), String.join("/", rest));
    return Optional.of(values);
  }

  private static boolean matches(String part, String segment, Map<String, String> values) {
    if (!part.startsWith("{")) {
      return part.equals(segment);
    }
    values.put(part.substring(1, part.length() - 1), segment);
    return isOneName(segment);
  }

  private static boolean isOneName(String segment) {
    return !segment.isEmpty() && segment.indexOf('/') < 0;
  }

  private static boolean leadsDown(String segment) {
    return isOneName(segment) && !segment.equals(".") && !segment.equals("..");
  }
}
