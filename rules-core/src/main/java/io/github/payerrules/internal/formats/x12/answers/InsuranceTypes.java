package io.github.payerrules.internal.formats.x12.answers;

import org.jspecify.annotations.Nullable;

/** The kind of plan by its insurance type (EB04). */
final class InsuranceTypes {

  static final String QUALIFIED_BENEFICIARY = "QM";

  private InsuranceTypes() {}

  /** In the words of a coverage; {@code null} where the type says nothing that matters. */
  static @Nullable String plan(String type) {
    return switch (type) {
      case "MA", "MB", "MP" -> "original-medicare";
      case "HN" -> "medicare-advantage";
      case "MC" -> "medicaid";
      case QUALIFIED_BENEFICIARY -> "qmb";
      case "HM" -> "hmo";
      case "EP" -> "epo";
      case "PR" -> "ppo";
      case "PS" -> "pos";
      case "SP" -> "medicare-supplement";
      case "WC", "15" -> "workers-compensation";
      case "AP", "14", "47" -> "liability";
      case "12", "13", "43" -> "employer-group";
      case "C1", "IN", "GP" -> "commercial";
      default -> null;
    };
  }
}
