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
 * The peer on another engine: rules of {@link PolicyByHand} in an Evrete session, a new one a
 * claim. A rule first compares the code, then asks the rest, as in the rule files.
 */
final class EvreteRules implements AutoCloseable {

  private static final String LINE = "$line";
  private static final String FOUND = "found";

  /** Evrete asks what costs less first; 1 is what it takes for granted. */
  private static final double COSTLIER = 2;

  private final KnowledgeService service = new KnowledgeService();
  private final Knowledge knowledge;

  EvreteRules(List<RuleByHand> rules) {
    RuleSetBuilder<Knowledge> builder = service.newKnowledge().builder();
    for (RuleByHand rule : rules) {
      builder
          .newRule(rule.rule())
          .forEach(LINE, LineByHand.class)
          .where((Object[] values) -> rule.isAbout((LineByHand) values[0]), LINE)
          .where((Object[] values) -> rule.finds().test((LineByHand) values[0]), COSTLIER, LINE)
          .execute(context -> find(context, rule));
    }
    knowledge = builder.build();
  }

  /** The rules that find something, and in which lines. */
  Map<String, Set<Integer>> review(Claim claim, LocalDate today) {
    Map<String, Set<Integer>> found = new TreeMap<>();
    StatelessSession session = knowledge.newStatelessSession();
    session.set(FOUND, found);
    for (ServiceLine line : claim.lines()) {
      session.insert(new LineByHand(claim, line, today));
    }
    session.fire();
    return found;
  }

  private static void find(RhsContext context, RuleByHand rule) {
    Map<String, Set<Integer>> found = context.getRuntime().get(FOUND);
    LineByHand line = context.get(LineByHand.class, LINE);
    found.computeIfAbsent(rule.rule(), any -> new TreeSet<>()).add(line.number());
  }

  @Override
  public void close() {
    service.shutdown();
  }
}
