package io.github.payerrules.review;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An immutable map of few entries that keeps their order. Thread-safe where its contents are. */
final class Ordered<K, V> extends AbstractMap<K, V> {

  private final List<Entry<K, V>> entries;

  private Ordered(Map<K, V> map) {
    List<Entry<K, V>> copies = new ArrayList<>(map.size());
    map.forEach((key, value) -> copies.add(Map.entry(key, value)));
    this.entries = Collections.unmodifiableList(copies);
  }

  /** The entries of a map; the map itself where it is one of these. */
  static <K, V> Map<K, V> copyOf(Map<K, V> map) {
    return map.isEmpty() ? Map.of() : map instanceof Ordered ? map : new Ordered<>(map);
  }

  @Override
  public Set<Entry<K, V>> entrySet() {
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
}
