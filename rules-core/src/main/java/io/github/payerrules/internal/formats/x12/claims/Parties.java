package io.github.payerrules.internal.formats.x12.claims;

import io.github.payerrules.claim.Provider;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.internal.formats.x12.Segment;
import org.jspecify.annotations.Nullable;

/** The providers of a claim (loop 2310) or of a line (loop 2420). Not thread-safe. */
final class Parties {

  private final boolean isOfLine;
  private @Nullable Party last;
  private @Nullable Party rendering;
  private @Nullable Party referring;
  private @Nullable Party ordering;
  private @Nullable Party supervising;
  private @Nullable Party facility;

  private Parties(boolean isOfLine) {
    this.isOfLine = isOfLine;
  }

  static Parties ofClaim() {
    return new Parties(false);
  }

  static Parties ofLine() {
    return new Parties(true);
  }

  @Nullable
  Party rendering() {
    return rendering;
  }

  @Nullable
  Provider referring() {
    return provider(referring);
  }

  /** Of a claim it is named against the guide, which has it on the line. */
  @Nullable
  Provider ordering() {
    return provider(ordering);
  }

  @Nullable
  Provider supervising() {
    return provider(supervising);
  }

  @Nullable
  Party facility() {
    return facility;
  }

  private static @Nullable Provider provider(@Nullable Party party) {
    return party == null ? null : party.toProvider(null);
  }

  /** Whether a provider was named: the REF after one is the provider's. */
  boolean isBegun() {
    return last != null;
  }

  /** Tells a taxonomy code of the rendering provider that does not follow that provider. */
  void tellTaxonomy(Segment segment, String loop, Report report) {
    if (segment.is("PRV") && segment.has(1, "PE") && last != null && last != rendering) {
      report
          .notices()
          .add(
              segment,
              loop,
              1,
              "this taxonomy code does not follow the rendering provider",
              "Put it after NM1*82. " + Report.SEND_AGAIN);
    }
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
    String role = nm1.code(1);
    if (!isOfLine && role.equals("PR")) {
      return false;
    }
    Party party = new Party(nm1);
    switch (role) {
      case "82" -> rendering = party;
      case "DN" -> referring = referring == null ? party : referring;
      case "DK" -> ordering = party;
      case "DQ" -> supervising = party;
      case "77", "FA", "LI", "TL" -> facility = party;
      // Primary care, purchased services, ambulance, and in 004010 another payer's own numbers.
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
      line.referring(referring());
      line.ordering(ordering());
      line.supervising(supervising());
      line.facility(provider(facility));
    }
  }
}
