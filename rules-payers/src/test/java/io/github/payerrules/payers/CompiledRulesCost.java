package io.github.payerrules.payers;

import com.sun.management.ThreadMXBean;
import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.internal.book.RuleBook;
import io.github.payerrules.review.PayerInfo;
import io.github.payerrules.tables.CompiledTables;
import io.github.payerrules.testkit.Case;
import io.github.payerrules.testkit.CaseTables;
import io.github.payerrules.testkit.Suite;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.kie.api.runtime.KieSession;

/**
 * What the claims of a payer's cases cost a thread, turn by turn: reviewed by the library, and by
 * the same rule files compiled by Drools' own compiler over the same facts. That both find the same
 * is what {@link OracleTest} proves.
 */
public final class CompiledRulesCost {

  private static final int ROUNDS = 5;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** A way to judge a claim, with the least that a claim has cost in a round. */
  private static final class Way {

    private final String name;
    private final BiConsumer<Case, Claim> judge;
    private double micros = Double.MAX_VALUE;
    private double kilobytes;

    Way(String name, BiConsumer<Case, Claim> judge) {
      this.name = name;
      this.judge = judge;
    }

    void round(Map<Case, Claim> claims) {
      long bytes = THREADS.getCurrentThreadAllocatedBytes();
      long before = THREADS.getCurrentThreadCpuTime();
      claims.forEach(judge);
      micros =
          Math.min(micros, (THREADS.getCurrentThreadCpuTime() - before) / 1_000.0 / claims.size());
      kilobytes = (THREADS.getCurrentThreadAllocatedBytes() - bytes) / 1_024.0 / claims.size();
    }
  }

  private CompiledRulesCost() {}

  /** Measures with the claims of the payer that is named; of Medicare without an argument. */
  public static void main(String[] arguments) throws Exception {
    String payer = arguments.length > 0 ? arguments[0] : "medicare";
    CompiledTables tables = CaseTables.below(List.of(CompiledPayer.PAYERS)).orElseThrow();
    PayerRules rules =
        PayerRules.builder().payers(CompiledPayer.PAYERS).tables(tables).build();
    PayerInfo info = rules.payers().stream()
        .filter(one -> one.payer().equals(payer))
        .findFirst()
        .orElseThrow();
    RuleBook book = Objects.requireNonNull(OracleTest.books(rules).get(payer));
    Map<Case, Claim> claims = OracleTest.claims(
        Suite.find(rules, List.of(CompiledPayer.PAYERS, Path.of("golden"))), info);
    CompiledPayer compiled = new CompiledPayer(info, book, tables);
    KieSession kept = compiled.newSession();
    List<Way> ways = new ArrayList<>(List.of(
        new Way("this library", (test, claim) -> rules.review(claim, test.today())),
        new Way(
            "Drools' compiler, a session kept",
            (test, claim) -> compiled.findingsIn(kept, claim, test.today())),
        new Way(
            "Drools' compiler, a session a claim",
            (test, claim) -> compiled.findings(claim, test.today()))));
    for (int round = 0; round < ROUNDS; round++) {
      ways.forEach(way -> way.round(claims));
    }
    System.out.println(
        claims.size() + " claims to " + payer + ", " + info.rules().size() + " rules");
    for (Way way : ways) {
      System.out.printf(
          "%-36s %8.1f µs %8.1f KB  %5.2f of the first%n",
          way.name, way.micros, way.kilobytes, way.micros / ways.get(0).micros);
    }
  }
}
