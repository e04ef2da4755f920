package io.github.payerrules.internal.remits;

import static io.github.payerrules.internal.formats.x12.OneValue.Weight.FIRST;

import io.github.payerrules.internal.formats.x12.OneValue;
import java.util.List;
import java.util.stream.Stream;

/** What a payment, a claim and a line of an 835 may say once, of that which is read. */
final class RemitValues {

  static final List<OneValue> OF_PAYMENT = first(
      OneValue.of("payment amount or date", "BPR", 2, 3, 16),
      OneValue.of("payment number", "TRN", 2),
      OneValue.of("production date", "DTM", 2).qualifiedBy("405"),
      OneValue.of("payer", "N1", 2, 4).qualifiedBy("PR"),
      OneValue.of("payer identifier", "REF", 2).qualifiedBy("2U"),
      OneValue.of("payee", "N1", 4).orIn(2).qualifiedBy("PE"));

  static final List<OneValue> OF_CLAIM = first(
      OneValue.of("patient", "NM1", 3, 4, 9).qualifiedBy("QC"),
      OneValue.of("rendering provider", "NM1", 9).orIn(3, 4).qualifiedBy("82"),
      OneValue.of("crossover payer", "NM1", 3).qualifiedBy("TT"),
      OneValue.of("date of service", "DTM", 2).qualifiedBy("232"),
      OneValue.of("date received", "DTM", 2).qualifiedBy("050"),
      OneValue.of("allowed amount", "AMT", 2).qualifiedBy("AU"));

  static final List<OneValue> OF_LINE = first(
      OneValue.of("date of service", "DTM", 2).qualifiedBy("472", "150"),
      OneValue.of("last date of service", "DTM", 2).qualifiedBy("151"),
      OneValue.of("line item control number", "REF", 2).qualifiedBy("6R"),
      OneValue.of("allowed amount", "AMT", 2).qualifiedBy("B6"));

  private RemitValues() {}

  private static List<OneValue> first(OneValue... values) {
    return Stream.of(values).map(it -> it.weighing(FIRST)).toList();
  }
}
