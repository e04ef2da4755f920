package io.github.payerrules.internal.reference;

import io.github.payerrules.source.UnitLimitRow;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Medically unlikely edits. Immutable and thread-safe. */
final class UnitTable {

  private final CodeIndex codes;
  private final IntBuffer limits;
  private final ByteBuffer adjudications;

  UnitTable(ByteBuffer payload) {
    Sections sections = new Sections(payload);
    this.codes = CodeIndex.read(sections);
    this.limits = sections.ints(codes.size());
    this.adjudications = sections.bytes(codes.size());
  }

  @Nullable
  UnitLimitRow find(String code) {
    int place = codes.place(code);
    return place < 0 ? null : new UnitLimitRow(code, limits.get(place), adjudications.get(place));
  }

  /** Collects the rows of an import. */
  static final class Builder {

    private final Map<Integer, int[]> rows = new TreeMap<>();

    boolean add(int code, int limit, int adjudication) {
      return rows.putIfAbsent(code, new int[] {limit, adjudication}) == null;
    }

    int size() {
      return rows.size();
    }

    PayloadWriter payload() {
      int[] sorted = rows.keySet().stream().mapToInt(Integer::intValue).toArray();
      int[] limits = new int[sorted.length];
      byte[] adjudications = new byte[sorted.length];
      for (int i = 0; i < sorted.length; i++) {
        int[] row = Objects.requireNonNull(rows.get(sorted[i]));
        limits[i] = row[0];
        adjudications[i] = (byte) row[1];
      }
      PayloadWriter payload = new PayloadWriter();
      CodeIndex.write(payload, sorted);
      return payload.ints(limits).bytes(adjudications);
    }
  }
}
