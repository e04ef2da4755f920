package io.github.payerrules.examples.benchmarks;

import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * Holds reviews of random claims against {@link PolicyByHand}. Arguments: how many claims
 * (100,000), how many seconds at most (600), the seed (1).
 */
public final class Oracle {

  private static final LocalDate TODAY = RandomPatients.TODAY;

  private final PayerRules rules;
  private final Agreement agreement = new Agreement();
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
        oracle.agreement.agreements(),
        oracle.differences());
    oracle
        .agreement
        .agreed()
        .forEach((rule, times) -> System.out.printf("%,9d  %s%n", times, rule));
    System.out.print(oracle.agreement.examples());
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
    return agreement.differences();
  }

  /** The rules that found something at least once. */
  Set<String> exercised() {
    return agreement.agreed().keySet();
  }

  String examples() {
    return agreement.examples();
  }

  private void compare(Claim claim) {
    Map<String, Set<Integer>> byHand = PolicyByHand.of(claim, TODAY);
    Map<String, Set<Integer>> byRules = Agreement.linesByRule(rules.review(claim, TODAY));
    for (String rule : PolicyByHand.RULES) {
      agreement.compare(
          rule,
          claim,
          byHand.get(rule),
          byRules.get(rule),
          PolicyByHand.OF_SESSIONS.contains(rule));
    }
  }
}
