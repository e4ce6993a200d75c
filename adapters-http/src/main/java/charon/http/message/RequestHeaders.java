package charon.http.message;

import java.util.Map;
import java.util.Optional;

/** The header fields of a request. */
@FunctionalInterface
public interface RequestHeaders {

  /**
   * The value of a field; of several of one name, their values joined with {@code ", "}, cookies with
   * {@code "; "}.
   *
   * @param name in lower case
   */
  Optional<String> get(String name);

  /** Those of a map, with names in lower case. */
  static RequestHeaders of(Map<String, String> fields) {
    Map<String, String> copy = Map.copyOf(fields);
    return name -> Optional.ofNullable(copy.get(name));
  }
}
