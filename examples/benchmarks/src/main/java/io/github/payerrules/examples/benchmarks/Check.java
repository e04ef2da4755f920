package io.github.payerrules.examples.benchmarks;

import io.github.payerrules.claim.ServiceLine;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * One rule of a payer in plain Java.
 *
 * @param rule the id of its findings
 * @param codes the codes of the lines that it covers; empty means every line
 * @param ofWhole whether the whole claim or session is wrong: which lines are named is then a
 *     matter of words
 * @param from the first date of service on which the policy is known to hold
 * @param finds whether it finds something in a line that it covers
 */
record Check(
    String rule,
    Set<String> codes,
    boolean ofWhole,
    LocalDate from,
    BiPredicate<Chart, ServiceLine> finds) {

  static final LocalDate ALWAYS = LocalDate.of(2012, 1, 1);

  /** Of single lines. */
  static Check line(String rule, BiPredicate<Chart, ServiceLine> finds) {
    return new Check(rule, Set.of(), false, ALWAYS, finds);
  }

  /** Of the session of a line. */
  static Check session(String rule, BiPredicate<Chart, ServiceLine> finds) {
    return new Check(rule, Set.of(), true, ALWAYS, finds);
  }

  /** Of the claim. */
  static Check claim(String rule, Predicate<Chart> finds) {
    return session(rule, (chart, line) -> finds.test(chart));
  }

  /** The same check, only for lines with these codes. */
  Check of(Set<String> codes) {
    return new Check(rule, codes, ofWhole, from, finds);
  }

  /** The same check from a date on. */
  Check since(String date) {
    return new Check(rule, codes, ofWhole, LocalDate.parse(date), finds);
  }

  /** Whether the rule covers this line; cheap, so it is asked first. */
  boolean isAbout(ServiceLine line) {
    return (codes.isEmpty() || codes.contains(line.code())) && !line.date().isBefore(from);
  }

  boolean test(Chart chart, ServiceLine line) {
    return isAbout(line) && finds.test(chart, line);
  }
}
