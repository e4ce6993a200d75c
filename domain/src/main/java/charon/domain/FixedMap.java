package charon.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A map that never changes and keeps its order. As it never changes, it need not be copied to be
 * kept, and is known at once to equal itself. Like any unmodifiable map, it refuses to be changed.
 *
 * @param <K> names
 * @param <V> what they name, never null
 * @param entries the entries, in their order
 */
public record FixedMap<K, V>(Map<K, V> entries) implements Map<K, V> {

  /** Copies the entries. */
  public FixedMap {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /** A fixed map of these entries; the same map if it is fixed already. */
  public static <K, V> FixedMap<K, V> of(Map<K, V> map) {
    return map instanceof FixedMap<K, V> fixed ? fixed : new FixedMap<>(map);
  }

  @Override
  public int size() {
    return entries.size();
  }

  @Override
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  @Override
  public boolean containsKey(Object key) {
    return entries.containsKey(key);
  }

  @Override
  public boolean containsValue(Object value) {
    return entries.containsValue(value);
  }

  @Override
  public @Nullable V get(Object key) {
    return entries.get(key);
  }

  @Override
  public @Nullable V put(K key, V value) {
    return entries.put(key, value);
  }

  @Override
  public @Nullable V remove(Object key) {
    return entries.remove(key);
  }

  @Override
  public void putAll(Map<? extends K, ? extends V> map) {
    entries.putAll(map);
  }

  @Override
  public void clear() {
    entries.clear();
  }

  @Override
  public Set<K> keySet() {
    return entries.keySet();
  }

  @Override
  public Collection<V> values() {
    return entries.values();
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return entries.entrySet();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || entries.equals(other);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  @Override
  public String toString() {
    return entries.toString();
  }
}
