package io.github.payerrules.internal.reviewing;

import io.github.payerrules.claim.ClaimPurpose;
import io.github.payerrules.internal.book.RuleBook;
import io.github.payerrules.internal.facts.ClaimFacts;
import io.github.payerrules.internal.facts.ClaimFields;
import io.github.payerrules.internal.facts.Context;
import io.github.payerrules.internal.facts.LineFacts;
import io.github.payerrules.internal.rule.Condition;
import io.github.payerrules.internal.rule.Pattern;
import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.internal.rule.Tracer;
import io.github.payerrules.internal.tables.PayerTables;
import io.github.payerrules.internal.text.UsDates;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.NotEvaluated.Reason;
import io.github.payerrules.review.Question;
import io.github.payerrules.review.RuleTrace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reviews claims by one rule book. Thread-safe. */
public final class Reviewer {

  /**
   * What the rules said of a claim, in order.
   *
   * @param checks how many rules concern the claim and ran
   * @param work what it took to tell
   */
  public record Result(
      List<Finding> findings,
      List<Question> questions,
      List<NotEvaluated> notEvaluated,
      int checks,
      Work work) {}

  /** Beyond this many lines a file is no claim, and no rule is asked. */
  static final int MOST_LINES = 1_000;

  private final RuleBook book;
  private final RuleSet ofClaims;
  private final RuleSet ofVoids;
  private final RuleSet ofRequests;
  private final Limits limits;
  private final Order order;
  private final SameReasons sameReasons;
  private final Statements statements;

  public Reviewer(RuleBook book, Limits limits) {
    this.book = book;
    this.ofClaims = new RuleSet(book.rulesOfClaims());
    this.ofVoids = new RuleSet(book.rulesOfVoids());
    this.ofRequests = new RuleSet(book.rulesOfRequests());
    this.limits = limits;
    this.order = new Order(book.rules());
    this.sameReasons = new SameReasons(book.rules());
    this.statements = new Statements(book.tables().terms());
  }

  private RuleSet rulesFor(Context context) {
    return switch (context.claim().purpose()) {
      case CLAIM -> ClaimFields.isVoid(context.claim()) ? ofVoids : ofClaims;
      case REQUEST -> ofRequests;
    };
  }

  public RuleBook book() {
    return book;
  }

  /**
   * Holds the rules against a claim.
   *
   * @param structural the findings of its structure
   * @param asked the sources that were asked for what the claim does not carry
   */
  public Result review(Context context, List<Finding> structural, AskedSources asked) {
    return review(context, book.tables(), structural, asked);
  }

  /**
   * Holds the rules against a claim with other tables than the book's, as if nothing were wrong
   * with its structure and no source had failed.
   *
   * @param tables tables with the terms of the book's
   */
  public Result review(Context context, PayerTables tables) {
    return review(context, tables, List.of(), new AskedSources(null));
  }

  private Result review(
      Context context, PayerTables tables, List<Finding> structural, AskedSources asked) {
    RuleSet rules = rulesFor(context);
    rules.sessions(); // made before the deadline runs
    ClaimFacts claim = new ClaimFacts(context, tables, book.memorySize(), tables == book.tables());
    ReviewRun run =
        new ReviewRun(claim, statements, System.nanoTime() + limits.deadline().toNanos());
    run.findings().addAll(structural);
    if (claim.lineCount() > MOST_LINES) {
      run.addNotEvaluated(
          Reason.TOO_MANY_LINES,
          List.of(),
          null,
          "all rules: the claim has more than " + MOST_LINES + " lines");
    } else {
      runRules(rules, claim, run);
      if (rules != ofVoids) {
        addUncovered(claim, run);
      }
    }
    if (claim.purpose() == ClaimPurpose.REQUEST && rules.rules().isEmpty()) {
      run.addNotEvaluated(
          Reason.NO_POLICY,
          List.of(),
          null,
          book.title() + " states nothing about requests for authorization, so the request was not"
              + " checked; list the areas that a request must meet as `requests` in payer.yaml");
    }
    asked.sort(run.notEvaluated());
    int checks = rules.checks().count(claim, run.findings(), run.notEvaluated());
    return order.of(run, checks);
  }

