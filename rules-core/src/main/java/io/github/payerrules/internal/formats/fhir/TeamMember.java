package io.github.payerrules.internal.formats.fhir;

import io.github.payerrules.claim.Provider;

/** A member of a claim's care team. */
record TeamMember(Provider provider, Role role) {

  /** What a member does, by the codes of FHIR and of X12. */
  enum Role {
    REFERRING,
    SUPERVISING,
    ORDERING,
    RENDERING,
    OTHER;

    static Role of(String code) {
      return switch (code) {
        case "referring", "DN", "P3" -> REFERRING;
        case "supervising", "supervisor", "DQ" -> SUPERVISING;
        case "ordering", "DK" -> ORDERING;
        case "rendering", "primary", "performing", "82", "SJ" -> RENDERING;
        default -> OTHER;
      };
    }
  }
}
