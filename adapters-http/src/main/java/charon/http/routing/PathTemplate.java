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
 */
public record PathTemplate(String text) {

  private static final String REST = "...}";

  /** What stands in the places, if the path has this form. */
  Optional<Map<String, String>> match(List<String> segments) {
    String[] parts = text.substring(1).split("/", -1);
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < parts.length; i++) {
      if (parts[i].endsWith(REST)) {
        return rest(parts[i], segments, i, values);
      }
      if (i >= segments.size() || !matches(parts[i], segments.get(i), values)) {
        return Optional.empty();
      }
    }
    return parts.length == segments.size() ? Optional.of(values) : Optional.empty();
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
