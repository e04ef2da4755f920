package io.github.payerrules.internal.reference;

import io.github.payerrules.source.PairRow;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Code pairs: for each column-one code a run of column-two places in order, so that the codes of
 * one claim meet a run in few cache lines. Immutable and thread-safe.
 */
final class PairTable {

  private static final int PLACES = 0xFFFF;
  private static final int IGNORED = 9;

  private final CodeIndex codes;
  private final int[] starts;
  private final int[] dates;
  private final ByteBuffer indicators;
  private final ShortBuffer partners;
  private final ShortBuffer windows;

  PairTable(ByteBuffer payload) {
    Sections sections = new Sections(payload);
    this.codes = CodeIndex.read(sections);
    int pairs = sections.number();
    int windowCount = sections.number();
    this.starts = sections.intArray(codes.size() + 1);
    this.dates = sections.intArray(Math.multiplyExact(windowCount, 2));
    this.indicators = sections.bytes(windowCount);
    this.partners = sections.shorts(pairs);
    this.windows = sections.shorts(pairs);
  }

  /** The pair in force on the day, in that order, or null. */
  @Nullable
  PairRow find(String columnOne, String columnTwo, int day) {
    int one = codes.place(columnOne);
    int two = one < 0 ? -1 : codes.place(columnTwo);
    if (two < 0) {
      return null;
    }
    int end = starts[one + 1];
    int indicator = inForce(search(two, starts[one], end), end, two, day);
    return indicator < 0 ? null : new PairRow(columnOne, columnTwo, indicator);
  }

  /** The pairs among the codes that are in force on the day, in order. */
  List<PairRow> among(Collection<String> claimed, int day) {
    int[] places = new int[claimed.size()];
    int count = 0;
    for (String code : claimed) {
      int place = codes.place(code);
      if (place >= 0) {
        places[count++] = place;
      }
    }
    Arrays.sort(places, 0, count);
    List<PairRow> found = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (i == 0 || places[i] != places[i - 1]) {
        addOf(places[i], places, count, day, found);
      }
    }
    return found;
  }

  private void addOf(int one, int[] places, int count, int day, List<PairRow> found) {
    int at = starts[one];
    int end = starts[one + 1];
    for (int i = 0; i < count && at < end; i++) {
      int two = places[i];
      at = gallop(two, at, end);
      if (at < end && partner(at) == two && (i == 0 || two != places[i - 1])) {
        int indicator = inForce(at, end, two, day);
        if (indicator >= 0) {
          found.add(
              new PairRow(Codes.unpack(codes.code(one)), Codes.unpack(codes.code(two)), indicator));
        }
      }
    }
  }

  private int partner(int at) {
    return partners.get(at) & PLACES;
  }

  /** The first place in the run from {@code at} on that is not below {@code wanted}. */
  private int gallop(int wanted, int at, int end) {
    int step = 1;
    int low = at;
    int high = at;
    while (high < end && partner(high) < wanted) {
      low = high + 1;
      high += step;
      step *= 2;
    }
    return search(wanted, low, Math.min(high, end));
  }

  private int search(int wanted, int from, int to) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (partner(middle) < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The indicator of the row that covers the day, or -1. */
  private int inForce(int first, int end, int two, int day) {
    for (int at = first; at < end && partner(at) == two; at++) {
      int window = windows.get(at) & PLACES;
      if (dates[window * 2] <= day && day <= dates[window * 2 + 1]) {
        int indicator = indicators.get(window);
        if (indicator != IGNORED) {
          return indicator;
        }
      }
    }
    return -1;
  }

  /** The last days in force and indicators of all rows of a pair, for a comparison with a file. */
  List<int[]> rowsOf(String columnOne, String columnTwo) {
    int one = codes.place(columnOne);
    int two = codes.place(columnTwo);
    List<int[]> rows = new ArrayList<>();
    if (one >= 0 && two >= 0) {
      int end = starts[one + 1];
      for (int at = search(two, starts[one], end); at < end && partner(at) == two; at++) {
        int window = windows.get(at) & PLACES;
        rows.add(new int[] {dates[window * 2], dates[window * 2 + 1], indicators.get(window)});
      }
    }
    return rows;
  }
}
