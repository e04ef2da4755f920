package io.github.payerrules.payers.denials;

import java.math.BigDecimal;
import java.util.Random;

/**
 * A remittance file made at random, and what its amounts add up to: payments that balance or do
 * not, decisions on lines and on whole claims, reversals, amounts below zero and of ten digits,
 * blank elements, and files that end too early.
 */
final class GeneratedRemittance {

  private static final String[] GROUPS = {"CO", "PR", "OA", "PI"};
  private static final String[] REASONS = {"45", "1", "2", "3", "29", "50", "97", "197", "252", "B7"
  };
  private static final String[] CODES = {"64483", "62323", "20610", "99214", "J3301"};

  private final Random random;
  private final StringBuilder text = new StringBuilder();
  private BigDecimal charges = BigDecimal.ZERO;
  private BigDecimal paid = BigDecimal.ZERO;
  private BigDecimal adjusted = BigDecimal.ZERO;
  private BigDecimal taken = BigDecimal.ZERO;

  GeneratedRemittance(Random random) {
    this.random = random;
    segment("ISA*00*          *00*          *ZZ*PAYER          *ZZ*PRACTICE       "
        + "*260316*1200*^*00501*000000001*0*T*:");
    segment("GS*HP*PAYER*PRACTICE*20260316*1200*1*X*005010X221A1");
    int payments = 1 + random.nextInt(3);
    for (int i = 0; i < payments; i++) {
      payment(i);
    }
    if (random.nextInt(4) > 0) {
      segment("GE*1*1");
      segment("IEA*1*000000001");
    }
  }

  private void payment(int number) {
    segment("ST*835*000" + number);
    segment("BPR*I*" + amount() + "*" + (random.nextInt(8) == 0 ? "D" : "C")
        + "*ACH************20260316");
    segment("TRN*1*TEST" + random.nextInt(100) + "*1999999999");
    segment("N1*PR*TEST PAYER*XV*00001");
    int claims = random.nextInt(4);
    for (int i = 0; i < claims; i++) {
      claim();
    }
    if (random.nextInt(3) == 0) {
      BigDecimal one = amount();
      BigDecimal other = amount();
      taken = taken.add(one).add(other);
      segment("PLB*2000000010*20261231*WO:TEST1*" + one + "*L6*" + other);
    }
    if (random.nextInt(10) > 0) {
      segment("SE*1*000" + number);
    }
  }

  private void claim() {
    BigDecimal charge = amount();
    BigDecimal payment = amount();
    String status = random.nextInt(6) == 0 ? "22" : random.nextInt(3) == 0 ? "4" : "1";
    segment("CLP*" + (random.nextInt(10) == 0 ? "" : "visit-" + random.nextInt(20)) + "*" + status
        + "*" + charge + "*" + payment + "**12*TEST0001*11");
    adjustments(random.nextInt(3));
    segment("NM1*QC*1*TEST*TEST");
    int lines = random.nextInt(4);
    if (lines == 0) {
      charges = charges.add(charge);
      paid = paid.add(payment);
    }
    for (int i = 0; i < lines; i++) {
      line(i + 1);
    }
  }

  private void line(int number) {
    BigDecimal charge = amount();
    BigDecimal payment = amount();
    charges = charges.add(charge);
    paid = paid.add(payment);
    segment("SVC*HC:" + any(CODES) + (random.nextBoolean() ? ":RT" : "") + "*" + charge + "*"
        + payment + "**1");
    segment("DTM*472*20260224");
    adjustments(random.nextInt(4));
    segment("REF*6R*" + number);
    if (random.nextBoolean()) {
      segment("LQ*HE*N115");
    }
  }

  private void adjustments(int segments) {
    for (int i = 0; i < segments; i++) {
      StringBuilder cas = new StringBuilder("CAS*" + any(GROUPS));
      int reasons = 1 + random.nextInt(6);
      for (int j = 0; j < reasons; j++) {
        BigDecimal amount = amount();
        adjusted = adjusted.add(amount);
        String quantity = random.nextInt(4) == 0 ? "1" : "";
        cas.append('*')
            .append(any(REASONS))
            .append('*')
            .append(amount)
            .append('*')
            .append(quantity);
      }
      segment(cas.toString().replaceAll("\\*+$", ""));
    }
  }

  private BigDecimal amount() {
    return switch (random.nextInt(8)) {
      case 0 -> BigDecimal.ZERO;
      case 1 -> BigDecimal.valueOf(-random.nextInt(100_000), 2);
      case 2 -> BigDecimal.valueOf(random.nextLong(1_000_000_000_000L), 2);
      case 3 -> BigDecimal.valueOf(random.nextInt(1_000));
      default -> BigDecimal.valueOf(random.nextInt(100_000), 2);
    };
  }

  private String any(String[] of) {
    return of[random.nextInt(of.length)];
  }

  private void segment(String segment) {
    text.append(segment).append("~\n");
  }

  String text() {
    return text.toString();
  }

  /** The charges of lines, and of claims without lines. */
  BigDecimal charges() {
    return charges;
  }

  /** What was paid for lines, and for claims without lines. */
  BigDecimal paid() {
    return paid;
  }

  /** The adjustments of claims and lines. */
  BigDecimal adjusted() {
    return adjusted;
  }

  /** The provider adjustments. */
  BigDecimal taken() {
    return taken;
  }
}
