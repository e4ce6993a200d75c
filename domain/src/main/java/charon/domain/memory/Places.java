package charon.domain.memory;

import charon.domain.FixedMap;
import java.util.Map;

/**
 * What places remember of the encounters that were played there. Immutable.
 *
 * @param shownLast the place whose tokens are on the view: the one whose encounter was shown last;
 *     empty: none was
 * @param remembered what each place is to look like when it is entered again, by the slug of its
 *     location; the one that was left longest ago first
 */
public record Places(String shownLast, Map<String, RememberedPlace> remembered) {

  /** No place was played at. */
  public static final Places NONE = new Places("", Map.of());

  public Places {
    remembered = FixedMap.of(remembered);
  }
}
