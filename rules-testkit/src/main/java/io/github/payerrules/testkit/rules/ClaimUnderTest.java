package io.github.payerrules.testkit.rules;

import io.github.payerrules.internal.facts.ClaimFacts;
import io.github.payerrules.internal.facts.Context;
import io.github.payerrules.internal.facts.LineFacts;
import io.github.payerrules.internal.reviewing.Reviewer;
import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.internal.rule.Tracer;
import io.github.payerrules.internal.tables.PayerTables;
import io.github.payerrules.review.RuleTrace;
import io.github.payerrules.testkit.rules.Sight.ConditionSight;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim that is reviewed by a payer's rules one at a time. A variant of a rule answers as the
 * rule would in a review with all others: what another rule reports already (a payer's own rule and
 * a general one of the same reason) is left out as a review leaves it out. Used by one thread.
 */
public final class ClaimUnderTest {

  private final PayerUnderTest payer;
  private final Context context;
  private final PayerTables tables;
  private final ClaimFacts facts;
  private Reviewer.@Nullable Result review;

  ClaimUnderTest(PayerUnderTest payer, Context context, PayerTables tables) {
    this.payer = payer;
    this.context = context;
    this.tables = tables;
    this.facts = new ClaimFacts(context, tables, payer.memorySize());
  }

  /**
   * What the rule says of the claim.
   *
   * @throws IllegalArgumentException when there is no such rule
   */
  public Answer answer(String rule) {
    String id = payer.placed(rule).rule().id();
    Reviewer.Result made = review;
    if (made == null) {
      made = payer.review(context, tables);
      review = made;
    }
    return Answer.of(id, made);
  }

  /** What the variant says of the claim. */
  public Answer answer(Variant variant) {
    return payer.alone(variant).answer(context, tables);
  }

  /**
   * What the rule sees of each line, or of the claim.
   *
   * @throws IllegalArgumentException when there is no such rule
   */
  public List<RuleTrace> explain(String rule) {
    return explain(payer.placed(rule).rule());
  }

  /**
   * What the rule sees of one line.
   *
   * @param line the number of the line; not looked at by a rule about the claim
   * @return {@code null} where there is no such line, or the rule is not asked of such claims
   * @throws IllegalArgumentException when there is no such rule
   */
  public @Nullable RuleTrace explain(String rule, int line) {
    Rule asked = payer.placed(rule).rule();
    if (!asked.ofLines()) {
      return explain(asked).stream().findFirst().orElse(null);
    }
    if (payer.isAsked(asked, context)) {
      for (LineFacts each : facts.lines()) {
        if (each.number() == line) {
          return Tracer.trace(asked, each, line, each.date(), facts);
        }
      }
    }
    return null;
  }

  /** What the variant sees of each line, or of the claim. */
  public List<RuleTrace> explain(Variant variant) {
    return explain(payer.rule(variant));
  }

  private List<RuleTrace> explain(Rule rule) {
    List<RuleTrace> traces = new ArrayList<>();
    if (!payer.isAsked(rule, context)) {
      return traces;
    }
    if (rule.ofLines()) {
      for (LineFacts line : facts.lines()) {
        traces.add(Tracer.trace(rule, line, line.number(), line.date(), facts));
      }
    } else {
      LocalDate earliest = facts.earliestDate();
      if (earliest != null) {
        traces.add(Tracer.trace(rule, facts, 0, earliest, facts));
      }
    }
    return traces;
  }

  /**
   * Which of the rule's conditions hold and which do not, over all lines and pairs of lines.
   *
   * @throws IllegalArgumentException when there is no such rule
   */
  public Sight sight(String rule) {
    Rule asked = payer.placed(rule).rule();
    if (!payer.isAsked(asked, context)) {
      int conditions = asked.patterns().stream()
          .mapToInt(pattern -> pattern.conditions().size())
          .sum();
      return new Sight(
          false,
          false,
          false,
          Collections.nCopies(conditions, new ConditionSight(false, false, false)));
    }
    return SightCollector.of(asked, facts, !answer(rule).findings().isEmpty());
  }

  /** The rows whose subject the claim carries, where a rule asks for it. */
  public List<TableRow> rowsUsed() {
    return payer.rowUse().of(facts, context);
  }

  /** The same claim, reviewed with that row missing from the tables. */
  public ClaimUnderTest without(TableRow row) {
    return new ClaimUnderTest(payer, context, payer.without(row));
  }
}
