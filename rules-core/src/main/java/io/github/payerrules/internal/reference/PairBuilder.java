package io.github.payerrules.internal.reference;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Collects code pairs: eight bytes a row until all are there, since a quarter has 2.5 million. */
final class PairBuilder {

  /** When a pair is in force, and what lifts it. */
  private record Window(int from, int until, int indicator) {}

  private static final int PLACE_BITS = 16;
  private static final int FIRST = 32;
  private static final int PLACES = 0xFFFF;

  private final Map<Integer, Integer> places = new HashMap<>();
  private final Map<Window, Integer> windows = new HashMap<>();
  private int[] codes = new int[1024];
  private long[] rows = new long[1024];
  private int size;
  private int lastCode = Codes.INVALID;
  private int lastPlace;
  private Window lastWindow = new Window(0, 0, 0);
  private int lastWindowPlace = -1;

  /** Adds a pair; false when there are more codes or windows than a table can hold. */
  boolean add(int columnOne, int columnTwo, int from, int until, int indicator) {
    int one = firstPlace(columnOne);
    int two = place(columnTwo);
    int window = window(from, until, indicator);
    if (one > CodeIndex.MOST || two > CodeIndex.MOST || window > PLACES) {
      return false;
    }
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, size + size / 2);
    }
    rows[size++] = ((long) one << FIRST) | ((long) two << PLACE_BITS) | window;
    return true;
  }

  /** Rows come sorted by column one. */
  private int firstPlace(int code) {
    if (code != lastCode) {
      lastPlace = place(code);
      lastCode = code;
    }
    return lastPlace;
  }

  private int place(int code) {
    Integer known = places.get(code);
    if (known != null) {
      return known;
    }
    int place = places.size();
    if (place == codes.length) {
      codes = Arrays.copyOf(codes, place * 2);
    }
    codes[place] = code;
    places.put(code, place);
    return place;
  }

  private int window(int from, int until, int indicator) {
    if (lastWindowPlace < 0
        || lastWindow.from != from
        || lastWindow.until != until
        || lastWindow.indicator != indicator) {
      lastWindow = new Window(from, until, indicator);
      Integer known = windows.putIfAbsent(lastWindow, windows.size());
      lastWindowPlace = known == null ? windows.size() - 1 : known;
    }
    return lastWindowPlace;
  }

  /** The rows as a payload; a row that appears twice is kept once. */
  PayloadWriter payload() {
    int[] sorted = Arrays.copyOf(codes, places.size());
    Arrays.sort(sorted);
    sortRows(sorted);
    int distinct = dropRepeated();
    int[] starts = new int[sorted.length + 1];
    short[] partners = new short[distinct];
    short[] windowOf = new short[distinct];
    for (int i = 0; i < distinct; i++) {
      starts[(int) (rows[i] >>> FIRST) + 1]++;
      partners[i] = (short) (rows[i] >>> PLACE_BITS);
      windowOf[i] = (short) rows[i];
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    int[] dates = new int[windows.size() * 2];
    byte[] indicators = new byte[windows.size()];
    windows.forEach((window, place) -> {
      dates[place * 2] = window.from;
      dates[place * 2 + 1] = window.until;
      indicators[place] = (byte) window.indicator;
    });
    PayloadWriter payload = new PayloadWriter();
    CodeIndex.write(payload, sorted);
    return payload
        .number(distinct)
        .number(windows.size())
        .ints(starts)
        .ints(dates)
        .bytes(indicators)
        .shorts(partners)
        .shorts(windowOf);
  }

  int size() {
    return size;
  }

  private void sortRows(int[] sorted) {
    int[] newPlaces = new int[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      newPlaces[Objects.requireNonNull(places.get(sorted[i]))] = i;
    }
    for (int i = 0; i < size; i++) {
      long row = rows[i];
      long one = newPlaces[(int) (row >>> FIRST)];
      long two = newPlaces[(int) (row >>> PLACE_BITS) & PLACES];
      rows[i] = (one << FIRST) | (two << PLACE_BITS) | (row & PLACES);
    }
    Arrays.sort(rows, 0, size);
  }

  private int dropRepeated() {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || rows[i] != rows[i - 1]) {
        rows[kept++] = rows[i];
      }
    }
    size = kept;
    return kept;
  }
}
