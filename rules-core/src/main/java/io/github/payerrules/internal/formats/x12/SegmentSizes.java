package io.github.payerrules.internal.formats.x12;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many elements the segments of a claim have at most. One with more swallowed the next one: its
 * terminator is missing.
 */
public final class SegmentSizes {

  private static final Map<String, Integer> MOST = Map.ofEntries(
      Map.entry("AMT", 3),
      Map.entry("BHT", 6),
      Map.entry("CAS", 19),
      Map.entry("CLM", 20),
      Map.entry("CN1", 6),
      Map.entry("CR1", 10),
      Map.entry("CR2", 12),
      Map.entry("CR3", 5),
      Map.entry("CRC", 7),
      Map.entry("CTP", 11),
      Map.entry("CUR", 21),
      Map.entry("DMG", 11),
      Map.entry("DTP", 3),
      Map.entry("FRM", 5),
      Map.entry("HCP", 15),
      Map.entry("HI", 12),
      Map.entry("HL", 4),
      Map.entry("K3", 3),
      Map.entry("LIN", 31),
      Map.entry("LQ", 2),
      Map.entry("LX", 1),
      Map.entry("MEA", 12),
      Map.entry("MOA", 9),
      Map.entry("N3", 2),
      Map.entry("N4", 7),
      Map.entry("NM1", 12),
      Map.entry("NTE", 2),
      Map.entry("OI", 6),
      Map.entry("PAT", 9),
      Map.entry("PER", 9),
      Map.entry("PRV", 6),
      Map.entry("PS1", 3),
      Map.entry("PWK", 9),
      Map.entry("QTY", 4),
      Map.entry("REF", 4),
      Map.entry("SBR", 9),
      Map.entry("SV1", 21),
      Map.entry("SV5", 7),
      Map.entry("SVD", 6));

  private SegmentSizes() {}

  /** Whether segments of that identifier belong to a professional claim. */
  public static boolean isKnown(String id) {
    return MOST.containsKey(id);
  }

  /** Whether it has more elements than it can have; empty ones at its end do not count. */
  public static boolean isTooLong(Segment segment) {
    Integer most = MOST.get(segment.id());
    if (most == null) {
      return false;
    }
    int last = segment.elements();
    while (last > most && !segment.has(last)) {
      last--;
    }
    return last > most;
  }

  /** Which of the identifiers a segment swallowed, {@code null} if none. */
  public static @Nullable String swallowed(Segment segment, String... ids) {
    for (int i = 1; i <= segment.elements(); i++) {
      String text = segment.text(i);
      for (String id : ids) {
        if (text.endsWith(id)) {
          return id;
        }
      }
    }
    return null;
  }
}
