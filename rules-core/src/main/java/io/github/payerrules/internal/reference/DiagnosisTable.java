package io.github.payerrules.internal.reference;

import io.github.payerrules.source.DiagnosisRow;
import io.github.payerrules.source.DiagnosisRow.Status;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The ICD-10-CM codes of a fiscal year in order. Immutable and thread-safe. */
final class DiagnosisTable {

  private static final int SHORTEST = 3;

  private final int size;
  private final LongBuffer codes;
  private final ByteBuffer billable;

  DiagnosisTable(ByteBuffer payload) {
    Sections sections = new Sections(payload);
    this.size = sections.number();
    this.codes = sections.longs(size);
    this.billable = sections.bytes(size);
  }

  DiagnosisRow find(String code) {
    long packed = Codes.packDiagnosis(code);
    if (packed == Codes.INVALID) {
      return new DiagnosisRow(code, Status.NOT_LISTED, List.of(), 0);
    }
    String shown = Codes.unpackDiagnosis(packed);
    int place = placeOf(packed);
    if (place < size && codes.get(place) == packed) {
      return billable.get(place) != 0
          ? new DiagnosisRow(shown, Status.BILLABLE, List.of(), 0)
          : continued(shown, Status.NEEDS_MORE, packed);
    }
    return continued(shown, Status.NOT_LISTED, longestListedBeginning(packed));
  }

  private long longestListedBeginning(long packed) {
    for (int length = Codes.lengthOf(packed) - 1; length >= SHORTEST; length--) {
      long beginning = Codes.beginning(packed, length);
      int place = placeOf(beginning);
      if (place < size && codes.get(place) == beginning) {
        return beginning;
      }
    }
    return Codes.INVALID;
  }

  private DiagnosisRow continued(String shown, Status status, long beginning) {
    List<String> continuing = new ArrayList<>();
    int more = 0;
    if (beginning != Codes.INVALID) {
      long after = Codes.afterThoseBeginningWith(beginning, Codes.lengthOf(beginning));
      for (int i = placeOf(beginning); i < size && codes.get(i) < after; i++) {
        if (billable.get(i) != 0) {
          if (continuing.size() < DiagnosisRow.MOST) {
            continuing.add(Codes.unpackDiagnosis(codes.get(i)));
          } else {
            more++;
          }
        }
      }
    }
    return new DiagnosisRow(shown, status, continuing, more);
  }

  /** The first place whose code is not below the given one. */
  private int placeOf(long packed) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (codes.get(middle) < packed) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Collects the rows of an import. */
  static final class Builder {

    private final Map<Long, Boolean> rows = new TreeMap<>();

    boolean add(long code, boolean valid) {
      return rows.putIfAbsent(code, valid) == null;
    }

    int size() {
      return rows.size();
    }

    PayloadWriter payload() {
      long[] sorted = new long[rows.size()];
      byte[] valid = new byte[rows.size()];
      int next = 0;
      for (Map.Entry<Long, Boolean> row : rows.entrySet()) {
        sorted[next] = row.getKey();
        valid[next++] = (byte) (row.getValue() ? 1 : 0);
      }
      return new PayloadWriter().number(sorted.length).longs(sorted).bytes(valid);
    }
  }
}
