package io.github.payerrules.internal.formats.x12.claims;

import static io.github.payerrules.internal.formats.x12.OneValue.Weight.FIRST;
import static io.github.payerrules.internal.formats.x12.OneValue.Weight.REFUSED;

import io.github.payerrules.internal.formats.x12.OneValue;
import java.util.List;
import java.util.Map;

/**
 * What each loop of an 837P may say once, of that which is read. Two billing providers have a
 * notice of their own, and what is not read may be there as often as a system likes.
 */
final class ClaimValues {

  private static final List<OneValue> BILLING =
      List.of(OneValue.of("taxonomy", "PRV", 3).qualifiedBy("BI", "PT"));
  private static final List<OneValue> SUBSCRIBER = List.of(
      OneValue.of("coverage", "SBR", 1, 2, 9).weighing(REFUSED),
      OneValue.of("subscriber", "NM1", 3, 4, 9).qualifiedBy("IL").weighing(REFUSED),
      OneValue.of("payer", "NM1", 9).orIn(3).qualifiedBy("PR").weighing(REFUSED));
  private static final List<OneValue> PATIENT =
      List.of(OneValue.of("patient", "NM1", 3, 4).qualifiedBy("QC").weighing(REFUSED));
  private static final List<OneValue> CLAIM = List.of(
      OneValue.of("date of service", "DTP", 3).qualifiedBy("472").weighing(REFUSED),
      OneValue.of("date of onset", "DTP", 3).qualifiedBy("431"),
      OneValue.of("date of initial treatment", "DTP", 3).qualifiedBy("454"),
      OneValue.of("date last seen", "DTP", 3).qualifiedBy("304"),
      OneValue.of("accident date", "DTP", 3).qualifiedBy("439"),
      OneValue.of("admission date", "DTP", 3).qualifiedBy("435"),
      OneValue.of("discharge date", "DTP", 3).qualifiedBy("096"),
      OneValue.of("original reference number", "REF", 2).qualifiedBy("F8"),
      OneValue.of("prior authorization number", "REF", 2).qualifiedBy("G1"),
      OneValue.of("referral number", "REF", 2).qualifiedBy("9F"),
      OneValue.of("amount paid by the patient", "AMT", 2).qualifiedBy("F5"),
      provider("rendering provider", "82"),
      provider("referring provider", "DN").weighing(FIRST),
      provider("ordering provider", "DK"),
      provider("supervising provider", "DQ"),
      provider("service facility", "77", "FA", "LI", "TL"));
  private static final List<OneValue> OTHER_PAYER = List.of(
      OneValue.of("amount paid", "AMT", 2).qualifiedBy("D"),
      OneValue.of("amount the patient owes", "AMT", 2).qualifiedBy("EAF"),
      OneValue.of("other payer", "NM1", 9).orIn(3).qualifiedBy("PR"));
  private static final List<OneValue> LINE = List.of(
      OneValue.of("date of service", "DTP", 3).qualifiedBy("472").weighing(REFUSED),
      OneValue.of("line item control number", "REF", 2).qualifiedBy("6R"),
      OneValue.of("prior authorization number", "REF", 2).qualifiedBy("G1"),
      OneValue.of("referral number", "REF", 2).qualifiedBy("9F"),
      OneValue.of("drug (NDC)", "LIN", 3).qualifiedAt(2, "N4"),
      provider("rendering provider", "82"),
      provider("referring provider", "DN").weighing(FIRST),
      provider("ordering provider", "DK"),
      provider("supervising provider", "DQ"),
      provider("service facility", "77", "FA", "LI", "TL"));

  /** What belongs to a name, a drug or a payer's answer that began within one of the loops. */
  static final List<OneValue> OF_PART = List.of(
      OneValue.of("birth date or sex", "DMG", 2, 3).weighing(REFUSED),
      OneValue.of("state", "N4", 2),
      OneValue.of("taxonomy", "PRV", 3),
      OneValue.of("drug quantity", "CTP", 4, 5),
      OneValue.of("adjudication date", "DTP", 3).qualifiedBy("573"),
      OneValue.of("amount the patient owes", "AMT", 2).qualifiedBy("EAF"),
      OneValue.of("payer claim control number", "REF", 2).qualifiedBy("F8"));

  private static final Map<ClaimValues.Loop, List<OneValue>> OF_LOOP = Map.of(
      Loop.BILLING, BILLING,
      Loop.SUBSCRIBER, SUBSCRIBER,
      Loop.PATIENT, PATIENT,
      Loop.CLAIM, CLAIM,
      Loop.OTHER_PAYER, OTHER_PAYER,
      Loop.LINE, LINE);

  private ClaimValues() {}

  /** The loops in which others begin. */
  enum Loop {
    BILLING,
    SUBSCRIBER,
    PATIENT,
    CLAIM,
    OTHER_PAYER,
    LINE
  }

  static List<OneValue> of(Loop loop) {
    return OF_LOOP.getOrDefault(loop, List.of());
  }

  private static OneValue provider(String name, String... roles) {
    return OneValue.of(name, "NM1", 9).orIn(3, 4).qualifiedBy(roles);
  }
}
