package io.github.payerrules.examples.benchmarks;

import io.github.payerrules.ClaimWriter;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.Review;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How often a review and the rules by hand found the same, and where they did not. Not thread-safe.
 */
final class Agreement {

  private static final int SHOWN = 3;

  private final Map<String, Integer> agreed = new TreeMap<>();
  private final Map<String, Integer> differing = new TreeMap<>();
  private final StringBuilder examples = new StringBuilder();

  /** The lines of each rule that found something. */
  static Map<String, Set<Integer>> linesByRule(Review review) {
    Map<String, Set<Integer>> found = new TreeMap<>();
    for (Finding finding : review.findings()) {
      found.computeIfAbsent(finding.rule(), any -> new TreeSet<>()).addAll(finding.lines());
    }
    return found;
  }

  /**
   * Compares what one rule found in a claim.
   *
   * @param byHand the lines, {@code null} where it found nothing
   * @param byRules the same of the review
   * @param ofWhole whether the whole claim or session is wrong, so that lines may differ
   */
  void compare(
      String rule,
      Claim claim,
      @Nullable Set<Integer> byHand,
      @Nullable Set<Integer> byRules,
      boolean ofWhole) {
    boolean same =
        ofWhole ? (byHand == null) == (byRules == null) : Objects.equals(byHand, byRules);
    if (same && byHand != null) {
      agreed.merge(rule, 1, Integer::sum);
    } else if (!same && differing.merge(rule, 1, Integer::sum) <= SHOWN) {
      examples.append("%s: by hand lines %s, by the rules %s: %s%n"
          .formatted(rule, byHand, byRules, ClaimWriter.toJson(claim)));
    }
  }

  /** How often each rule that found something agreed. */
  Map<String, Integer> agreed() {
    return agreed;
  }

  /** How often all of them agreed. */
  int agreements() {
    return sum(agreed);
  }

  /** How often a rule differed. */
  int differences() {
    return sum(differing);
  }

  /** Of each rule that differs how often, and the first claims. */
  String differing() {
    return differing + System.lineSeparator() + examples;
  }

  /** The first claims of each rule that differs; empty where none does. */
  String examples() {
    return examples.toString();
  }

  private static int sum(Map<String, Integer> times) {
    return times.values().stream().mapToInt(Integer::intValue).sum();
  }
}
