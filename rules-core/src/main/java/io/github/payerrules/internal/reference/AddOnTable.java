package io.github.payerrules.internal.reference;

import io.github.payerrules.source.AddOnRow;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Add-on codes and their primaries, each with its dates. Immutable and thread-safe. */
final class AddOnTable {

  /** How CMS writes that the contractors define the primaries. */
  static final String CONTRACTOR_DEFINED = "CCCCC";

  private static final int WIDTH = 4;

  private final CodeIndex codes;
  private final IntBuffer starts;
  private final IntBuffer rows;

  AddOnTable(ByteBuffer payload) {
    Sections sections = new Sections(payload);
    this.codes = CodeIndex.read(sections);
    this.starts = sections.ints(codes.size() + 1);
    this.rows = sections.ints(Math.multiplyExact(starts.get(codes.size()), WIDTH));
  }

  @Nullable
  AddOnRow find(String code, int day) {
    int place = codes.place(code);
    if (place < 0) {
      return null;
    }
    int type = 0;
    TreeSet<String> primaries = new TreeSet<>();
    for (int row = starts.get(place); row < starts.get(place + 1); row++) {
      if (rows.get(row * WIDTH + 2) <= day && day <= rows.get(row * WIDTH + 3)) {
        type = Math.max(type, rows.get(row * WIDTH + 1));
        String primary = Codes.unpack(rows.get(row * WIDTH));
        if (!primary.equals(CONTRACTOR_DEFINED)) {
          primaries.add(primary);
        }
      }
    }
    return type == 0 ? null : new AddOnRow(code, type, List.copyOf(primaries));
  }

  /** Collects the rows of an import. */
  static final class Builder {

    private record Row(int primary, int type, int from, int until) {}

    private final Map<Integer, Set<Row>> rows = new TreeMap<>();
    private int size;

    /** Adds a row; false if it was already added. */
    boolean add(int addOn, int primary, int type, int from, int until) {
      boolean isNew = rows.computeIfAbsent(addOn, code -> new LinkedHashSet<>())
          .add(new Row(primary, type, from, until));
      size += isNew ? 1 : 0;
      return isNew;
    }

    int size() {
      return size;
    }

    PayloadWriter payload() {
      int[] sorted = rows.keySet().stream().mapToInt(Integer::intValue).toArray();
      int[] starts = new int[sorted.length + 1];
      int[] all = new int[size * WIDTH];
      int next = 0;
      int place = 0;
      for (Set<Row> ofCode : rows.values()) {
        for (Row row : ofCode) {
          all[next++] = row.primary();
          all[next++] = row.type();
          all[next++] = row.from();
          all[next++] = row.until();
        }
        starts[++place] = next / WIDTH;
      }
      PayloadWriter payload = new PayloadWriter();
      CodeIndex.write(payload, sorted);
      return payload.ints(starts).ints(all);
    }
  }
}
