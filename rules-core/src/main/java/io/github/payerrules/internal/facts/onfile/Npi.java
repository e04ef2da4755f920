package io.github.payerrules.internal.facts.onfile;

/** National Provider Identifiers, as CMS's standard has them (45 CFR 162.406). */
final class Npi {

  private static final int LENGTH = 10;

  /** What the digits of the prefix 80840 add to the sum of the Luhn formula. */
  private static final int PREFIX_SUM = 24;

  private Npi() {}

  /** Whether it is ten digits of which the last is the check digit of the others. */
  static boolean isValid(String npi) {
    if (npi.length() != LENGTH) {
      return false;
    }
    int sum = PREFIX_SUM;
    for (int i = 0; i < LENGTH; i++) {
      int digit = npi.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return false;
      }
      int counted = i % 2 == 0 ? 2 * digit : digit;
      sum += counted > 9 ? counted - 9 : counted;
    }
    return sum % 10 == 0;
  }
}
