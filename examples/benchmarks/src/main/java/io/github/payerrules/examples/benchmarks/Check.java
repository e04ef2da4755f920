package io.github.payerrules.examples.benchmarks;

import io.github.payerrules.claim.ServiceLine;
import java.time.LocalDate;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * One rule of a payer in plain Java.
 *
 * @param rule the id of its findings
 * @param ofWhole whether the whole claim or session is wrong: which lines are named is then a
 *     matter of words
 * @param from the first date of service on which the policy is known to hold
 * @param finds whether it finds something in a line
 */
record Check(String rule, boolean ofWhole, LocalDate from, BiPredicate<Chart, ServiceLine> finds) {

  static final LocalDate ALWAYS = LocalDate.of(2012, 1, 1);

  /** Of single lines. */
  static Check line(String rule, BiPredicate<Chart, ServiceLine> finds) {
    return new Check(rule, false, ALWAYS, finds);
  }

  /** Of the session of a line. */
  static Check session(String rule, BiPredicate<Chart, ServiceLine> finds) {
    return new Check(rule, true, ALWAYS, finds);
  }

  /** Of the claim. */
  static Check claim(String rule, Predicate<Chart> finds) {
    return new Check(rule, true, ALWAYS, (chart, line) -> finds.test(chart));
  }

  /** The same since a day. */
  Check since(String date) {
    return new Check(rule, ofWhole, LocalDate.parse(date), finds);
  }

  boolean test(Chart chart, ServiceLine line) {
    return !line.date().isBefore(from) && finds.test(chart, line);
  }
}
