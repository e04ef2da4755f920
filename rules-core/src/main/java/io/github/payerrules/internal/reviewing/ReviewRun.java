package io.github.payerrules.internal.reviewing;

import io.github.payerrules.claim.ClaimPurpose;
import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.internal.engine.Firings;
import io.github.payerrules.internal.facts.ClaimFacts;
import io.github.payerrules.internal.facts.LineFacts;
import io.github.payerrules.internal.reference.NoTable;
import io.github.payerrules.internal.rule.Candidates;
import io.github.payerrules.internal.rule.Condition;
import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.internal.rule.Statement;
import io.github.payerrules.internal.words.Missing;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.NotEvaluated.Reason;
import io.github.payerrules.review.NotEvaluated.Scope;
import io.github.payerrules.review.Question;
import io.github.payerrules.review.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Collects what the rules say of one claim. */
final class ReviewRun implements Firings {

  private static final int LINES_OF_AN_837P_CLAIM = 50;

  /** What most texts of a finding take. */
  private static final int ROOM_OF_A_TEXT = 320;

  /** Of a line with another line or an earlier service: far more than an honest claim needs. */
  static final int MOST_COMPARISONS = 3_000_000;

  private static final int COMPARISONS_BETWEEN_LOOKS = 10_000;

  private final ClaimFacts claim;
  private final Statements statements;
  private final long endsAt;
  private final StringBuilder room = new StringBuilder(ROOM_OF_A_TEXT);
  private final List<Finding> findings = new ArrayList<>();
  private final List<Question> questions = new ArrayList<>();
  private final List<NotEvaluated> notEvaluated = new ArrayList<>();

  /** What rules said that look at several facts. */
  private final Set<Object> saidOfSeveral = new HashSet<>();

  private final Map<String, String> failures = new TreeMap<>();

  /** Numbers of lines, perhaps more than once and in any order. */
  private final Map<String, List<Integer>> lackingTables = new HashMap<>();

  private boolean late;
  private long comparisons;
  private long nextLookAtTheClock = COMPARISONS_BETWEEN_LOOKS;
  private Work work = Work.NONE;

  ReviewRun(ClaimFacts claim, Statements statements, long endsAt) {
    this.claim = claim;
    this.statements = statements;
    this.endsAt = endsAt;
  }

  @Override
  public void fired(
      Rule rule, @Nullable Object[] facts, Truth truth, IntFunction<List<?>> candidates) {
    try {
      LocalDate date = facts[0] instanceof LineFacts line ? line.date() : claim.earliestDate();
      if (date != null && rule.metadata().effective().on(date)) {
        say(rule, facts, truth, candidates);
      }
    } catch (RuntimeException failure) {
      failed(rule, failure);
    }
  }

  private void say(
      Rule rule, @Nullable Object[] facts, Truth truth, IntFunction<List<?>> candidates) {
    Statement statement = statements.of(rule);
    List<Integer> lines = numbers(rule, facts);
    if (truth == Truth.YES) {
      add(findings, statement.finding(facts, lines, room), statement);
    } else {
      sayUnknown(rule, facts, statement, lines, rule.missing(facts, candidates));
    }
  }

  private void sayUnknown(
      Rule rule,
      @Nullable Object[] facts,
      Statement statement,
      List<Integer> lines,
      Set<Missing> missing) {
    boolean onlyFacts = true;
    boolean lacksTable = false;
    for (Missing one : missing) {
      if (isBeforeTheService() && isToldByPerformance(one)) {
        return; // nobody can answer it yet
      }
      onlyFacts &= one.kind() == Missing.Kind.FACT;
      lacksTable |= isReferenceTable(one);
    }
    if (lacksTable) {
      missing.forEach(one -> {
        if (isReferenceTable(one)) {
          lackingLines(one).addAll(lines);
        }
      });
    } else if (!onlyFacts) {
      add(notEvaluated, statement.notEvaluated(lines, missing), statement);
    } else if (OpenException.isAllThatIsUnknown(rule, facts)) {
      add(findings, statement.reviewOfException(facts, lines, missing, room), statement);
    } else {
      add(questions, about(statement.question(facts, lines, missing), rule, facts), statement);
    }
  }

