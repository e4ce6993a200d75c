package charon.domain.history;

import charon.domain.FixedMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a change of a map changed, as it is needed for going back. It has room for what changed only, in
 * lists, as there may be very many of them. Immutable.
 *
 * @param <K> names
 * @param <V> what they name
 * @param keys what had another value before, or has none any more
 * @param values the values before, one for each of the keys
 * @param added what was not there before
 * @param order all keys as they were before; empty: going back brings them into their order anyhow
 */
public record MapDiff<K, V>(List<K> keys, List<V> values, List<K> added, List<K> order) {

  private static final MapDiff<?, ?> NONE =
      new MapDiff<>(List.of(), List.of(), List.of(), List.of());

  /** From here on a set is quicker than looking through lists. */
  private static final int MANY = 32;

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if there is not one value for each of the keys
   */
  public MapDiff {
    keys = List.copyOf(keys);
    values = List.copyOf(values);
    added = List.copyOf(added);
    order = List.copyOf(order);
    if (keys.size() != values.size()) {
      throw new IllegalArgumentException(
          "values: " + values.size() + " (expected: " + keys.size() + ", one for each key)");
    }
  }

  /** Nothing has changed. */
  @SuppressWarnings("unchecked") // it has neither names nor values
  static <K, V> MapDiff<K, V> none() {
    return (MapDiff<K, V>) NONE;
  }

  /**
   * What has changed between two maps. Quick if they are alike: their entries are looked at side by
   * side, and what is the same object is known to be equal.
   */
  @SuppressWarnings("ReferenceEquality") // a shortcut only
  static <K, V> MapDiff<K, V> between(Map<K, V> before, Map<K, V> after) {
    return before == after ? none() : Comparison.of(before, after).diff();
  }

  boolean changesNothing() {
    return keys.isEmpty() && added.isEmpty() && order.isEmpty();
  }

  /** Whether something is changed by both. */
  boolean touches(MapDiff<K, ?> other) {
    return !changesNothing()
        && !other.changesNothing()
        && (size() <= other.size() ? overlap(other) : other.overlap(this));
  }

  private boolean overlap(MapDiff<K, ?> larger) {
    if ((long) size() * larger.size() <= MANY * MANY) {
      return anyIn(larger.keys) || anyIn(larger.added);
    }
    Set<Object> all = new HashSet<>(larger.keys);
    all.addAll(larger.added);
    return keys.stream().anyMatch(all::contains) || added.stream().anyMatch(all::contains);
  }

  private boolean anyIn(List<?> others) {
    return keys.stream().anyMatch(others::contains) || added.stream().anyMatch(others::contains);
  }

  private int size() {
    return keys.size() + added.size();
  }

  /** The map with everything that was changed as it was before; the same map if that is nothing. */
  Map<K, V> back(Map<K, V> now) {
    if (changesNothing()) {
      return now;
    }
    Map<K, V> then = new LinkedHashMap<>(now);
    added.forEach(then::remove);
    for (int i = 0; i < keys.size(); i++) {
      then.put(keys.get(i), values.get(i));
    }
    return FixedMap.of(order.isEmpty() ? then : ordered(then));
  }

  /** What was there before is in its order, and what has come since behind it. */
  private Map<K, V> ordered(Map<K, V> unordered) {
    Map<K, V> ordered = new LinkedHashMap<>();
    for (K key : order) {
      V value = unordered.get(key);
      if (value != null) {
        ordered.put(key, value);
      }
    }
    unordered.forEach(ordered::putIfAbsent);
    return ordered;
  }

  /** Both together, a later one after this one; the order that they go back to may be another. */
  MapDiff<K, V> then(MapDiff<K, V> later) {
    if (changesNothing()) {
      return later;
    }
    Set<K> wasNot = new HashSet<>(added);
    Map<K, V> was = new LinkedHashMap<>();
    later.remember(was);
    was.keySet().removeAll(wasNot);
    remember(was);
    List<K> nowAdded = new ArrayList<>(added);
    later.added.stream()
        .filter(key -> !was.containsKey(key) && !wasNot.contains(key))
        .forEach(nowAdded::add);
    return new MapDiff<>(
        List.copyOf(was.keySet()),
        List.copyOf(was.values()),
        nowAdded,
        order.isEmpty() ? later.order : order);
  }

  private void remember(Map<K, V> was) {
    for (int i = 0; i < keys.size(); i++) {
      was.put(keys.get(i), values.get(i));
    }
  }

  /** Two maps that are looked through, and what was found so far. Used once, by one thread. */
  private record Comparison<K, V>(
      Map<K, V> before, Map<K, V> after, List<K> keys, List<V> values, List<K> added) {

    static <K, V> Comparison<K, V> of(Map<K, V> before, Map<K, V> after) {
      return new Comparison<>(
          before, after, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    MapDiff<K, V> diff() {
      Iterator<Map.Entry<K, V>> then = before.entrySet().iterator();
      Iterator<Map.Entry<K, V>> now = after.entrySet().iterator();
      while (then.hasNext() && now.hasNext()) {
        Map.Entry<K, V> was = then.next();
        Map.Entry<K, V> is = now.next();
        if (!same(was.getKey(), is.getKey())) {
          return reordered();
        }
        compare(was, is.getValue());
      }
      then.forEachRemaining(this::changed); // they were the last: going back puts them there again
      now.forEachRemaining(entry -> added.add(entry.getKey()));
      return diff(List.of());
    }

    private MapDiff<K, V> reordered() {
      keys.clear();
      values.clear();
      for (Map.Entry<K, V> was : before.entrySet()) {
        V is = after.get(was.getKey());
        if (is == null) {
          changed(was);
        } else {
          compare(was, is);
        }
      }
      after.keySet().stream().filter(key -> !before.containsKey(key)).forEach(added::add);
      List<K> order = List.copyOf(before.keySet());
      boolean comesByItself = List.copyOf(diff(List.of()).back(after).keySet()).equals(order);
      return diff(comesByItself ? List.of() : order);
    }

    private void compare(Map.Entry<K, V> was, V is) {
      if (!same(was.getValue(), is)) {
        changed(was);
      }
    }

    private void changed(Map.Entry<K, V> was) {
      keys.add(was.getKey());
      values.add(was.getValue());
    }

    private MapDiff<K, V> diff(List<K> order) {
      return keys.isEmpty() && added.isEmpty() && order.isEmpty()
          ? none()
          : new MapDiff<>(keys, values, added, order);
    }

    @SuppressWarnings("ReferenceEquality") // a shortcut only
    private static boolean same(Object one, Object other) {
      return one == other || one.equals(other);
    }
  }
}
