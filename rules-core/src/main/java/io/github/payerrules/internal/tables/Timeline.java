package io.github.payerrules.internal.tables;

import io.github.payerrules.internal.rule.InEffect;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What of several dated values holds on a date: of those that hold at the same time, the one that
 * was given first. However many there are, a look-up reads a few of them only. Immutable.
 */
final class Timeline<T> {

  private static final Timeline<?> EMPTY = new Timeline<>(List.of());

  /** A value and the dates on which it holds. */
  record Dated<T>(InEffect inEffect, T value) {}

  /** What holds from a day until the next span begins; {@code null} where nothing does. */
  record Span<T>(LocalDate from, @Nullable T value) {}

  private final List<Span<T>> spans;

  private Timeline(List<Span<T>> spans) {
    this.spans = List.copyOf(spans);
  }

  @SuppressWarnings("unchecked") // it holds nothing
  static <T> Timeline<T> empty() {
    return (Timeline<T>) EMPTY;
  }

  /** Of those values; earlier ones go before later ones. */
  static <T> Timeline<T> of(List<Dated<T>> values) {
    TreeMap<LocalDate, List<Integer>> begins = new TreeMap<>();
    for (int i = 0; i < values.size(); i++) {
      LocalDate from = from(values.get(i));
      LocalDate after = after(values.get(i));
      if (after == null || from.isBefore(after)) {
        begins.computeIfAbsent(from, day -> new ArrayList<>(1)).add(i);
        if (after != null) {
          begins.computeIfAbsent(after, day -> new ArrayList<>(1));
        }
      }
    }
    List<Span<T>> spans = new ArrayList<>(begins.size());
    PriorityQueue<Integer> holding = new PriorityQueue<>();
    T last = null;
    for (var begin : begins.entrySet()) {
      holding.addAll(begin.getValue());
      while (!holding.isEmpty() && isOver(values.get(holding.peek()), begin.getKey())) {
        holding.remove();
      }
      T value = holding.isEmpty() ? null : values.get(holding.peek()).value();
      if (!Objects.equals(value, last)) {
        spans.add(new Span<>(begin.getKey(), value));
        last = value;
      }
    }
    return spans.isEmpty() ? empty() : new Timeline<>(spans);
  }

  private static LocalDate from(Dated<?> dated) {
    LocalDate from = dated.inEffect().from();
    return from == null ? LocalDate.MIN : from;
  }

  private static @Nullable LocalDate after(Dated<?> dated) {
    LocalDate until = dated.inEffect().until();
    return until == null || until.equals(LocalDate.MAX) ? null : until.plusDays(1);
  }

  private static boolean isOver(Dated<?> dated, LocalDate day) {
    LocalDate after = after(dated);
    return after != null && !day.isBefore(after);
  }

  /** What holds on the date; {@code null} where nothing does. */
  @Nullable
  T on(LocalDate date) {
    return on(spans, date);
  }

  static <T> @Nullable T on(List<Span<T>> spans, LocalDate date) {
    int low = 0;
    int high = spans.size();
    T value = null;
    while (low < high) {
      int middle = (low + high) >>> 1;
      Span<T> span = spans.get(middle);
      if (span.from().isAfter(date)) {
        high = middle;
      } else {
        value = span.value();
        low = middle + 1;
      }
    }
    return value;
  }

  List<Span<T>> spans() {
    return spans;
  }

  /** Whatever holds on some day, in the order of days. */
  List<T> values() {
    List<T> values = new ArrayList<>(spans.size());
    for (Span<T> span : spans) {
      if (span.value() != null) {
        values.add(span.value());
      }
    }
    return values;
  }
}
