package io.github.payerrules.internal.formats.x12.answers;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kind of plan by its insurance type (EB04). */
final class InsuranceTypes {

  static final String QUALIFIED_BENEFICIARY = "QM";
  static final String PART_A = "MA";
  static final String PART_B = "MB";
  static final String MEDICAID = "MC";

  private static final Set<String> NETWORKS = Set.of("EP", "HM", "PR", "PS");

  /** Liable for an injury or illness, or for what it authorized itself, and for nothing else. */
  private static final Set<String> OF_INJURY =
      Set.of("WC", "14", "15", "41", "42", "47", "AP", "LT", "PE");

  /** They pay income, lives or care at home, and no claim of a clinician. */
  private static final Set<String> NO_HEALTH_PLANS = Set.of("D", "DB", "LC", "LD", "LI");

  /** Service types of pharmacies, dentists and opticians. */
  private static final Set<String> NO_CLINICIANS = Set.of(
      "23", "24", "25", "26", "27", "28", "35", "36", "37", "38", "39", "40", "41", "88", "89",
      "90", "91", "92", "AL", "AM", "AN", "AO", "B1", "B2", "B3", "GF", "GG", "GN", "GY");

  private InsuranceTypes() {}

  /** In the words of a coverage; {@code null} where the type says nothing that matters. */
  static @Nullable String plan(String type) {
    return switch (type) {
      case PART_A, PART_B, "MP" -> "original-medicare";
      case "HN" -> "medicare-advantage";
      case MEDICAID -> "medicaid";
      case QUALIFIED_BENEFICIARY -> "qmb";
      case "HM" -> "hmo";
      case "EP" -> "epo";
      case "PR" -> "ppo";
      case "PS" -> "pos";
      case "SP" -> "medicare-supplement";
      case "WC", "15", "41" -> "workers-compensation";
      case "AP", "14", "47" -> "liability";
      case "12", "13", "43" -> "employer-group";
      case "C1", "IN", "GP" -> "commercial";
      default -> null;
    };
  }

  /** By how much it says of a plan, from 0: what pays, how it pays outside of its network, less. */
  static int rank(String type) {
    String plan = plan(type);
    return plan == null || plan.equals("commercial") ? 2 : NETWORKS.contains(type) ? 1 : 0;
  }

  static boolean isOfInjury(String type) {
    return OF_INJURY.contains(type);
  }

  /** Whether a plan may pay a claim of a clinician. */
  static boolean paysClinicians(String type, List<String> services) {
    return !NO_HEALTH_PLANS.contains(type)
        && (services.isEmpty() || !NO_CLINICIANS.containsAll(services));
  }
}
