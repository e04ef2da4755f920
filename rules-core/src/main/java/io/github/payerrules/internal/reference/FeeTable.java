package io.github.payerrules.internal.reference;

import io.github.payerrules.source.FeeScheduleRow;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Indicators of the physician fee schedule. Immutable and thread-safe. */
final class FeeTable {

  private static final int WIDTH = 7;
  private static final int GLOBAL = 3;

  private final CodeIndex codes;
  private final ByteBuffer indicators;

  FeeTable(ByteBuffer payload) {
    Sections sections = new Sections(payload);
    this.codes = CodeIndex.read(sections);
    this.indicators = sections.bytes(Math.multiplyExact(codes.size(), WIDTH));
  }

  @Nullable
  FeeScheduleRow find(String code) {
    int place = codes.place(code);
    if (place < 0) {
      return null;
    }
    byte[] cells = new byte[WIDTH];
    indicators.get(place * WIDTH, cells);
    String text = new String(cells, StandardCharsets.US_ASCII);
    return new FeeScheduleRow(
        code,
        text.substring(0, 1).strip(),
        text.substring(1, 1 + GLOBAL).strip(),
        text.substring(4, 5).strip(),
        text.substring(5, 6).strip(),
        text.substring(6).strip());
  }

  /** Collects the rows of an import. */
  static final class Builder {

    private final Map<Integer, String> rows = new TreeMap<>();

    /**
     * Adds a row.
     *
     * @param cells status, global days, bilateral, multiple and assistant, in 1, 3, 1, 1 and 1
     *     characters
     */
    boolean add(int code, String cells) {
      return rows.putIfAbsent(code, cells) == null;
    }

    int size() {
      return rows.size();
    }

    PayloadWriter payload() {
      int[] sorted = rows.keySet().stream().mapToInt(Integer::intValue).toArray();
      byte[] all = new byte[sorted.length * WIDTH];
      for (int i = 0; i < sorted.length; i++) {
        byte[] cells =
            Objects.requireNonNull(rows.get(sorted[i])).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(cells, 0, all, i * WIDTH, WIDTH);
      }
      PayloadWriter payload = new PayloadWriter();
      CodeIndex.write(payload, sorted);
      return payload.bytes(all);
    }
  }
}
