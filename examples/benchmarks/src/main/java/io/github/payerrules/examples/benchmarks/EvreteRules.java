package io.github.payerrules.examples.benchmarks;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.StatelessSession;
import org.evrete.api.builders.RuleSetBuilder;

/**
 * The peer on another engine: rules of {@link PoliciesByHand} in an Evrete session, a new one a
 * claim. A rule first compares the code, then asks the rest, as in the rule files.
 */
final class EvreteRules implements AutoCloseable {

  /** A line beside all that its check may ask. */
  public record ChartedLine(Chart chart, ServiceLine line) {

    boolean meets(Check check) {
      return check.finds().test(chart, line);
    }
  }

  private static final String LINE = "$line";
  private static final String FOUND = "found";

  /** Evrete asks what costs less first; 1 is what it takes for granted. */
  private static final double COSTLIER = 2;

  private final KnowledgeService service = new KnowledgeService();
  private final Knowledge knowledge;

  EvreteRules(List<Check> checks) {
    RuleSetBuilder<Knowledge> builder = service.newKnowledge().builder();
    for (Check check : checks) {
      builder
          .newRule(check.rule())
          .forEach(LINE, ChartedLine.class)
          .where((Object[] values) -> check.isAbout(((ChartedLine) values[0]).line()), LINE)
          .where((Object[] values) -> ((ChartedLine) values[0]).meets(check), COSTLIER, LINE)
          .execute(context -> find(context, check));
    }
    knowledge = builder.build();
  }

  /** The rules that find something, and in which lines. */
  Map<String, Set<Integer>> review(Claim claim, LocalDate today) {
    Map<String, Set<Integer>> found = new TreeMap<>();
    StatelessSession session = knowledge.newStatelessSession();
    session.set(FOUND, found);
    Chart chart = new Chart(claim, today);
    for (ServiceLine line : claim.lines()) {
      session.insert(new ChartedLine(chart, line));
    }
    session.fire();
    return found;
  }

  private static void find(RhsContext context, Check check) {
    Map<String, Set<Integer>> byRule = context.getRuntime().get(FOUND);
    ChartedLine found = context.get(ChartedLine.class, LINE);
    byRule
        .computeIfAbsent(check.rule(), any -> new TreeSet<>())
        .add(found.line().number());
  }

  @Override
  public void close() {
    service.shutdown();
  }
}
