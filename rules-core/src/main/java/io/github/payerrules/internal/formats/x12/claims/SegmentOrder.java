package io.github.payerrules.internal.formats.x12.claims;

import io.github.payerrules.internal.formats.x12.Segment;
import java.util.HashMap;
import java.util.Map;

/**
 * The order of the segments in a loop, which a payer that reads strictly demands. Segments that it
 * does not name may come anywhere. Not thread-safe.
 */
final class SegmentOrder {

  static final String WHAT = "this segment comes too late in its loop";
  static final String FIX = "A strict payer rejects the claim (999). " + Report.SEND_AGAIN;

  private static final Map<String, Integer> PARTY =
      ranks("NM1", "N2", "N3", "N4", "DMG", "REF", "PER");
  private static final Map<String, Integer> CLAIM = ranks(
      "CLM", "DTP", "PWK", "CN1", "AMT", "REF", "K3", "NTE", "CR1", "CR2", "CRC", "HI", "HCP");

  private final Map<String, Integer> ranks;
  private int last;

  private SegmentOrder(Map<String, Integer> ranks) {
    this.ranks = ranks;
  }

  /** Of a provider, subscriber, payer or patient (loop 2010). */
  static SegmentOrder ofParty() {
    return new SegmentOrder(PARTY);
  }

  /** Of the data of the claim as a whole (loop 2300). */
  static SegmentOrder ofClaim() {
    return new SegmentOrder(CLAIM);
  }

  private static Map<String, Integer> ranks(String... ids) {
    Map<String, Integer> ranks = new HashMap<>();
    for (String id : ids) {
      ranks.put(id, ranks.size());
    }
    return Map.copyOf(ranks);
  }

  /** A loop of that kind begins. */
  void begin() {
    last = 0;
  }

  /** Whether one that belongs after this segment came before it. */
  boolean isLate(Segment segment) {
    Integer rank = ranks.get(segment.id());
    boolean late = rank != null && rank < last;
    last = rank == null ? last : Math.max(last, rank);
    return late;
  }
}
