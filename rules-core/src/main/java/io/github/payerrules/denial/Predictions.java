package io.github.payerrules.denial;

import io.github.payerrules.PayerRules;
import io.github.payerrules.internal.reviewing.Reviewer;
import io.github.payerrules.internal.reviewing.Workings;
import io.github.payerrules.remittance.Predicted;
import io.github.payerrules.remittance.Remedy;
import io.github.payerrules.remittance.WorkedLine;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.NotEvaluated.Reason;
import io.github.payerrules.review.Outcome;
import io.github.payerrules.review.Question;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.RuleInfo;
import io.github.payerrules.source.ReferenceTable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether the review of a claim had predicted its denial. Thread-safe. */
final class Predictions {

  private static final Set<Reason> NO_RULE =
      Set.of(Reason.UNKNOWN_PAYER, Reason.NO_POLICY, Reason.NO_POLICY_ON_DATE);

  /** Reasons for which any rule may not have been asked. */
  private static final Set<Reason> CUT_SHORT = Set.of(Reason.TOO_MANY_LINES, Reason.LIMIT_REACHED);

  /** The causes of denials that a table tells of. */
  private static final Map<String, Set<String>> OF_TABLES = Map.of(
      ReferenceTable.CODE_PAIRS.title(), Set.of("CODING_BUNDLING"),
      ReferenceTable.UNIT_LIMITS.title(), Set.of("CODING_UNITS"),
      ReferenceTable.ADD_ON_CODES.title(), Set.of("CODING_ADDON"),
      ReferenceTable.DIAGNOSES.title(), Set.of("DX_PROCEDURE_MISMATCH"),
      ReferenceTable.FEE_SCHEDULE.title(), Set.of("CODING_BUNDLING"));

  private final PayerRules rules;
  private final Map<String, Map<String, RuleInfo>> byPayer = new ConcurrentHashMap<>();

  Predictions(PayerRules rules) {
    this.rules = rules;
  }

  /**
   * The line with what the review says of it.
   *
   * @param review {@code null} where there is no claim
   */
  WorkedLine of(WorkedLine line, @Nullable Review review) {
    if (review == null) {
      return line.isDenied() ? with(line, Predicted.NO_CLAIM, List.of(), null) : line;
    }
    if (line.isDenied() && line.match().claimLines().isEmpty()) {
      // No review was asked about a line that the claim does not have.
      return with(line, Predicted.NOT_CHECKED, List.of(), null);
    }
    List<Finding> told = review.findings().stream()
        .filter(finding -> finding.outcome() != Outcome.ADVISE)
        .filter(finding -> line.match().concerns(finding.lines()))
        .toList();
    List<String> ids = told.stream().map(Finding::rule).distinct().toList();
    if (!line.isDenied()) {
      return with(line, null, ids, null);
    }
    Finding same = told.stream()
        .filter(each -> isSame(each.group() + "-" + each.carc(), each.cause(), line.remedy()))
        .findFirst()
        .orElse(null);
    if (same != null) {
      return with(line, Predicted.CAUGHT, ids, same.rule());
    }
    if (!told.isEmpty()) {
      return with(line, Predicted.OTHER_REASON, ids, told.get(0).rule());
    }
    Question asked = review.questions().stream()
        .filter(question -> line.match().concerns(question.lines()))
        .findFirst()
        .orElse(null);
    return asked == null ? unseen(line, review) : with(line, Predicted.ASKED, ids, asked.rule());
  }

  private WorkedLine unseen(WorkedLine line, Review review) {
    List<NotEvaluated> open = review.notEvaluated().stream()
        .filter(each -> line.match().concerns(each.lines()))
        .toList();
    if (open.stream().anyMatch(each -> NO_RULE.contains(each.reason()))) {
      return with(line, Predicted.NO_RULE, List.of(), null);
    }
    NotEvaluated unchecked =
        open.stream().filter(each -> mayHaveTold(each, line)).findFirst().orElse(null);
    return unchecked == null
        ? with(line, Predicted.MISSED, List.of(), null)
        : with(line, Predicted.NOT_CHECKED, List.of(), unchecked.rule());
  }

  /** Whether what was not checked is about the cause of the denial. */
  private boolean mayHaveTold(NotEvaluated open, WorkedLine line) {
    if (CUT_SHORT.contains(open.reason())) {
      return true;
    }
    String id = open.rule();
    if (id == null) {
      return open.needs().stream()
          .anyMatch(each ->
              OF_TABLES.getOrDefault(each, Set.of()).contains(line.remedy().category()));
    }
    RuleInfo rule = rules(line.payer()).get(id);
    return rule != null
        && rule.outcome() != Outcome.ADVISE
        && isSame(rule.group() + "-" + rule.carc(), rule.cause(), line.remedy());
  }

  private Map<String, RuleInfo> rules(String payer) {
    return byPayer.computeIfAbsent(payer, name -> {
      Reviewer reviewer = rules.unwrap(Workings.class).reviewers().of(name);
      return reviewer == null
          ? Map.of()
          : reviewer.book().info().rules().stream()
              .collect(Collectors.toMap(RuleInfo::id, rule -> rule, (one, other) -> one));
    });
  }

  /** The same code, or the same cause: payers give one cause several codes. */
  private static boolean isSame(String code, Enum<?> cause, Remedy remedy) {
    return code.equals(remedy.code()) || cause.name().equals(remedy.category());
  }

  private static WorkedLine with(
      WorkedLine line, @Nullable Predicted predicted, List<String> rules, @Nullable String rule) {
    return line.toBuilder().predicted(predicted).rules(rules).rule(rule).build();
  }
}