  private void runRules(RuleSet rules, ClaimFacts claim, ReviewRun run) {
    boolean finished = rules.sessions().run(claim, claim.lines(), run, limits.maxFirings());
    sameReasons.leaveOne(run.findings(), run.questions());
    MutualFindings.leaveOne(run.findings());
    run.addLackingTables();
    if (!finished || run.isLate()) {
      run.addNotEvaluated(
          Reason.LIMIT_REACHED,
          List.of(),
          null,
          finished
              ? "rules after the deadline of " + limits.deadline().toMillis() + " ms"
              : "rules after " + limits.maxFirings() + " firings");
    }
    if (run.comparedTooMuch() && !run.isLate()) {
      run.addNotEvaluated(
          Reason.LIMIT_REACHED,
          List.of(),
          null,
          "rules that compare lines, after "
              + ReviewRun.MOST_COMPARISONS
              + " comparisons with other lines and earlier services");
    }
    if (!run.failures().isEmpty()) {
      addFailures(rules, run);
    }
    if (!run.comparesLines()) {
      addNotCompared(rules, claim, run);
    }
  }

  private static void addFailures(RuleSet rules, ReviewRun run) {
    for (Rule rule : rules.rules()) {
      @Nullable String failure = null;
      for (Pattern pattern : rule.patterns()) {
        for (Condition condition : pattern.conditions()) {
          failure = failure == null ? run.failures().get(condition.canonical()) : failure;
        }
      }
      failure = failure == null ? run.failures().get(rule.id()) : failure;
      if (failure != null) {
        run.addNotEvaluated(
            Reason.RULE_FAILED,
            List.of(),
            rule.id(),
            "the rule at " + rule.source() + " failed (" + failure + ")");
      }
    }
  }

  private static void addNotCompared(RuleSet rules, ClaimFacts claim, ReviewRun run) {
    for (Rule rule : rules.rules()) {
      if (rule.comparesLines()
          && claim.lines().stream().anyMatch(line -> Coverage.speaksOf(rule, line))) {
        run.addNotEvaluated(
            Reason.TOO_MANY_LINES,
            List.of(),
            rule.id(),
            "lines are compared on claims of up to 50 lines, the most that an 837P claim has");
      }
    }
  }

  private void addUncovered(ClaimFacts claim, ReviewRun run) {
    for (LineFacts line : claim.lines()) {
      if (!book.covers(line.code(), line.procedure(), line.procedureGroup())) {
        run.addNotEvaluated(
            Reason.NO_POLICY,
            List.of(line.number()),
            null,
            book.title() + " has no rules for " + line.code()
                + "; only the checks that every claim gets ran on this line");
      } else if (!book.coversOn(
          line.date(), line.code(), line.procedure(), line.procedureGroup())) {
        LocalDate from =
            book.coversFrom(line.date(), line.code(), line.procedure(), line.procedureGroup());
        run.addNotEvaluated(
            Reason.NO_POLICY_ON_DATE,
            List.of(line.number()),
            null,
            book.title() + " has no rules for " + line.code() + " on this date of service"
                + (from == null ? "" : "; the rules on file start on " + UsDates.of(from)));
      }
    }
  }

  /**
   * What each rule sees of each line, without running the engine.
   *
   * @param wanted is asked with each rule's id
   */
  public List<RuleTrace> explain(Context context, Predicate<String> wanted) {
    ClaimFacts claim = new ClaimFacts(context, book.tables(), book.memorySize());
    List<RuleTrace> traces = new ArrayList<>();
    LocalDate earliest = claim.earliestDate();
    for (Rule rule : rulesFor(context).rules()) {
      if (!wanted.test(rule.id())) {
        continue;
      }
      if (!rule.ofLines()) {
        if (earliest != null) {
          traces.add(Tracer.trace(rule, claim, 0, earliest, claim));
        }
      } else {
        for (LineFacts line : claim.lines()) {
          traces.add(Tracer.trace(rule, line, line.number(), line.date(), claim));
        }
      }
    }
    return traces;
  }
}
