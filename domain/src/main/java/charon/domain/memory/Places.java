package charon.domain.memory;

import charon.domain.FixedMap;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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

  /** How many bytes all that is remembered may have as JSON. The place left last is never forgotten. */
  public static final long MAX_BYTES = 512 * 1024;

  /** What a place has beside its encounter: names of members, its moment. */
  private static final int MEMBERS = 256;

  public Places {
    remembered = FixedMap.of(remembered);
  }

  /** What a place remembers. */
  public Optional<RememberedPlace> at(String slug) {
    return Optional.ofNullable(remembered.get(slug));
  }

  /** Whether a token stands at one of them. */
  public boolean have(TokenId token) {
    return remembered.values().stream()
        .anyMatch(place -> place.encounter().tokens().containsKey(token));
  }

  /** The same after a place has forgotten all. */
  public Places without(String slug) {
    Map<String, RememberedPlace> others = new LinkedHashMap<>(remembered);
    others.remove(slug);
    return new Places(shownLast, others);
  }

  Places showing(String slug) {
    return new Places(slug, remembered);
  }

  /** The same after a place was left. */
  Places leaving(String slug, RememberedPlace left) {
    Map<String, RememberedPlace> all = new LinkedHashMap<>(remembered);
    all.remove(slug);
    all.put(slug, left);
    return new Places(shownLast, all);
  }

  /** The same with other tokens at a place that remembers something. */
  Places with(String slug, Map<TokenId, Token> tokens) {
    Map<String, RememberedPlace> all = new LinkedHashMap<>(remembered);
    all.computeIfPresent(slug, (same, place) -> place.with(tokens));
    return new Places(shownLast, all);
  }

  /** The same within the limit: what was left longest ago goes first. */
  public Places bounded() {
    if (bytes(remembered, new JsonSize(false)) <= MAX_BYTES) { // quick, and nearly always so
      return this;
    }
    Map<String, RememberedPlace> all = new LinkedHashMap<>(remembered);
    JsonSize size = new JsonSize(true);
    long bytes = bytes(all, size);
    Iterator<Map.Entry<String, RememberedPlace>> oldest = all.entrySet().iterator();
    while (bytes > MAX_BYTES && oldest.hasNext()) {
      bytes -= bytes(oldest.next(), size);
      if (oldest.hasNext()) {
        oldest.remove();
      }
    }
    return new Places(shownLast, all);
  }

  private static long bytes(Map<String, RememberedPlace> all, JsonSize size) {
    return all.entrySet().stream().mapToLong(place -> bytes(place, size)).sum();
  }

  private static long bytes(Map.Entry<String, RememberedPlace> place, JsonSize size) {
    return MEMBERS
        + size.of(place.getKey())
        + size.of(place.getValue().rooms())
        + size.of(place.getValue().encounter());
  }
}
