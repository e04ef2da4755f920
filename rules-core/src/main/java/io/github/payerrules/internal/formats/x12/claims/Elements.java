package io.github.payerrules.internal.formats.x12.claims;

import io.github.payerrules.review.RootCause;

/** In which element of an 837P a cause of denial is corrected; empty where it is in none. */
public final class Elements {

  private Elements() {}

  /** Of a service line (loop 2400). */
  public static String ofLine(RootCause cause) {
    return switch (cause) {
      case AUTHORIZATION -> "REF02 (G1)";
      case REFERRAL -> "REF02 (9F)";
      case MEDICAL_NECESSITY, DX_PROCEDURE_MISMATCH -> "SV107";
      case CODING_MODIFIER -> "SV101-3";
      case CODING_BUNDLING, CODING_ADDON, CODING_PROCEDURE, BENEFIT -> "SV101-2";
      case FREQUENCY, DUPLICATE, TIMELY_FILING -> "DTP03 (472)";
      case PRICING -> "SV102";
      case PLACE_OF_SERVICE -> "SV105";
      case PROVIDER, NETWORK -> "NM109 (82)";
      default -> "";
    };
  }

  /** Of the whole claim, with the loop. */
  public static String ofClaim(RootCause cause) {
    return switch (cause) {
      case AUTHORIZATION -> "loop 2300, REF02 (G1)";
      case REFERRAL -> "loop 2300, REF02 (9F)";
      case MEDICAL_NECESSITY, DX_PROCEDURE_MISMATCH -> "loop 2300, HI";
      case ELIGIBILITY -> "loop 2010BA, NM109";
      case COB -> "loop 2320, SBR01";
      case PLACE_OF_SERVICE -> "loop 2300, CLM05-1";
      case PROVIDER, NETWORK -> "loop 2310B, NM109";
      case PRICING -> "loop 2300, CLM02";
      case APPEAL_PROCESS -> "loop 2300, REF02 (F8)";
      default -> "";
    };
  }
}
