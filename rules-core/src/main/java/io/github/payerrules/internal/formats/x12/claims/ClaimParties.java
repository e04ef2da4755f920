package io.github.payerrules.internal.formats.x12.claims;

import io.github.payerrules.internal.formats.x12.Segment;
import org.jspecify.annotations.Nullable;

/** Loop 2310: the providers of a claim. Not thread-safe. */
final class ClaimParties {

  private @Nullable Party last;
  private @Nullable Party rendering;
  private @Nullable Party referring;
  private @Nullable Party supervising;
  private @Nullable Party facility;

  @Nullable
  Party rendering() {
    return rendering;
  }

  @Nullable
  Party referring() {
    return referring;
  }

  @Nullable
  Party supervising() {
    return supervising;
  }

  @Nullable
  Party facility() {
    return facility;
  }

  /** Whether a provider was named: the REF after one is the provider's. */
  boolean isBegun() {
    return last != null;
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
      case "N4" -> {
        if (last == null) {
          return false;
        }
        last.takeState(segment);
      }
      case "N2", "N3", "PER" -> {}
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean takeParty(Segment nm1) {
    Party party = new Party(nm1);
    switch (nm1.code(1)) {
      case "82" -> rendering = party;
      case "DN" -> referring = referring == null ? party : referring;
      case "DQ" -> supervising = party;
      case "77", "FA", "LI", "TL" -> facility = party;
      // Primary care, purchased services, ambulance.
      case "P3", "QB", "PW", "45" -> {}
      default -> {
        return false;
      }
    }
    last = party;
    return true;
  }
}
