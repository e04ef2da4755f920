package io.github.payerrules.internal.facts;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Provider;
import io.github.payerrules.claim.RelatedCause;
import org.jspecify.annotations.Nullable;

/** Fields of a claim as the words of the claim and of its lines answer them. */
public final class ClaimFields {

  private ClaimFields() {}

  static String type(Claim claim) {
    return switch (claim.type()) {
      case PROFESSIONAL -> "professional";
      case FACILITY -> "facility";
    };
  }

  static @Nullable String state(Claim claim) {
    Provider facility = claim.facility();
    return claim.state() != null || facility == null ? claim.state() : facility.state();
  }

  /** Whether a related cause of the claim has that name in the vocabulary. */
  static boolean isRelatedTo(Claim claim, String cause) {
    for (RelatedCause given : claim.relatedCauses()) {
      String name = switch (given) {
        case EMPLOYMENT -> "employment";
        case AUTO_ACCIDENT -> "auto-accident";
        case OTHER_ACCIDENT -> "other-accident";
      };
      if (name.equals(cause)) {
        return true;
      }
    }
    return false;
  }

  static String frequencyCode(Claim claim) {
    String given = claim.frequencyCode();
    return given == null ? "1" : given;
  }

  /** Whether it replaces or voids an earlier claim. */
  public static boolean isCorrected(Claim claim) {
    String code = frequencyCode(claim);
    return code.equals("7") || code.equals("8");
  }

  /** Whether it takes back an earlier claim and puts nothing in its place. */
  public static boolean isVoid(Claim claim) {
    return frequencyCode(claim).equals("8");
  }
}
