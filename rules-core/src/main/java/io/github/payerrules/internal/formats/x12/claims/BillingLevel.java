package io.github.payerrules.internal.formats.x12.claims;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ClaimType;
import io.github.payerrules.internal.formats.x12.Segment;
import org.jspecify.annotations.Nullable;

/** Loop 2000A: the provider who bills. Not thread-safe. */
final class BillingLevel extends Level {

  private static final String SURGICAL_CENTER = "261QA1903X";

  private @Nullable String taxonomy;
  private @Nullable Party billing;
  private Place at = Place.NONE;

  BillingLevel() {
    super("2000A");
  }

  @Override
  boolean take(Segment segment) {
    switch (segment.id()) {
      case "PRV" -> {
        if (segment.has(1, "BI") || segment.has(1, "PT")) {
          taxonomy = segment.has(3) ? segment.code(3) : null;
        }
      }
      case "NM1" -> {
        enter(segment.has(1, "85") ? "2010AA" : segment.has(1, "87") ? "2010AB" : "2010AC");
        if (segment.has(1, "85")) {
          billing = new Party(segment);
          at = Place.of(segment);
        } else if (segment.has(1, "IL") || segment.has(1, "PR") || segment.has(1, "QC")) {
          return false;
        }
      }
      case "N4" -> {
        if (billing != null && loop().equals("2010AA")) {
          billing.takeState(segment);
        }
      }
      case "SBR", "PAT", "DMG", "OI", "LX", "SV1", "HI", "DTP" -> {
        return false;
      }
      default -> {}
    }
    return true;
  }

  /** The provider's NPI where a group bills. */
  @Nullable
  String groupNpi() {
    return billing != null && billing.isOrganization() ? billing.npi() : null;
  }

  @Nullable
  String state() {
    return billing == null ? null : billing.state();
  }

  Place at() {
    return at;
  }

  void addTo(Claim.Builder claim, @Nullable Party rendering) {
    if (billing != null) {
      billing.setTaxonomy(taxonomy);
      claim.billing(billing.toProvider(null));
      if (SURGICAL_CENTER.equals(taxonomy)) {
        claim.type(ClaimType.FACILITY);
      }
    }
    if (rendering != null) {
      claim.rendering(rendering.toProvider(groupNpi()));
    } else if (billing != null && !billing.isOrganization()) {
      claim.rendering(billing.toProvider(null)); // the guide names none who bills for itself
    }
  }
}