  /** The question with the procedure and the visit about which it is. */
  private Question about(Question question, Rule rule, @Nullable Object[] facts) {
    return facts[rule.subjects().get(0)] instanceof LineFacts line
        ? question.toBuilder()
            .procedure(claim.procedureInWords(line))
            .date(line.date())
            .build()
        : question;
  }

  /** A rule that names two facts and speaks of one says the same for each other fact. */
  private <T> void add(List<T> said, T one, Statement statement) {
    if (!statement.mayRepeatItself() || saidOfSeveral.add(one)) {
      said.add(one);
    }
  }

  private boolean isBeforeTheService() {
    return claim.purpose() == ClaimPurpose.REQUEST;
  }

  private static boolean isToldByPerformance(Missing missing) {
    return EvidenceFact.named(missing.what())
        .filter(EvidenceFact::toldByPerformance)
        .isPresent();
  }

  private static boolean isReferenceTable(Missing missing) {
    return missing.kind() == Missing.Kind.REFERENCE_TABLE;
  }

  private List<Integer> lackingLines(Missing table) {
    return lackingTables.computeIfAbsent(table.what(), what -> new ArrayList<>());
  }

  @Override
  public void lacksTable(Object fact, Missing table) {
    List<Integer> lines = lackingLines(table);
    if (fact instanceof LineFacts line) {
      lines.add(line.number());
    }
  }

  /** Tells of each table that is missing once, whatever rules and lines need it. */
  void addLackingTables() {
    new TreeMap<>(lackingTables)
        .forEach((table, lines) -> notEvaluated.add(NotEvaluated.builder()
            .reason(Reason.NO_TABLE)
            .scope(Scope.INSTALLATION)
            .needs(List.of(NoTable.titleIn(table)))
            .lines(List.copyOf(new TreeSet<>(lines)))
            .missing(table)
            .build()));
  }

  private static List<Integer> numbers(Rule rule, @Nullable Object[] facts) {
    List<Integer> subjects = rule.subjects();
    if (subjects.size() == 1) {
      return facts[subjects.get(0)] instanceof LineFacts line ? List.of(line.number()) : List.of();
    }
    List<Integer> numbers = new ArrayList<>();
    for (int subject : subjects) {
      if (facts[subject] instanceof LineFacts line) {
        numbers.add(line.number());
      }
    }
    return numbers;
  }

  @Override
  public void failed(Condition condition, RuntimeException failure) {
    failures.put(condition.canonical(), failure.getClass().getSimpleName());
  }

  @Override
  public void failed(Rule rule, RuntimeException failure) {
    failures.put(rule.id(), failure.getClass().getSimpleName());
  }

  @Override
  public Candidates others() {
    return claim;
  }

  @Override
  public boolean comparesLines() {
    return claim.lineCount() <= LINES_OF_AN_837P_CLAIM;
  }

  @Override
  public void compares(int others) {
    comparisons += others;
    if (comparisons > nextLookAtTheClock) {
      nextLookAtTheClock = comparisons + COMPARISONS_BETWEEN_LOOKS;
      late = late || System.nanoTime() - endsAt > 0;
    }
  }

  @Override
  public boolean comparedTooMuch() {
    return late || comparisons > MOST_COMPARISONS;
  }

  @Override
  public void finished(int visited, int evaluated) {
    work = new Work(visited, evaluated);
  }

  /** What the session did; for measurements. */
  Work work() {
    return work;
  }

  @Override
  public boolean isOver() {
    late = late || System.nanoTime() - endsAt > 0;
    return late;
  }

  void addNotEvaluated(Reason reason, List<Integer> lines, @Nullable String rule, String missing) {
    notEvaluated.add(NotEvaluated.builder()
        .reason(reason)
        .lines(lines)
        .rule(rule)
        .missing(missing)
        .build());
  }

  boolean isLate() {
    return late;
  }

  /** What threw: conditions and rules, with the kind of failure. */
  Map<String, String> failures() {
    return failures;
  }

  List<Finding> findings() {
    return findings;
  }

  List<Question> questions() {
    return questions;
  }

  List<NotEvaluated> notEvaluated() {
    return notEvaluated;
  }
}
