package io.github.payerrules.internal.formats.x12.claims;

import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.internal.formats.x12.Segment;
import org.jspecify.annotations.Nullable;

/** Loop 2420: the providers of a line. Not thread-safe. */
final class LineParties {

  private @Nullable Party last;
  private @Nullable Party rendering;
  private @Nullable Party referring;
  private @Nullable Party ordering;
  private @Nullable Party supervising;
  private @Nullable Party facility;

  /** Whether no provider of the line was named yet: what follows one belongs to it. */
  boolean isEmpty() {
    return last == null;
  }

  /** Whether the segment belongs here. */
  boolean take(Segment segment) {
    switch (segment.id()) {
      case "NM1" -> {
        return takeParty(segment);
      }
      case "PRV" -> {
        if (last == null) {
          return false;
        }
        last.takeTaxonomy(segment);
      }
      default -> {
        if (last == null) {
          return false;
        }
        last.takeState(segment);
      }
    }
    return true;
  }

  private boolean takeParty(Segment nm1) {
    Party party = new Party(nm1);
    switch (nm1.code(1)) {
      case "82" -> rendering = party;
      case "DN" -> referring = referring == null ? party : referring;
      case "DK" -> ordering = party;
      case "DQ" -> supervising = party;
      case "77", "FA", "LI", "TL" -> facility = party;
      // Purchased services, ambulance, primary care, and in 004010 another payer's own numbers.
      case "P3", "QB", "PW", "45", "PR" -> {}
      default -> {
        return false;
      }
    }
    last = party;
    return true;
  }

  void addTo(ServiceLine.Builder line, @Nullable String groupNpi) {
    if (last != null) {
      line.rendering(rendering == null ? null : rendering.toProvider(groupNpi));
      line.referring(referring == null ? null : referring.toProvider(null));
      line.ordering(ordering == null ? null : ordering.toProvider(null));
      line.supervising(supervising == null ? null : supervising.toProvider(null));
      line.facility(facility == null ? null : facility.toProvider(null));
    }
  }
}
