package io.github.payerrules.examples.benchmarks;

import io.github.payerrules.ClaimWriter;
import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.review.Finding;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Holds reviews of random claims against {@link PolicyByHand}. Arguments: how many claims
 * (100,000), how many seconds at most (600), the seed (1).
 */
public final class Oracle {

  private static final LocalDate TODAY = RandomPatients.TODAY;
  private static final int SHOWN = 3;

  private final PayerRules rules;
  private final Map<String, Integer> agreed = new TreeMap<>();
  private final Map<String, Integer> differing = new TreeMap<>();
  private final StringBuilder examples = new StringBuilder();
  private int claims;

  Oracle(PayerRules rules) {
    this.rules = rules;
  }

  /** Prints how often each rule found something, and exits with 1 where the two differ. */
  public static void main(String[] arguments) {
    int claims = Arguments.number(arguments, 0, 100_000);
    int seconds = Arguments.number(arguments, 1, 600);
    long seed = Arguments.number(arguments, 2, 1);
    Oracle oracle = new Oracle(PayerRules.builder().payer("medicare").build());
    long start = System.nanoTime();
    oracle.run(claims, start + seconds * 1_000_000_000L, seed);
    System.out.printf(
        "%,d claims in %.0f s, %d rules: %,d findings agreed, %d differ%n",
        oracle.claims,
        (System.nanoTime() - start) / 1e9,
        PolicyByHand.RULES.size(),
        oracle.agreed.values().stream().mapToInt(Integer::intValue).sum(),
        oracle.differences());
    oracle.agreed.forEach((rule, times) -> System.out.printf("%,9d  %s%n", times, rule));
    System.out.print(oracle.examples);
    if (oracle.differences() > 0) {
      System.exit(1);
    }
  }

  /** Reviews so many claims, or until the time is over. */
  void run(int most, long endsAt, long seed) {
    RandomPatients patients = new RandomPatients("medicare", seed);
    while (claims < most && System.nanoTime() - endsAt < 0) {
      compare(patients.next());
      claims++;
    }
  }

  int differences() {
    return differing.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The rules that found something at least once. */
  Set<String> exercised() {
    return agreed.keySet();
  }

  String examples() {
    return examples.toString();
  }

  private void compare(Claim claim) {
    Map<String, Set<Integer>> expected = PolicyByHand.of(claim, TODAY);
    Map<String, Set<Integer>> found = new TreeMap<>();
    for (Finding finding : rules.review(claim, TODAY).findings()) {
      if (PolicyByHand.RULES.contains(finding.rule())) {
        found.computeIfAbsent(finding.rule(), any -> new TreeSet<>()).addAll(finding.lines());
      }
    }
    for (String rule : PolicyByHand.RULES) {
      Set<Integer> here = expected.get(rule);
      Set<Integer> there = found.get(rule);
      boolean same = PolicyByHand.OF_SESSIONS.contains(rule)
          ? (here == null) == (there == null)
          : Objects.equals(here, there);
      if (!same) {
        differ(rule, claim, here, there);
      } else if (here != null) {
        agreed.merge(rule, 1, Integer::sum);
      }
    }
  }

  private void differ(
      String rule, Claim claim, @Nullable Set<Integer> expected, @Nullable Set<Integer> found) {
    if (differing.merge(rule, 1, Integer::sum) <= SHOWN) {
      examples.append("%s: by hand lines %s, by the rules %s: %s%n"
          .formatted(rule, expected, found, ClaimWriter.toJson(claim)));
    }
  }
}
