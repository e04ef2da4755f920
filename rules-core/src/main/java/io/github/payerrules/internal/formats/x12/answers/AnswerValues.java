package io.github.payerrules.internal.formats.x12.answers;

import static io.github.payerrules.internal.formats.x12.OneValue.Weight.FIRST;

import io.github.payerrules.internal.formats.x12.OneValue;
import java.util.List;

/** What a loop of a 271 or a 278 may say once, of that which is read. */
final class AnswerValues {

  /** Of a member, and of each benefit (EB). */
  static final List<OneValue> OF_ELIGIBILITY = List.of(
      OneValue.of("member", "NM1", 3, 4, 9).qualifiedBy("IL", "03"),
      OneValue.of("birth date", "DMG", 2),
      OneValue.of("first day of the plan", "DTP", 3).qualifiedBy("346"),
      OneValue.of("last day of the plan", "DTP", 3).qualifiedBy("347"),
      OneValue.of("first day of the benefit", "DTP", 3).qualifiedBy("348"),
      OneValue.of("last day of the benefit", "DTP", 3).qualifiedBy("349"),
      OneValue.of("first day of eligibility", "DTP", 3).qualifiedBy("356"),
      OneValue.of("last day of eligibility", "DTP", 3).qualifiedBy("357"),
      OneValue.of("period of the plan", "DTP", 3).qualifiedBy("291"),
      OneValue.of("period of the benefit", "DTP", 3).qualifiedBy("292"),
      OneValue.of("period of eligibility", "DTP", 3).qualifiedBy("307"));

  /** Of an event, and of each of its services. */
  static final List<OneValue> OF_AUTHORIZATION = List.of(
      OneValue.of("decision", "HCR", 1, 2),
      OneValue.of("authorization number", "REF", 2).qualifiedBy("BB").weighing(FIRST),
      OneValue.of("period of the authorization", "DTP", 3).qualifiedBy("007"),
      OneValue.of("last day of the authorization", "DTP", 3).qualifiedBy("036"),
      OneValue.of("date of service", "DTP", 3).qualifiedBy("472"),
      OneValue.of("proposed date of service", "DTP", 3).qualifiedBy("AAH"),
      OneValue.of("service", "SV1", 1, 3, 4),
      OneValue.of("service", "SV2", 1, 2, 4, 5),
      OneValue.of("quantity", "HSD", 1, 2).weighing(FIRST));

  private AnswerValues() {}
}
