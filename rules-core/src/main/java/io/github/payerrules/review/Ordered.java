package io.github.payerrules.review;

import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** An immutable map of few entries that keeps their order. Thread-safe where its contents are. */
final class Ordered<K, V> extends AbstractMap<K, V> {

  /** Each key followed by its value: findings hold many of these, and few are read. */
  private final Object[] keysAndValues;

  private Ordered(Map<K, V> map) {
    keysAndValues = new Object[2 * map.size()];
    int next = 0;
    for (Entry<K, V> entry : map.entrySet()) {
      keysAndValues[next++] = Objects.requireNonNull(entry.getKey());
      keysAndValues[next++] = Objects.requireNonNull(entry.getValue());
    }
  }

  /** The entries of a map; the map itself where it is one of these. */
  static <K, V> Map<K, V> copyOf(Map<K, V> map) {
    return map.isEmpty() ? Map.of() : map instanceof Ordered ? map : new Ordered<>(map);
  }

  @Override
  public Set<Entry<K, V>> entrySet() {
    List<Entry<K, V>> entries = new Entries();
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<K, V>> iterator() {
        return entries.iterator();
      }

      @Override
      public int size() {
        return entries.size();
      }
    };
  }

  /** Cannot be changed, nor can its iterator remove. */
  private final class Entries extends AbstractList<Entry<K, V>> {

    @Override
    @SuppressWarnings("unchecked") // as the constructor put them
    public Entry<K, V> get(int index) {
      return Map.entry((K) keysAndValues[2 * index], (V) keysAndValues[2 * index + 1]);
    }

    @Override
    public int size() {
      return keysAndValues.length / 2;
    }
  }
}
