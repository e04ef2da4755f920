package io.github.payerrules.internal.trial;

import io.github.payerrules.internal.facts.ClaimFacts;
import io.github.payerrules.internal.facts.Context;
import io.github.payerrules.internal.facts.LineFacts;
import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.internal.rule.Tracer;
import io.github.payerrules.internal.tables.PayerTables;
import io.github.payerrules.review.RuleTrace;
import io.github.payerrules.trial.Answer;
import io.github.payerrules.trial.Sight;
import io.github.payerrules.trial.Sight.ConditionSight;
import io.github.payerrules.trial.TableRow;
import io.github.payerrules.trial.TrialClaim;
import io.github.payerrules.trial.Variant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Holds the rules of a book against one claim, one at a time. */
final class ClaimTrial implements TrialClaim {

  private final BookTrial trial;
  private final Context context;
  private final ClaimFacts facts;

  ClaimTrial(BookTrial trial, Context context, PayerTables tables) {
    this.trial = trial;
    this.context = context;
    this.facts = context.facts(tables, trial.memorySize());
  }

  @Override
  public Answer answer(String rule) {
    return trial.alone().of(trial.placed(rule).rule(), facts, context);
  }

  @Override
  public Answer answer(Variant variant) {
    return trial.alone().of(trial.rule(variant), facts, context);
  }

  @Override
  public List<RuleTrace> explain(String rule) {
    return explain(trial.placed(rule).rule());
  }

  @Override
  public List<RuleTrace> explain(Variant variant) {
    return explain(trial.rule(variant));
  }

  private List<RuleTrace> explain(Rule rule) {
    List<RuleTrace> traces = new ArrayList<>();
    if (!trial.alone().holdsFor(rule, context)) {
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

  @Override
  public Sight sight(String rule) {
    Rule asked = trial.placed(rule).rule();
    if (!trial.alone().holdsFor(asked, context)) {
      int conditions = asked.patterns().stream()
          .mapToInt(pattern -> pattern.conditions().size())
          .sum();
      return new Sight(
          false,
          false,
          false,
          Collections.nCopies(conditions, new ConditionSight(false, false, false)));
    }
    return Seeing.of(asked, facts, !answer(rule).findings().isEmpty());
  }

  @Override
  public List<TableRow> rowsUsed() {
    return trial.rowUse().of(facts, context);
  }

  @Override
  public TrialClaim without(TableRow row) {
    return trial.claim(context, trial.without(row));
  }
}
