package io.github.payerrules.examples.benchmarks;

import java.util.Set;
import java.util.function.Predicate;

/**
 * A rule in plain Java.
 *
 * @param rule the id of its finding
 * @param codes the codes of the lines that it is about; empty means of any line
 * @param finds whether it finds something in such a line
 */
record RuleByHand(String rule, Set<String> codes, Predicate<LineByHand> finds) {

  boolean isAbout(LineByHand line) {
    return codes.isEmpty() || codes.contains(line.code());
  }
}
