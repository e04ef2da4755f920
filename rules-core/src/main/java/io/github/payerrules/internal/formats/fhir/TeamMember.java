package io.github.payerrules.internal.formats.fhir;

import io.github.payerrules.claim.Provider;
import java.util.Set;

/** A member of a claim's care team. */
record TeamMember(Provider provider, Role role) {

  /** What a member does, by the codes of FHIR and of X12. */
  enum Role {
    REFERRING,
    SUPERVISING,
    ORDERING,
    RENDERING,
    OTHER;

    /** Roles that no rule asks for. */
    private static final Set<String> OTHERS = Set.of(
        "",
        "assist",
        "other",
        "attending",
        "operating",
        "otheroperating",
        "purchasedservice",
        "pcp",
        "site",
        "prescribing",
        "71",
        "72",
        "73",
        "77",
        "85",
        "AAJ",
        "DD",
        "FA",
        "G3",
        "QB",
        "QV",
        "ZZ");

    static boolean isKnown(String code) {
      return of(code) != OTHER || OTHERS.contains(code);
    }

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
