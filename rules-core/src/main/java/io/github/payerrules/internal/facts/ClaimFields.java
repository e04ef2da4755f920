package io.github.payerrules.internal.facts;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Provider;
import org.jspecify.annotations.Nullable;

/** Fields of a claim as the words of the claim and of its lines answer them. */
final class ClaimFields {

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

  static String frequencyCode(Claim claim) {
    String given = claim.frequencyCode();
    return given == null ? "1" : given;
  }

  static boolean isCorrected(Claim claim) {
    String code = frequencyCode(claim);
    return code.equals("7") || code.equals("8");
  }
}
