package io.github.payerrules.examples.benchmarks;

import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Holds reviews of random claims to every payer against {@link PoliciesByHand}. Arguments: how many
 * claims (100,000), how many seconds at most (600), the seed (1), one payer (all).
 */
public final class Oracle {

  private static final LocalDate TODAY = RandomPatients.TODAY;
  private static final long PROGRESS_NANOS = 60_000_000_000L;

  private final PayerRules rules;
  private final Set<String> payers;
  private final Agreement agreement = new Agreement();
  private int claims;

  /** Of these payers alone. */
  Oracle(PayerRules rules, Set<String> payers) {
    this.rules = rules;
    this.payers = payers;
  }

  /** Prints how often each rule found something, and exits with 1 where the two differ. */
  public static void main(String[] arguments) {
    int claims = Arguments.number(arguments, 0, 100_000);
    int seconds = Arguments.number(arguments, 1, 600);
    long seed = Arguments.number(arguments, 2, 1);
    Oracle oracle = new Oracle(
        PayerRules.builder().packedPayers().build(),
        arguments.length > 3 ? Set.of(arguments[3]) : PoliciesByHand.payers());
    long start = System.nanoTime();
    oracle.run(claims, start + seconds * 1_000_000_000L, seed);
    oracle
        .agreement
        .agreed()
        .forEach((rule, times) -> System.out.printf("%,9d  %s%n", times, rule));
    System.out.printf(
        "%s in %.0f s %s%n",
        oracle.figures(), (System.nanoTime() - start) / 1e9, oracle.agreement.differing());
    if (oracle.differences() > 0) {
      System.exit(1);
    }
  }

  /** Reviews so many claims, of each payer as many, or until the time is over. */
  void run(int most, long endsAt, long seed) {
    Map<String, Supplier<Claim>> random = new TreeMap<>();
    payers.forEach(
        payer -> random.put(payer, PoliciesByHand.claims(payer, 31 * seed + payer.hashCode())));
    long progressAt = System.nanoTime() + PROGRESS_NANOS;
    while (claims < most && System.nanoTime() - endsAt < 0) {
      random.forEach((payer, next) -> {
        compare(payer, next.get());
        claims++;
      });
      if (System.nanoTime() - progressAt > 0) {
        progressAt += PROGRESS_NANOS;
        System.err.println(figures());
      }
    }
  }

  private String figures() {
    return "%,d claims to %d payers, %d rules: %,d findings agreed, %,d differ"
        .formatted(
            claims,
            payers.size(),
            agreement.agreed().size(),
            agreement.agreements(),
            agreement.differences());
  }

  int differences() {
    return agreement.differences();
  }

  /** The rules that found something at least once, by payer. */
  Map<String, Set<String>> exercised() {
    Map<String, Set<String>> byPayer = new HashMap<>();
    agreement
        .agreed()
        .keySet()
        .forEach(name -> byPayer
            .computeIfAbsent(name.substring(0, name.indexOf('/')), any -> new TreeSet<>())
            .add(name));
    return byPayer;
  }

  String examples() {
    return agreement.examples();
  }

  private void compare(String payer, Claim claim) {
    List<Check> checks = PoliciesByHand.of(payer);
    Map<String, Set<Integer>> byHand = PoliciesByHand.find(checks, claim, TODAY);
    Map<String, Set<Integer>> byRules = Agreement.linesByRule(rules.review(claim, TODAY));
    for (Check check : checks) {
      String rule = check.rule();
      agreement.compare(
          payer + "/" + rule, claim, byHand.get(rule), byRules.get(rule), check.ofWhole());
    }
  }
}
